/** What it costs to turn letters into others, by character code below 128; 1 for every other. */
export interface LetterCosts {
  /** Of writing code `b` in place of `a`, at `a * 128 + b`. */
  readonly replace: Float64Array;
  /** Of writing a letter where nothing stood, or of leaving it out. */
  readonly insert: Float64Array;
}

/** Letters of each word that are compared; what follows them is not read. */
export const maxEditLetters = 32;

/**
 * The least total cost of edits, with neighbours swapped for 1, that turn one word into the other (optimal string
 * alignment); infinite where it exceeds `limit`. Insertions must not cost more than 1. Time grows with the product of
 * the lengths, each cut at {@link maxEditLetters}.
 */
export function editCost(a: string, b: string, { costs, limit }: EditTerms): number {
  const rows = Math.min(a.length, maxEditLetters);
  const columns = Math.min(b.length, maxEditLetters);
  let [before, above, row] = scratch;
  above[0] = 0;
  for (let j = 0; j < columns; j++) above[j + 1] = at(above, j) + insertion(costs, b.charCodeAt(j));
  for (let i = 0; i < rows; i++) {
    const least = fillRow({ a, b, i, columns, before, above, row, costs });
    if (least > limit) return Number.POSITIVE_INFINITY;
    [before, above, row] = [above, row, before];
  }
  const total = at(above, columns);
  return total > limit ? Number.POSITIVE_INFINITY : total;
}

/** How letters are priced, and the cost past which the answer no longer matters. */
export interface EditTerms {
  readonly costs: LetterCosts;
  readonly limit: number;
}

/** Written anew by each call before it is read: three rows of the table, kept so that none is allocated per pair of words. */
const scratch: readonly [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(maxEditLetters + 1),
  new Float64Array(maxEditLetters + 1),
  new Float64Array(maxEditLetters + 1),
];

interface Row {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly columns: number;
  readonly before: Float64Array;
  readonly above: Float64Array;
  readonly row: Float64Array;
  readonly costs: LetterCosts;
}

/** Fills the row for letter `i` of `a`; its least value. */
function fillRow({ a, b, i, columns, before, above, row, costs }: Row): number {
  const x = a.charCodeAt(i);
  const left = insertion(costs, x);
  row[0] = at(above, 0) + left;
  let least = at(row, 0);
  for (let j = 0; j < columns; j++) {
    const y = b.charCodeAt(j);
    let cost = Math.min(
      at(above, j) + (x === y ? 0 : x > 127 || y > 127 ? 1 : (costs.replace[x * 128 + y] ?? 1)),
      at(above, j + 1) + left,
      at(row, j) + insertion(costs, y),
    );
    const swapped = i > 0 && j > 0 && x === b.charCodeAt(j - 1) && y === a.charCodeAt(i - 1);
    if (swapped) cost = Math.min(cost, at(before, j - 1) + (x === y ? 0 : 1));
    row[j + 1] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function insertion(costs: LetterCosts, code: number): number {
  return costs.insert[code] ?? 1;
}
