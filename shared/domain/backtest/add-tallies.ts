import type { Tally } from '../../contracts/backtest.ts';
import { startTally, takeTally, tallySoFar } from './running-tally.ts';

/** The tally over everything that these were counted over; none counts the same decision as another. In any order, by any grouping, it is the same. */
export function addTallies(tallies: Iterable<Tally>): Tally {
  const sum = startTally();
  for (const tally of tallies) takeTally(sum, tally);
  return tallySoFar(sum);
}
