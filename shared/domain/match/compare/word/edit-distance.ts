/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to turn one word into the other
 * (optimal string alignment), or `limit + 1` where that takes more than `limit`. Time grows with the product of the
 * lengths, of which no more than 64 letters each are read.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const [rows, columns] = [Math.min(a.length, maxLetters), Math.min(b.length, maxLetters)];
  let [before, last, next] = rowsOfCosts;
  for (let column = 0; column <= columns; column += 1) last[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    if (fillRow({ a, b, row, columns, before, last, next, limit }) > limit) return limit + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[columns] ?? far, limit + 1);
}

const maxLetters = 64;
const far = 200;

/** Used again for every pair of words: one is compared at a time. */
const rowsOfCosts = [
  new Uint8Array(maxLetters + 1),
  new Uint8Array(maxLetters + 1),
  new Uint8Array(maxLetters + 1),
] as const;

interface Step {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly columns: number;
  readonly before: Uint8Array;
  readonly last: Uint8Array;
  readonly next: Uint8Array;
  readonly limit: number;
}

/** The least cost in `next`, which it fills. Columns farther from the diagonal than `limit` cost more, and are left far. */
function fillRow({ a, b, row, columns, before, last, next, limit }: Step): number {
  for (let column = 0; column <= columns; column += 1) next[column] = far;
  let left = row > limit ? far : row;
  next[0] = left;
  let least = left;
  const letter = a.charCodeAt(row - 1);
  const end = Math.min(columns, row + limit);
  for (let column = Math.max(1, row - limit); column <= end; column += 1) {
    let cost = (last[column - 1] ?? far) + (letter === b.charCodeAt(column - 1) ? 0 : 1);
    cost = Math.min(cost, (last[column] ?? far) + 1, left + 1);
    const swapped = letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
    if (swapped && row > 1 && column > 1) cost = Math.min(cost, (before[column - 2] ?? far) + 1);
    next[column] = cost;
    left = cost;
    if (cost < least) least = cost;
  }
  return least;
}
