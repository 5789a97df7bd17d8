import type { ImportState } from '../../shared/contracts/feeds/feed-requests.ts';
import type { RowTally } from './import-file.ts';
import type { RowResult } from './send-rows.ts';

/** What the rows of a file came to, in a few lines; `seconds` where they were sent. */
export function describeTally(
  { how, passedOver, counts }: RowTally,
  { seconds }: { seconds?: number } = {},
): string {
  const of = (kind: RowResult['how']) => how.get(kind) ?? 0;
  const same = of('unchanged') + of('before');
  const sent = `${number(of('raised'), 'flag')} raised, ${of('amended')} amended, ${same} unchanged, ${counts.refused} refused; ${number(counts.bad, 'bad row')}.`;
  const read = `${number(counts.flags, 'flag')} in ${number(counts.rows, 'row')}; ${number(counts.bad, 'bad row')}.`;
  return [
    seconds === undefined ? read : sent,
    ...[...passedOver].map(([why, count]) => `${number(count, 'row')} passed over: ${why}.`),
    ...(counts.leftOut > 0
      ? [`${number(counts.leftOut, 'identifier')} left out: they cannot be cleaned or checked.`]
      : []),
    ...(seconds === undefined
      ? []
      : [
          `${number(counts.flags, 'row')} in ${seconds.toFixed(1)} s (${Math.round(counts.flags / Math.max(seconds, 0.001))} a second).`,
        ]),
  ].join('\n');
}

/** How an import stands, in a line, and what may be done about one that is held. */
export function describeImport({ feed, run, state, counts, hold }: ImportState): string {
  switch (state) {
    case 'unchanged':
      return `Feed ${feed}: this file was imported before (import ${run}). Nothing is to be done.`;
    case 'complete':
      return `Feed ${feed}, import ${run}: complete. ${number(counts?.withdrawn ?? 0, 'entry', 'entries')} gone from the list and taken back.`;
    case 'held':
      return [
        `Feed ${feed}, import ${run}: held, ${reasons[hold?.reason ?? 'many-gone']}.`,
        `${hold?.gone ?? 0} of ${hold?.standing ?? 0} entries are gone from the list. Nothing is taken back until an operator who did not begin it says so: flagstop feeds release ${feed}`,
      ].join('\n');
    default:
      return `Feed ${feed}, import ${run}: under way.`;
  }
}

const reasons = {
  'many-gone': 'for too much would be taken back',
  'unread-rows': 'for what seems gone may stand in a row that could not be read',
} as const;

/** One refused row, in a line. */
export function describeRefusal(line: number, { code, detail, errors }: RowResult): string {
  const fields = (errors ?? []).map((error) => `${error.pointer} ${error.code}`).join('; ');
  return [`line ${line}: refused, ${code}`, detail, fields].filter((part) => part).join('. ');
}

function number(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
