import type { FlagHead } from '../contracts/flag-head.ts';
import type { FlagId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { FlagActor } from '../domain/flag/flag-actor.ts';
import { Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { changeFlag, type FlagPorts } from './change-flag.ts';

export interface MergeRequest {
  /** The flag that stays. */
  readonly into: FlagId;
  /** The flag that is taken in and superseded. */
  readonly from: FlagId;
  readonly actor: FlagActor;
  readonly rationale: string;
  /** RFC 3339, UTC. */
  readonly now: string;
}

const attempts = 5;

/**
 * The flag that took another in, or why it did not. It first takes in everything the other says, and only then is the
 * other superseded: a crash in between leaves both in force, and the same call again ends it. Where the other changed
 * meanwhile it is taken in again before it ends.
 */
export async function mergeFlags(
  ports: FlagPorts,
  request: MergeRequest,
): Promise<Result<FlagHead, Problem>> {
  const { into, from, actor, rationale, now } = request;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const other = await ports.flags.readHead(from);
    if (!other) return fail({ code: 'schema', errors: [{ pointer: '/other', code: 'unknown-flag' }] });
    if (other.supersededBy === into) return stillThere(ports, into);
    const merged = await changeFlag(ports, {
      flagId: into,
      move: {
        kind: 'merge',
        other,
        rationale,
      },
      actor,
      now,
    });
    if (!merged.ok) return merged;
    const ended = await changeFlag(ports, {
      flagId: from,
      move: {
        kind: 'supersede',
        seq: other.seq,
        by: into,
        rationale,
      },
      actor,
      now,
    });
    if (ended.ok) return ok(merged.value.head);
    if ((await ports.flags.readHead(from))?.seq === other.seq) return ended;
  }
  throw new Unavailable('A flag kept changing while it was to be merged.');
}

/** An earlier call did it all, and its answer was lost. */
async function stillThere({ flags }: FlagPorts, into: FlagId): Promise<Result<FlagHead, Problem>> {
  const head = await flags.readHead(into);
  return head ? ok(head) : fail({ code: 'not-found' });
}
