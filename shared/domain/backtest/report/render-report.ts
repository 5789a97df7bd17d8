import type { Backtest } from '../../../contracts/backtest.ts';
import { codeBars } from './code-bars.ts';
import { dayBars } from './day-bars.ts';
import { counted, moved, percent } from './figures.ts';
import { lookedAt } from './looked-at.ts';
import { html, type Markup, plain } from './markup.ts';
import { outcomeFlow } from './outcome-flow.ts';
import { reportStyle } from './report-style.ts';
import { sampleTables } from './sample-tables.ts';

/**
 * A backtest as one HTML page that a committee reads and prints: what would change, by outcome, day and reason, which
 * decisions to look at, and what was looked at. It holds everything it needs, runs no script and loads nothing; every
 * picture has its figures as a table; whatever comes from a policy or a log is escaped. Some 20 to 60 KB.
 */
export function renderReport(backtest: Backtest): string {
  const { draft, active, tally } = backtest;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>Backtest of ${draft.id} ${draft.version}</title>
<style>${plain(reportStyle)}</style>
</head>
<body>
<main>
<header>
<h1>What ${draft.version} would change</h1>
<p>The draft <strong>${draft.id} ${draft.version}</strong> on the logged decisions of ${backtest.from} to ${backtest.to}, beside the active <strong>${active.version}</strong>.</p>
${unfinished(backtest)}
<p>${inOneSentence(backtest)}</p>
${tiles(backtest)}
</header>
<section><h2>Outcomes</h2>${outcomeFlow(tally)}</section>
<section><h2>Day by day</h2>${dayBars(backtest)}</section>
<section><h2>Reasons</h2>${codeBars(tally)}</section>
<section><h2>Decisions to look at</h2>${sampleTables(tally)}</section>
<section><h2>What was looked at</h2>${lookedAt(backtest)}</section>
</main>
</body>
</html>
`;
  return page.markup;
}

function unfinished({ state, failure, parts }: Backtest): Markup {
  if (state === 'done') return html``;
  const why = state === 'failed' ? `It failed (${failure ?? 'unknown'})` : 'It is still running';
  return html`<p class="notice"><strong>This is no result.</strong> ${why}: ${counted(parts.done)} of ${counted(parts.of)} parts are counted.</p>`;
}

function inOneSentence({ tally }: Backtest): Markup {
  const { stricter, laxer } = moved(tally);
  const { decisions } = tally;
  if (decisions === 0) return html`There were no decisions in these days, so nothing can be said.`;
  if (stricter + laxer === 0) return html`None of ${counted(decisions)} decisions would come out otherwise.`;
  return html`Of ${counted(decisions)} decisions ${counted(stricter + laxer)} (${percent(stricter + laxer, decisions)}) would come out otherwise: ${counted(stricter)} more careful, ${counted(laxer)} less.`;
}

function tiles({ tally }: Backtest): Markup {
  const { stricter, laxer } = moved(tally);
  const tile = (name: string, figure: string) => html`<li>${name}<strong>${figure}</strong></li>`;
  return html`<ul class="tiles">
${tile('Decisions', counted(tally.decisions))}
${tile('Unchanged', percent(tally.decisions - stricter - laxer, tally.decisions))}
${tile('More careful', counted(stricter))}
${tile('Less careful', counted(laxer))}
</ul>`;
}
