import type { Backtest } from '../../../contracts/backtest.ts';
import { counted, percent } from './figures.ts';
import { html, type Markup } from './markup.ts';

/** What a backtest looked at, and what it does not say: whoever decides by it has to know both. */
export function lookedAt(backtest: Backtest): Markup {
  const { tally, parts } = backtest;
  const { decisions, drifted, olderFacts } = tally;
  return html`<dl>
${entry('Days', `${backtest.from} to ${backtest.to}, UTC, both included`)}
${entry('Providers', counted(backtest.providers))}
${entry('Parts', `${counted(parts.done)} of ${counted(parts.of)}: a provider’s decisions of a day each`)}
${entry('Decisions', counted(decisions))}
${policy('Active policy', backtest.active)}
${policy('Draft', backtest.draft)}
${entry('Backtest', backtest.id)}
${entry('Started', `${backtest.startedAt} by ${backtest.startedBy.subject} for ${backtest.startedBy.member}`)}
${entry('Ended', backtest.endedAt ?? 'not yet')}
</dl>
<ul>
<li>Both policies judged the facts as they were logged with each decision. Nothing was matched or checked anew, and no decision was changed.</li>
<li>Providers’ own, stricter rules are left out on both sides: with them some decisions are more careful than is told here.</li>
<li>${counted(drifted)} decisions (${percent(drifted, decisions)}) were answered with an outcome that the active policy does not give on their facts: another version ruled then, or a provider’s own rules did.</li>
<li>${counted(olderFacts)} decisions (${percent(olderFacts, decisions)}) have facts of an older set. What it lacked is unknown to both policies, so a rule on newer facts says less here than it will.</li>
<li>The samples are chosen by a hash of their ids, so neither by time nor by provider, and are the same however often this is counted.</li>
</ul>`;
}

function policy(term: string, { id, version, sha256 }: Backtest['draft']): Markup {
  return html`<dt>${term}</dt><dd>${id} <strong>${version}</strong><br><code class="hash">SHA-256 ${sha256}</code></dd>`;
}

function entry(term: string, text: string): Markup {
  return html`<dt>${term}</dt><dd>${text}</dd>`;
}
