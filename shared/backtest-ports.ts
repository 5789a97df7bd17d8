import type { BacktestId } from './contracts/backtest.ts';
import type { MemberId } from './contracts/ids.ts';
import type { BacktestShare, StoredBacktest } from './contracts/stored-backtest.ts';
import type { StoredDecision } from './contracts/stored-decision.ts';
import type { Page, PageRequest } from './ports.ts';

/*
 * What a backtest reads and keeps.
 */

export interface ProviderDay {
  readonly provider: MemberId;
  /** UTC, `YYYY-MM-DD`. */
  readonly day: string;
}

export interface LoggedDecisions {
  /**
   * Decisions of a provider's day, whole, each once, in an order that does not change. Which there are is eventually
   * consistent; a page may hold none though others follow. `bad-cursor` where the cursor is not one of this day's.
   */
  readDay(of: ProviderDay, page: PageRequest): Promise<Page<StoredDecision> | 'bad-cursor'>;
}

/** Strongly consistent throughout. Kept for 400 days. */
export interface BacktestStore {
  create(backtest: StoredBacktest): Promise<'created' | 'exists'>;
  read(id: BacktestId): Promise<StoredBacktest | null>;
  /** Puts how a running backtest ended. One that ended already stays as it is. */
  end(backtest: StoredBacktest): Promise<'ended' | 'ended-already'>;
  readShare(id: BacktestId, share: number): Promise<BacktestShare | null>;
  /** Every share that was written, in order. */
  readShares(id: BacktestId): Promise<readonly BacktestShare[]>;
  /** The `n` must be the stored one plus one (1 for a share that was never written). */
  putShare(share: BacktestShare): Promise<'put' | 'moved-on'>;
}

/** What runs backtests, somewhere behind. */
export interface BacktestEngine {
  /** Sees to it that every share is counted and the backtest ended. Asking twice for the same one changes nothing. */
  start(of: { readonly id: BacktestId; readonly shares: number }): Promise<void>;
}
