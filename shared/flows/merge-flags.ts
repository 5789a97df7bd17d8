import type { FlagHead } from '../contracts/flag-head.ts';
import type { FlagId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import { applyMove, type Step } from '../domain/flag/apply-move.ts';
import type { FlagActor } from '../domain/flag/flag-actor.ts';
import { Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { addedBy, type FlagPorts, problemOf } from './change-flag.ts';
import { writePostings } from './write-postings.ts';

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

const attempts = 8;

/**
 * The flag that took another in, or why it did not. Both change in one transaction, after the postings of what is taken
 * in: at no time does neither match, and of two mergers in a circle one is made. The same call again changes nothing.
 */
export async function mergeFlags(
  ports: FlagPorts,
  request: MergeRequest,
): Promise<Result<FlagHead, Problem>> {
  const { into, from } = request;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [head, other] = await Promise.all([ports.flags.readHead(into), ports.flags.readHead(from)]);
    if (!head) return fail({ code: 'not-found' });
    if (!other) return fail({ code: 'schema', errors: [{ pointer: '/other', code: 'unknown-flag' }] });
    if (other.supersededBy === into) return ok(head);
    const steps = stepsOf(request, { head, other });
    if (!steps.ok) return steps;
    const [merged] = steps.value;
    await writePostings(ports, { flagId: into, identifiers: addedBy(merged.head, head) });
    if ((await ports.flags.commitBoth(steps.value)) === 'committed') return ok(merged.head);
  }
  throw new Unavailable('Two flags kept changing while they were to be merged.');
}

function stepsOf(
  { into, actor, rationale, now }: MergeRequest,
  { head, other }: { head: FlagHead; other: FlagHead },
): Result<readonly [Step, Step], Problem> {
  const merged = applyMove(head, { move: { kind: 'merge', other, rationale }, actor, now });
  if (!merged.ok) return fail(problemOf(merged.error));
  const end = { kind: 'supersede', seq: other.seq, by: into, rationale } as const;
  const ended = applyMove(other, { move: end, actor, now });
  return ended.ok ? ok([merged.value, ended.value]) : fail(problemOf(ended.error));
}
