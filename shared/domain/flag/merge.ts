import { maxFlagIdentifiers } from '../../contracts/flag.ts';
import {
  type FlagHead,
  type HeadIdentifier,
  maxIdentifiersEver,
  maxVoices,
} from '../../contracts/flag-head.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Change, FlagMove, MoveRefusal } from './flag-move.ts';
import { formerOf, idOf } from './former-identifiers.ts';

/**
 * What a flag becomes when it takes in another of the same subject: every identifier of both, each with those who
 * stood behind just that, so that a merger raises no evidence by itself; disputes of both. The other flag must be in
 * force, or be superseded by this one already: then the same merger is told again, and ends the same.
 */
export function merge(
  head: FlagHead,
  { other, rationale }: Extract<FlagMove, { kind: 'merge' }>,
): Result<Change, MoveRefusal> {
  if (other.flagId === head.flagId) return fail({ kind: 'invalid', pointer: '/other', code: 'same-flag' });
  const inForce = other.state === 'active' || other.state === 'held';
  if (!inForce) return fail({ kind: 'invalid', pointer: '/other', code: 'not-in-force' });
  const identifiers = unionOf(head.identifiers, other.identifiers);
  const voices = [
    ...head.voices,
    ...other.voices.filter(({ member }) => !head.voices.some((voice) => voice.member === member)),
  ];
  const { formerIdentifiers } = formerOf(
    { ...head, formerIdentifiers: [...head.formerIdentifiers, ...other.formerIdentifiers] },
    identifiers,
  );
  if (
    identifiers.length > maxFlagIdentifiers ||
    identifiers.length + formerIdentifiers.length > maxIdentifiersEver ||
    voices.length > maxVoices
  )
    return fail({ kind: 'invalid', pointer: '/other', code: 'too-many-items', limit: maxFlagIdentifiers });
  const disputes = [...head.disputes, ...other.disputes].map((dispute, index) => ({
    ...dispute,
    n: index + 1,
  }));
  return ok({
    head: {
      ...{ identifiers, voices, formerIdentifiers, disputes },
      contentSeq: head.seq + 1,
      disputed: head.disputed || other.disputed,
      verification: head.verification ?? other.verification,
      evidenceReferences: [...new Set([...head.evidenceReferences, ...other.evidenceReferences])],
      validUntil: later(head.validUntil, other.validUntil),
      // What was held stays held: a merger is no way round an operator's release.
      ...(other.state === 'held' && head.state === 'active' && { state: 'held', hold: other.hold }),
    },
    event: { kind: 'merged', reason: rationale, other: other.flagId },
  });
}

function unionOf(own: readonly HeadIdentifier[], others: readonly HeadIdentifier[]): HeadIdentifier[] {
  const all = new Map(own.map((identifier) => [idOf(identifier), identifier]));
  for (const identifier of others) {
    const before = all.get(idOf(identifier));
    all.set(idOf(identifier), {
      ...identifier,
      ...before,
      vouchedBy: [...new Set([...(before?.vouchedBy ?? []), ...identifier.vouchedBy])],
      verifiedBy: before?.verifiedBy ?? identifier.verifiedBy,
    });
  }
  return [...all.values()];
}

const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);
