import type { Backtest } from '../../shared/contracts/backtest.ts';
import { counted, moved, percent, signed } from '../../shared/domain/backtest/report/figures.ts';

/** So many reasons are printed; the report has all. */
const mostCodes = 15;

/** A backtest in lines: what would come out otherwise, by outcome and by reason, and what has to be known to read it. */
export function describeBacktest(backtest: Backtest): string {
  const { draft, active, from, to, tally, id } = backtest;
  const days = from === to ? from : `${from} to ${to}`;
  return [
    `${draft.id} ${draft.version} beside the active ${active.version}, ${days}:`,
    ...notDone(backtest),
    inOneSentence(backtest),
    ...byOutcome(backtest),
    ...byReason(backtest),
    ...(tally.drifted > 0
      ? [`${counted(tally.drifted)} were answered with another outcome than the active policy gives now.`]
      : []),
    ...(tally.olderFacts > 0
      ? [`${counted(tally.olderFacts)} have facts of an older set: what it lacked is unknown to both.`]
      : []),
    `Backtest: ${id}`,
  ].join('\n');
}

function notDone({ state, failure, parts }: Backtest): string[] {
  if (state === 'done') return [];
  const why = state === 'failed' ? `It failed: ${failure ?? 'unknown'}.` : 'It is still running.';
  return [`${why} ${parts.done} of ${parts.of} parts are counted: this is no result.`];
}

function inOneSentence({ tally }: Backtest): string {
  const { stricter, laxer } = moved(tally);
  const { decisions } = tally;
  if (decisions === 0) return 'There were no decisions.';
  if (stricter + laxer === 0) return `None of ${counted(decisions)} decisions would come out otherwise.`;
  return `${counted(stricter + laxer)} of ${counted(decisions)} decisions (${percent(stricter + laxer, decisions)}) would come out otherwise: ${counted(stricter)} more careful, ${counted(laxer)} less.`;
}

function byOutcome({ tally }: Backtest): string[] {
  const moves = tally.moves.filter(({ from, to, count }) => from !== to && count > 0);
  const lines = moves.map(({ from, to, count, samples }) => {
    const example = samples[0] ? `  e.g. ${samples[0].decisionId}` : '';
    return `  ${`${from} → ${to}`.padEnd(18)}${counted(count).padStart(9)}${example}`;
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

function byReason({ tally }: Backtest): string[] {
  const codes = tally.codes
    .filter(({ before, after, inMoves }) => inMoves > 0 || before !== after)
    .toSorted((a, b) => b.inMoves - a.inMoves || Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (codes.length === 0) return [''];
  const shown = codes.slice(0, mostCodes);
  const width = Math.max('reason'.length, ...shown.map(({ code }) => code.length));
  const line = (name: string, figures: readonly string[]) =>
    `  ${name.padEnd(width)}${figures.map((figure) => figure.padStart(10)).join('')}`;
  const rows = shown.map(({ code, before, after, inMoves }) =>
    line(code, [counted(before), counted(after), signed(after - before), counted(inMoves)]),
  );
  const more = codes.length > shown.length ? [`  … and ${codes.length - shown.length} more`] : [];
  return ['', line('reason', ['active', 'draft', 'change', 'in moves']), ...rows, ...more, ''];
}
