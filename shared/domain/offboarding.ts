import type { Offboarding, Standing } from '../contracts/stored-merchant.ts';
import type { Told } from './hooks/passed-over.ts';

/** What a provider says of a merchant that it leaves. */
export interface Leaving {
  readonly reason?: string | undefined;
  /** For how long flags are still matched to it, in days. */
  readonly alertDays: number;
  /** The token's subject. */
  readonly by: string;
  /** Of a webhook of a source: who told that it left, and when. */
  readonly told?: Pick<Told, 'source' | 'at'>;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The standing of a merchant that is offboarded: a version further, and waiting, so that all by which flags find the
 * merchant gets its end, at once or by the sweep.
 */
export function offboarded(standing: Standing, { reason, alertDays, by, told, now }: Leaving): Standing {
  const until = new Date(Date.parse(now) + alertDays * 86_400_000).toISOString();
  return {
    ...standing,
    version: standing.version + 1,
    state: 'offboarded',
    indexPending: now,
    ...(told && { told: { ...told, mark: standing.told?.mark ?? null } }),
    offboarding: { at: now, by, ...(reason !== undefined && { reason }), alertDays, until },
  };
}

/** Whether saying this of a merchant that is offboarded already says nothing new. */
export function saysTheSame(
  offboarding: Offboarding | undefined,
  { reason, alertDays }: Pick<Leaving, 'reason' | 'alertDays'>,
): boolean {
  return offboarding !== undefined && offboarding.alertDays === alertDays && offboarding.reason === reason;
}

/** Whether the time is over for which flags are matched to a merchant that was offboarded. */
export function isMatchedNoMore({ state, offboarding }: Standing, now: string): boolean {
  return state === 'offboarded' && Date.parse(offboarding?.until ?? now) <= Date.parse(now);
}
