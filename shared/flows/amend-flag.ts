import type { AmendFlag } from '../contracts/flag-moves.ts';
import type { FlagId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { CleanedList } from '../domain/clean/clean-flag-identifiers.ts';
import type { Step } from '../domain/flag/apply-move.ts';
import type { FlagActor } from '../domain/flag/flag-actor.ts';
import type { Amendment } from '../domain/flag/flag-move.ts';
import { fail, ok, type Result } from '../result.ts';
import { changeFlag } from './change-flag.ts';
import { guardAddition } from './safeguards/guard-addition.ts';
import type { SafeguardPorts } from './safeguards/safeguard-ports.ts';
import { vetIdentifiers } from './safeguards/vet-identifiers.ts';

export interface AmendRequest {
  readonly flagId: FlagId;
  readonly asked: AmendFlag;
  readonly actor: FlagActor;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export interface Amended {
  readonly step: Step;
  /** Added identifiers that cannot or must not be flagged; the others were added. */
  readonly unusable: CleanedList['unusable'];
}

/**
 * The amended flag, in force as it says now for every screening that begins after this resolves. Where identifiers are
 * to be added and none of them can be flagged, nothing is changed at all. What adds too many boarded merchants is held.
 */
export async function amendFlag(
  ports: SafeguardPorts,
  { flagId, asked, actor, now }: AmendRequest,
): Promise<Result<Amended, Problem>> {
  const { seq, rationale, add } = asked;
  const { identifiers, unusable } = await vetIdentifiers(ports, { inputs: add ?? [], pointer: '/add', now });
  if (add && identifiers.length === 0)
    return fail({
      code: 'schema',
      detail: 'None of the added identifiers can be flagged.',
      errors: unusable.map(({ pointer, why }) => ({ pointer, code: why })),
    });
  const changes = { ...plainOf(asked), ...(add && { add: identifiers }) };
  const step = await changeFlag(ports, {
    flagId,
    move: {
      kind: 'amend',
      seq,
      changes,
      rationale,
    },
    actor,
    now,
    guard: guardAddition(ports, { actor, now }),
  });
  return step.ok ? ok({ step: step.value, unusable }) : step;
}

/** The given fields that need no cleaning. */
function plainOf(asked: AmendFlag): Omit<Amendment, 'add'> {
  const { remove, category, narrative, evidenceReferences, shareLevel, jurisdictions } = asked;
  const { validUntil, reviewAt } = asked;
  return {
    ...(remove && { remove }),
    ...(category && { category }),
    ...(narrative !== undefined && { narrative }),
    ...(evidenceReferences && { evidenceReferences }),
    ...(shareLevel && { shareLevel }),
    ...(jurisdictions && { jurisdictions }),
    ...(validUntil && { validUntil }),
    ...(reviewAt && { reviewAt }),
  };
}
