import type { Backtest, Tally } from '../../contracts/backtest.ts';
import type { Member } from '../../contracts/coalition.ts';
import type { BacktestShare, StoredBacktest } from '../../contracts/stored-backtest.ts';
import { addTallies } from './add-tallies.ts';
import { partCount } from './backtest-parts.ts';

/** A backtest as it is told: what of it is counted by now, by its shares while it runs. */
export function viewBacktest(stored: StoredBacktest, shares: readonly BacktestShare[]): Backtest {
  const { shares: _dealt, tally, providers, ...told } = stored;
  const of = partCount(stored);
  const done = tally === null ? shares.reduce((sum, { partsDone }) => sum + partsDone, 0) : of;
  return {
    ...told,
    providers: providers.length,
    parts: { done, of },
    tally: tally ?? addTallies(shares.map((share) => share.tally)),
  };
}

/**
 * A backtest as this member may read it: operators and auditors see all samples, others those of their own decisions.
 * Counts are over the whole coalition for everybody.
 */
export function backtestFor(
  backtest: Backtest,
  { memberId, roles }: Pick<Member, 'memberId' | 'roles'>,
): Backtest {
  if (roles.includes('operator') || roles.includes('auditor')) return backtest;
  const own = ({ samples, ...move }: Tally['moves'][number]) => ({
    ...move,
    samples: samples.filter(({ provider }) => provider === memberId),
  });
  return { ...backtest, tally: { ...backtest.tally, moves: backtest.tally.moves.map(own) } };
}
