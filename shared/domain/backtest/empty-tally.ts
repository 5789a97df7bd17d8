import type { Tally } from '../../contracts/backtest.ts';
import { startTally, tallySoFar } from './running-tally.ts';

/** The tally of no decision at all: adding it changes nothing. */
export function emptyTally(): Tally {
  return tallySoFar(startTally());
}
