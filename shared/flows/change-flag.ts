import type { FlagHead } from '../contracts/flag-head.ts';
import { allowedMoves } from '../contracts/flag-view.ts';
import type { FlagId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import { applyMove, type Moving, type Step } from '../domain/flag/apply-move.ts';
import type { MoveRefusal } from '../domain/flag/flag-move.ts';
import { idOf } from '../domain/flag/former-identifiers.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { type FlagStore, Unavailable } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { writePostings } from './write-postings.ts';

/** Looks at a step before it is written: as it is to be written, or why it must not be. */
export type StepGuard = (step: Step, before: FlagHead) => Promise<Result<Step, Problem>>;

export interface FlagPorts {
  readonly flags: FlagStore;
  readonly keyring: Keyring;
}

/** So often is a move judged again when another one came first. */
const attempts = 8;

/**
 * The step that a move made, in force for every screening that begins after this resolves, or why it was not made.
 * Postings of added identifiers are written first and the head with its event last, in one transaction; where another
 * move came first the flag is read and the move judged again.
 */
export async function changeFlag(
  ports: FlagPorts,
  { flagId, guard, ...moving }: Moving & { readonly flagId: FlagId; readonly guard?: StepGuard },
): Promise<Result<Step, Problem>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const head = await ports.flags.readHead(flagId);
    if (!head) return fail({ code: 'not-found' });
    const judged = applyMove(head, moving);
    if (!judged.ok) return fail(problemOf(judged.error));
    const step = guard ? await guard(judged.value, head) : judged;
    if (!step.ok) return step;
    await writePostings(ports, { flagId, identifiers: addedBy(step.value.head, head) });
    const { head: next, event } = step.value;
    if ((await ports.flags.commitChange(next, event)) === 'committed') return ok(step.value);
  }
  throw new Unavailable('A flag kept changing while a step of its life was to be written.');
}

/** The identifiers that a step adds: their postings come before its head. */
export function addedBy(next: FlagHead, before: FlagHead): FlagHead['identifiers'] {
  const listed = new Set(before.identifiers.map(idOf));
  return next.identifiers.filter((identifier) => !listed.has(idOf(identifier)));
}

/** A refused move as the caller is told of it. */
export function problemOf(refusal: MoveRefusal): Problem {
  switch (refusal.kind) {
    case 'not-allowed':
      return {
        code: 'conflict',
        detail: 'The flag does not allow this step, or not to you. What it allows you is listed.',
        allowed: allowedMoves.filter((move) => refusal.allowed.includes(move)),
      };
    case 'content-changed':
      return {
        code: 'conflict',
        detail: 'The flag’s content changed after the seq that you name. Read it again, then decide.',
      };
    case 'invalid': {
      const { pointer, code, limit } = refusal;
      return { code: 'schema', errors: [{ pointer, code, ...(limit !== undefined && { limit }) }] };
    }
  }
}
