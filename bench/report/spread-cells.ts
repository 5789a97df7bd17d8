import type { Spread } from './spread.ts';

/** The columns that {@link spreadCells} fills. */
export const spreadColumns = ['samples', 'median', 'min', 'max'] as const;

/** A spread as cells of a table, with so many decimals. */
export function spreadCells({ samples, median, min, max }: Spread, decimals: number): string[] {
  return [String(samples), ...[median, min, max].map((figure) => figure.toFixed(decimals))];
}
