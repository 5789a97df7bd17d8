import type { Tally } from '../../../contracts/backtest.ts';
import { type Outcome, outcomes } from '../../../contracts/vocabulary.ts';

const grouped = new Intl.NumberFormat('en-US');

/** A count as people read it: `12,345`. */
export const counted = (count: number): string => grouped.format(count);

/** A share in percent, told no finer than it can be seen; `–` of nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (100 * part) / whole;
  if (part > 0 && share < 0.1) return '< 0.1 %';
  if (part < whole && share > 99.9) return '> 99.9 %';
  return `${share.toFixed(share === 0 || share === 100 ? 0 : 1)} %`;
}

/** A change with its sign: `+12`, `−3`, `±0`. */
export function signed(change: number): string {
  if (change === 0) return '±0';
  return `${change > 0 ? '+' : '−'}${counted(Math.abs(change))}`;
}

/** How many decisions would come out otherwise, and how many of them more, and less, careful. */
export function moved({ moves }: Tally): { readonly stricter: number; readonly laxer: number } {
  const sum = (holds: (from: number, to: number) => boolean) =>
    moves
      .filter(({ from, to }) => holds(outcomes.indexOf(from), outcomes.indexOf(to)))
      .reduce((all, { count }) => all + count, 0);
  return { stricter: sum((from, to) => to > from), laxer: sum((from, to) => to < from) };
}

/** How many decisions come from one outcome to another. */
export function countOf({ moves }: Tally, pair: { readonly from: Outcome; readonly to: Outcome }): number {
  return moves.find(({ from, to }) => from === pair.from && to === pair.to)?.count ?? 0;
}
