import type { BacktestId } from '../../contracts/backtest.ts';
import type { ItemKey } from './keys.ts';

/*
 * Coalition
 *   backtest#<backtestId>                backtest                 what is counted     get; put once; put while it runs; expires
 *                                        share#<n, 3 digits>      how far a share is  get; query; put on `n`; expires
 */

/** Names the primary key of each kind of item of a backtest. */
export const backtestKeys = {
  backtest: (id: BacktestId): ItemKey => ({ pk: `backtest#${id}`, sk: 'backtest' }),
  share: (id: BacktestId, share: number): ItemKey => ({
    pk: `backtest#${id}`,
    sk: `share#${String(share).padStart(3, '0')}`,
  }),
} as const;
