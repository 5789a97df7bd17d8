import type { BacktestStore } from '../../backtest-ports.ts';
import type { BacktestShare, StoredBacktest } from '../../contracts/stored-backtest.ts';
import { frozenCopy } from './memory-state.ts';

/** Backtests in memory. Nothing of them is ever forgotten before the process is. */
export function memoryBacktestStore(): BacktestStore {
  const backtests = new Map<string, StoredBacktest>();
  const shares = new Map<string, BacktestShare>();
  const name = (id: string, share: number) => `${id}#${share}`;
  return {
    create: async (backtest) => {
      if (backtests.has(backtest.id)) return 'exists';
      backtests.set(backtest.id, frozenCopy(backtest));
      return 'created';
    },
    read: async (id) => backtests.get(id) ?? null,
    end: async (backtest) => {
      if (backtests.get(backtest.id)?.state !== 'running') return 'ended-already';
      backtests.set(backtest.id, frozenCopy(backtest));
      return 'ended';
    },
    readShare: async (id, share) => shares.get(name(id, share)) ?? null,
    readShares: async (id) =>
      [...shares.values()].filter(({ backtest }) => backtest === id).toSorted((a, b) => a.share - b.share),
    putShare: async (share) => {
      const at = name(share.backtest, share.share);
      if ((shares.get(at)?.n ?? 0) !== share.n - 1) return 'moved-on';
      shares.set(at, frozenCopy(share));
      return 'put';
    },
  };
}
