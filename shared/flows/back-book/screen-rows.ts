import type { BackBookStore } from '../../backbook-ports.ts';
import type { ReportRow } from '../../contracts/back-book.ts';
import type { MerchantReference } from '../../contracts/ids.ts';
import { type Problem, problems } from '../../contracts/problem.ts';
import { readApplication } from '../../contracts/read-application.ts';
import { readJson } from '../../contracts/read-json.ts';
import type { StoredBackBook } from '../../contracts/stored-back-book.ts';
import type { BackBookRow, RowFault } from '../../domain/back-book/back-book-row.ts';
import { duplicateReference } from '../../domain/back-book/count-rows.ts';
import { rowSourceId } from '../../domain/back-book/row-source-id.ts';
import type { Keyring } from '../../domain/match/lookup-key.ts';
import { Unavailable } from '../../ports.ts';
import { type ScreenPorts, screenMerchant } from '../screen-merchant.ts';

export interface ScreenRowsPorts extends ScreenPorts {
  readonly backBooks: Pick<BackBookStore, 'claim'>;
}

export interface ScreeningRows {
  readonly book: StoredBackBook;
  /** In the order of the file, after all that were screened before. */
  readonly rows: readonly BackBookRow[];
  /** Rows that are screened at a time. */
  readonly atOnce: number;
  readonly livemode: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * What came of each row, in their order: each one a screening as any other, with its own decision. A row whose merchant an
 * earlier row named is a `duplicate-reference`: the first that can be read counts. Screened again, a row is answered with
 * the decision there is. Rejects with `Unavailable` where nothing may be said of a row; then the same rows are to be given again.
 */
export async function screenRows(
  ports: ScreenRowsPorts,
  { book, rows, atOnce, livemode, now }: ScreeningRows,
): Promise<ReportRow[]> {
  const keyring = await ports.coalition.keyring();
  const read = rows.map(readRow);
  const first = await claimed(ports.backBooks, { book, read });
  return eachOf(read, atOnce, async (row) => {
    if ('fault' in row) return refused(row, row.fault);
    if (first.get(row.reference) !== row.line)
      return refused(row, {
        code: duplicateReference,
        errors: [{ pointer: '/merchant/reference', code: duplicateReference }],
      });
    return screenRow(ports, { book, row, keyring, livemode, now });
  });
}

interface ReadableRow {
  readonly line: number;
  readonly reference: MerchantReference;
  readonly raw: Uint8Array;
  readonly json: object;
}

type ReadRow = ReadableRow | { readonly line: number; readonly reference: null; readonly fault: RowFault };

function readRow({ line, body }: BackBookRow): ReadRow {
  if (!body.ok) return { line, reference: null, fault: body.error };
  const json = readJson(body.value);
  if (!json.ok) return { line, reference: null, fault: faultOf(json.error) };
  const application = readApplication(json.value);
  return application.ok
    ? { line, reference: application.value.merchant.reference, raw: body.value, json: json.value }
    : { line, reference: null, fault: faultOf(application.error) };
}

async function claimed(
  backBooks: Pick<BackBookStore, 'claim'>,
  { book, read }: { book: StoredBackBook; read: readonly ReadRow[] },
): Promise<ReadonlyMap<MerchantReference, number>> {
  const lines = new Map<MerchantReference, number>();
  for (const { reference, line } of read)
    if (reference !== null && !lines.has(reference)) lines.set(reference, line);
  return backBooks.claim(
    book,
    [...lines].map(([reference, line]) => ({ reference, line })),
  );
}

interface ScreeningRow extends Omit<ScreeningRows, 'rows' | 'atOnce'> {
  readonly row: ReadableRow;
  readonly keyring: Keyring;
}

async function screenRow(
  ports: ScreenPorts,
  { book, row, keyring, livemode, now }: ScreeningRow,
): Promise<ReportRow> {
  const { line, reference, raw, json } = row;
  const named = { id: book.id, reference, body: { raw, json } };
  const sourceId = rowSourceId(named, { keyring, keyVersion: book.keyVersion });
  if (sourceId === null)
    throw new Unavailable('The secret that tells the rows of a back book apart is gone.');
  const result = await screenMerchant(ports, {
    provider: book.provider,
    source: 'backbook',
    sourceId,
    raw,
    json: { ok: true, value: json },
    livemode,
    now,
  });
  if (result.kind === 'refused') {
    if (problems[result.problem.code].retryable) throw new Unavailable('A row could not be screened now.');
    return refused({ line, reference }, faultOf(result.problem));
  }
  const { decisionId, outcome, reasons } = result.decision;
  const reasonCodes = [...new Set(reasons.map(({ code }) => code))];
  return { line, reference, decisionId, outcome, reasonCodes, problem: null };
}

function refused(
  { line, reference }: { line: number; reference: MerchantReference | null },
  { code, errors }: RowFault,
): ReportRow {
  const problem = { code, errors: [...errors] };
  return { line, reference, decisionId: null, outcome: null, reasonCodes: [], problem };
}

function faultOf({ code, errors = [] }: Problem): RowFault {
  return {
    code,
    errors: errors.map(({ pointer, code: how, nearest, limit }) => ({
      pointer,
      code: how,
      ...(nearest !== undefined && { nearest }),
      ...(limit !== undefined && { limit }),
    })),
  };
}

/** What `work` makes of each item, in their order, so many at a time; after a rejection nothing is begun any more. */
async function eachOf<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [at, item] of left) {
      if (failed) return;
      try {
        results[at] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const rejected = ended.find((end) => end.status === 'rejected');
  if (rejected) throw rejected.reason;
  return results;
}
