import type { ImportState } from '../../shared/contracts/feeds/feed-requests.ts';
import type { FeedRow } from '../../shared/domain/feeds/feed-row.ts';
import type { RowsAside } from '../../shared/flows/feed-import/end-import.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CallFault } from '../client/call-server.ts';
import type { FeedCalls } from './feed-calls.ts';
import { importProgress } from './import-progress.ts';
import { type RowResult, sendRows } from './send-rows.ts';

/** What came of the rows of a file in this run of the command. */
export interface RowTally {
  readonly how: Map<RowResult['how'], number>;
  readonly passedOver: Map<string, number>;
  readonly counts: { rows: number; flags: number; bad: number; refused: number; leftOut: number };
}

/** One look through the whole file: how many rows of each kind. It gives the time that is left something to count by. */
export async function tallyRows(
  rows: AsyncIterable<FeedRow>,
  told: (row: FeedRow) => void,
): Promise<RowTally> {
  const tally = newTally();
  for await (const row of rows) {
    note(tally, row);
    told(row);
  }
  return tally;
}

function newTally(): RowTally {
  return {
    how: new Map(),
    passedOver: new Map(),
    counts: { rows: 0, flags: 0, bad: 0, refused: 0, leftOut: 0 },
  };
}

function note({ passedOver, counts }: RowTally, row: FeedRow): void {
  counts.rows += 1;
  if (row.kind === 'bad') counts.bad += 1;
  else if (row.kind === 'passed-over') passedOver.set(row.why, (passedOver.get(row.why) ?? 0) + 1);
  else {
    counts.flags += 1;
    counts.leftOut += row.leftOut;
  }
}

interface Importing {
  readonly feed: string;
  readonly run: number;
  readonly rows: AsyncGenerator<FeedRow>;
  readonly total: number;
  readonly concurrency: number;
  /** Told of each refused row. */
  readonly refused: (line: number, result: RowResult) => void;
}

/** Sends all rows, and then has the import ended: the tally of the rows, and how the import stands. */
export async function importFile(
  calls: FeedCalls,
  importing: Importing,
): Promise<Result<{ tally: RowTally; state: ImportState }, CallFault>> {
  const { feed, run, total, concurrency } = importing;
  const tally = newTally();
  const progress = importProgress(total);
  const done = (row: FeedRow, result: RowResult | null) => {
    note(tally, row);
    if (result) tally.how.set(result.how, (tally.how.get(result.how) ?? 0) + 1);
    if (result?.how === 'refused') {
      tally.counts.refused += 1;
      importing.refused(row.line, result);
    }
    if (row.kind === 'flag') progress.advance();
  };
  const end = await sendRows(calls, importing.rows, { feed, run, concurrency, done });
  progress.end();
  if (end) return fail(end);
  const { refused, bad } = tally.counts;
  const passedOver = [...tally.passedOver.values()].reduce((sum, count) => sum + count, 0);
  const state = await completed(calls, { feed, run, aside: { refused, bad, passedOver } });
  return state.ok ? ok({ tally, state: state.value }) : state;
}

async function completed(
  calls: FeedCalls,
  { feed, run, aside }: { feed: string; run: number; aside: RowsAside },
): Promise<Result<ImportState, CallFault>> {
  for (;;) {
    const state = await calls.complete(feed, { run, aside });
    if (!state.ok || state.value.state !== 'ending') return state;
  }
}
