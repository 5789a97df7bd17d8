import type { FeedRow, SourcedFlag } from '../../shared/domain/feeds/feed-row.ts';
import type { CallFault } from '../client/call-server.ts';
import type { FeedCalls } from './feed-calls.ts';

export type FlagRow = Extract<FeedRow, { kind: 'flag' }>;
export type RowResult =
  Awaited<ReturnType<FeedCalls['rows']>> extends infer R
    ? R extends { ok: true; value: { results: readonly (infer One)[] } }
      ? One
      : never
    : never;

interface Sending {
  readonly feed: string;
  readonly run: number;
  /** Requests under way at a time. */
  readonly concurrency: number;
  /** Told of each row as it is done: read, or sent and what came of it. */
  readonly done: (row: FeedRow, result: RowResult | null) => void;
}

/** A page holds at most so many rows, and about so many bytes: a request is answered in seconds. */
const maxRows = 10;
const maxBytes = 96 * 1_024;

/**
 * Sends the flags of a list, page by page, some pages at a time and no faster than they are answered. Null once all are
 * done, else the fault that ended it, after what was under way.
 */
export async function sendRows(
  calls: Pick<FeedCalls, 'rows'>,
  rows: AsyncGenerator<FeedRow>,
  sending: Sending,
): Promise<CallFault | null> {
  const pages = pagesOf(rows, sending);
  let end: CallFault | null = null;
  const worker = async () => {
    // The workers share one generator: each takes the next page when it has time.
    for (let next = await pages.next(); !next.done && end === null; next = await pages.next()) {
      const page = next.value;
      const reply = await calls.rows(sending.feed, { run: sending.run, rows: page.map(({ flag }) => flag) });
      if (!reply.ok) {
        end ??= reply.error;
        return;
      }
      for (const [at, row] of page.entries()) sending.done(row, reply.value.results[at] ?? null);
    }
  };
  await Promise.all(Array.from({ length: sending.concurrency }, worker));
  return end;
}

async function* pagesOf(
  rows: AsyncGenerator<FeedRow>,
  { done }: Sending,
): AsyncGenerator<readonly FlagRow[]> {
  let page: FlagRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    if (row.kind !== 'flag') {
      done(row, null);
      continue;
    }
    const size = sizeOf(row.flag);
    if (page.length > 0 && (page.length === maxRows || bytes + size > maxBytes)) {
      yield page;
      page = [];
      bytes = 0;
    }
    page.push(row);
    bytes += size;
  }
  if (page.length > 0) yield page;
}

const sizeOf = (flag: SourcedFlag): number => Buffer.byteLength(JSON.stringify(flag));
