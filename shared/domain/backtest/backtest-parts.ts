import type { MemberId } from '../../contracts/ids.ts';
import type { StoredBacktest } from '../../contracts/stored-backtest.ts';

/** A provider's decisions of one day (UTC). */
export interface BacktestPart {
  readonly provider: MemberId;
  readonly day: string;
}

type Span = Pick<StoredBacktest, 'from' | 'to' | 'providers' | 'shares'>;

/** Most shares that the parts of a backtest are dealt out to. */
export const maxShares = 64;

const dayMs = 86_400_000;

/** How many parts a backtest has: every provider's every day. */
export function partCount({ from, to, providers }: Pick<Span, 'from' | 'to' | 'providers'>): number {
  return providers.length * (Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1);
}

/** How many shares so many parts are dealt out to: no share is without a part, and there is at least one. */
export function shareCount(parts: number): number {
  return Math.max(1, Math.min(parts, maxShares));
}

/**
 * The parts of one share, in the order in which they are counted. A share is a run of days, for days are more alike
 * than providers are: it takes all providers of one day before the next.
 */
export function partsOfShare(backtest: Span, share: number): BacktestPart[] {
  const { providers, from } = backtest;
  const bound = (at: number) => Math.floor((at * partCount(backtest)) / backtest.shares);
  const numbers = Array.from({ length: bound(share + 1) - bound(share) }, (_, at) => bound(share) + at);
  return numbers.flatMap((number) => {
    const provider = providers[number % providers.length];
    const day = dayAfter(from, Math.floor(number / providers.length));
    return provider === undefined ? [] : [{ provider, day }];
  });
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
