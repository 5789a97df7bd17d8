import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagActor } from '../../domain/flag/flag-actor.ts';
import { fewestTouched, touchLimit } from '../../domain/flag/touch-limit.ts';
import { findTouched, notMetBy } from './find-touched.ts';
import type { SafeguardPorts } from './safeguard-ports.ts';

type Ports = Pick<SafeguardPorts, 'index' | 'merchants' | 'keyring' | 'memberDays'>;
type Hold = NonNullable<FlagHead['hold']>;

interface Raising {
  /** The flag as it would stand. */
  readonly head: FlagHead;
  /** As it stands now; null where it is new. */
  readonly before: FlagHead | null;
  readonly actor: FlagActor;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The hold under which a flag must be written, or null where it may act at once: a flag that touches more boarded
 * merchants than the limit is held, and so is one that takes its member's day past it. Room for the day is taken before
 * the head is written, so that of two at once only one is let through; what was taken for a flag that was then not
 * written is not given back.
 */
export async function breakFlood(ports: Ports, raising: Raising): Promise<Hold | null> {
  const { head, before, actor, now } = raising;
  const boarded = await ports.index.countBoarded();
  // So few cannot be flooded.
  if (boarded <= fewestTouched) return null;
  const limit = touchLimit(boarded);
  const { touched, complete } = await findTouched(ports, { head, now });
  const fresh = before ? notMetBy(before, { touched, now }) : touched;
  if (complete && fresh.length === 0) return null;
  // The whole flag counts, so that nobody adds to it day by day; once others stand behind it, they have looked.
  const counted = before && restsOnOthers(before, actor) ? fresh.length : touched.length;
  const hold: Hold = { reason: 'touches-many', touches: touched.length, since: now };
  if (!complete || counted > limit) return hold;
  const day = { member: actor.member, day: now.slice(0, 'YYYY-MM-DD'.length) };
  const room = await ports.memberDays.takeTouches(day, { touches: fresh.length, limit });
  return room === 'full' ? hold : null;
}

/** Whether more than one owner stands behind a flag, or another member than the actor verified some of it: a hold would take that away. */
export function restsOnOthers({ voices, identifiers }: FlagHead, { member }: FlagActor): boolean {
  const verified = identifiers.some(({ verifiedBy }) => verifiedBy !== null && verifiedBy !== member);
  return verified || new Set(voices.map(({ owner }) => owner)).size > 1;
}
