import type { ReportRow } from '../../shared/contracts/back-book.ts';
import {
  type BackBookPage,
  backBookPageSchema,
  type StoredBackBook,
  storedBackBookSchema,
} from '../../shared/contracts/stored-back-book.ts';
import { backBookIdFrom } from '../../shared/domain/back-book/back-book-id.ts';
import { noRows } from '../../shared/domain/back-book/count-rows.ts';

export const registeredAt = '2026-11-21T12:00:00.000Z';

/** The id of a name: the same name, the same id. */
export const backBookId = (name: string) => backBookIdFrom(Buffer.from(name.padEnd(16, '.')));

/** A back book that waits for its file. */
export function aBackBook(name: string, changes: Partial<StoredBackBook> = {}): StoredBackBook {
  return storedBackBookSchema.parse({
    ...{ id: backBookId(name), provider: 'pay-one', name: null, format: 'ndjson', size: 100, sha256: null },
    ...{ version: 1, state: 'waiting', failure: null, errors: [], pages: 0, starts: 0, fileVersion: null },
    ...{ keyVersion: 1, bytesDone: 0, linesDone: 0, counts: noRows, registeredAt, movedAt: registeredAt },
    ...{ registeredBy: { member: 'pay-one', subject: 'person-1' }, startedAt: null, endedAt: null },
    ...changes,
  });
}

/** A page of its report. */
export function aPage(
  book: StoredBackBook,
  page: number,
  rows: readonly Partial<ReportRow>[] = [{}],
): BackBookPage {
  const row = { line: page, reference: `m-${page}`, decisionId: null, outcome: null, reasonCodes: [] };
  return backBookPageSchema.parse({
    ...{ provider: book.provider, backBook: book.id, page },
    rows: rows.map((changes) => ({ ...row, problem: { code: 'schema', errors: [] }, ...changes })),
  });
}
