import type { Problem } from '../../contracts/problem.ts';
import type { FlagActor } from '../../domain/flag/flag-actor.ts';
import type { MemberDays } from '../../safeguard-ports.ts';

interface Spending {
  readonly what: 'raised' | 'previewed' | 'searched' | 'backtested';
  readonly actor: Pick<FlagActor, 'member'>;
  readonly flagsPerDay?: number | null;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** Why a member may not do one more of a thing today, or null where it may: that is counted then, whatever
 * comes of it. Nothing is counted where there is no quota. */
export async function spendQuota(
  memberDays: Pick<MemberDays, 'count'>,
  { what, actor, flagsPerDay = null, now }: Spending,
): Promise<Problem | null> {
  if (flagsPerDay === null) return null;
  const day = now.slice(0, 'YYYY-MM-DD'.length);
  const spent = await memberDays.count({ member: actor.member, day }, what);
  if (spent <= flagsPerDay) return null;
  const anew = new Date(Date.parse(day) + 86_400_000).toISOString();
  return {
    code: 'quota-exceeded',
    detail: `Your member has used up its ${flagsPerDay} of today. The next day begins at ${anew}.`,
  };
}
