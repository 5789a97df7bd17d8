import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import { flagIdSchema, memberIdSchema } from '../../shared/contracts/ids.ts';
import type { Evidence, MemberRole } from '../../shared/contracts/vocabulary.ts';
import { cleanFlagIdentifier } from '../../shared/domain/clean/clean-flag-identifier.ts';
import { applyMove } from '../../shared/domain/flag/apply-move.ts';
import type { FlagActor } from '../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../shared/domain/flag/flag-move.ts';
import { newFlag } from '../../shared/domain/flag/new-flag.ts';

/** Somebody of a member; its owner is itself unless another is named. */
export function anActor(
  member: string,
  {
    roles = ['contributor'],
    owner = member,
    subject = `${member}-1`,
    probation = false,
  }: Partial<Omit<FlagActor, 'member' | 'roles'> & { roles: MemberRole[] }> = {},
): FlagActor {
  return { member: memberIdSchema.parse(member), owner, subject, roles, probation };
}

/** The moves that take a flag that a member raised to this evidence, with who makes each. */
export function movesTo(evidence: Evidence): [FlagMove, FlagActor][] {
  if (evidence === 'reported') return [];
  if (evidence === 'corroborated')
    return [[{ kind: 'seen-too', seq: 1, rationale: 'Seen.' }, anActor('second-voice')]];
  return [
    [{ kind: 'verify', seq: 1, reference: 'case 1' }, anActor('verifying-office', { roles: ['operator'] })],
  ];
}

/** A flag's head with this evidence on each of its identifiers, without a store. */
export function aFlagHead(
  identifiers: readonly FlagIdentifier[],
  { evidence = 'reported', ...change }: Partial<FlagHead> = {},
): FlagHead {
  const now = '2026-11-21T12:00:00.000Z';
  const cleaned = identifiers.flatMap((input) => {
    const result = cleanFlagIdentifier(input);
    return result.ok ? [result.value] : [];
  });
  const { head } = newFlag({
    flag: { category: 'sale-site', identifiers: [...identifiers] },
    flagId: flagIdSchema.parse(`flg_${'0'.repeat(25)}1`),
    identifiers: cleaned,
    actor: anActor('hotline'),
    evidence: 'reported',
    now,
  });
  const supported = movesTo(evidence).reduce((before, [move, actor]) => {
    const step = applyMove(before, { move, actor, now });
    if (!step.ok) throw new Error(JSON.stringify(step.error));
    return step.value.head;
  }, head);
  return { ...supported, ...change };
}
