/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to turn one word into the other
 * (optimal string alignment), or `limit + 1` where that takes more than `limit`. Time grows with the product of the
 * lengths, of which no more than 64 letters each are read.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from(
    { length: Math.min(b.length, maxLetters) + 1 },
    (_, column) => column,
  );
  for (let row = 1; row <= Math.min(a.length, maxLetters); row += 1) {
    const next = nextRow({ a, b, row, before, last, limit });
    if (next.least > limit) return limit + 1;
    before = last;
    last = next.row;
  }
  return Math.min(last.at(-1) ?? limit + 1, limit + 1);
}

const maxLetters = 64;
const far = 1_000;

interface Step {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly limit: number;
}

/** Columns farther from the diagonal than `limit` cost more than that, and are left far. */
function nextRow({ a, b, row, before, last, limit }: Step): { row: number[]; least: number } {
  const next = Array.from(last, () => far);
  next[0] = row;
  let left = row > limit ? far : row;
  let least = left;
  const end = Math.min(last.length - 1, row + limit);
  for (let column = Math.max(1, row - limit); column <= end; column += 1) {
    const changed = (last[column - 1] ?? far) + (a[row - 1] === b[column - 1] ? 0 : 1);
    let cost = Math.min((last[column] ?? far) + 1, left + 1, changed);
    if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
      cost = Math.min(cost, (before[column - 2] ?? far) + 1);
    next[column] = cost;
    left = cost;
    if (cost < least) least = cost;
  }
  return { row: next, least };
}
