import type { BackBookCounts, ReportRow } from '../../contracts/back-book.ts';

/** The code of a row that names a merchant which an earlier row named. */
export const duplicateReference = 'duplicate-reference';

/** Before any row. */
export const noRows: BackBookCounts = {
  rows: 0,
  approve: 0,
  review: 0,
  decline: 0,
  errors: 0,
  duplicates: 0,
};

/** The counts with these rows added. */
export function countRows(counts: BackBookCounts, rows: readonly ReportRow[]): BackBookCounts {
  const sum = { ...counts };
  for (const { outcome, problem } of rows) {
    sum.rows += 1;
    if (outcome !== null) sum[outcome] += 1;
    else if (problem?.code === duplicateReference) sum.duplicates += 1;
    else sum.errors += 1;
  }
  return sum;
}
