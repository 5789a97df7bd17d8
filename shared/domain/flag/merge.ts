import { maxFlagIdentifiers } from '../../contracts/flag.ts';
import {
  type FlagHead,
  type HeadIdentifier,
  maxDisputes,
  maxIdentifiersEver,
  maxReferencesEver,
  maxVoices,
} from '../../contracts/flag-head.ts';
import { shareLevels } from '../../contracts/vocabulary.ts';
import { fail, ok, type Result } from '../../result.ts';
import { keptDisputes, nextDispute } from './disputes.ts';
import type { Change, FlagMove, MoveRefusal } from './flag-move.ts';
import { formerOf, idOf } from './former-identifiers.ts';

/**
 * What a flag becomes when it takes in another of the same subject: every identifier of both, each with those who
 * stood behind just that, so that a merger raises no evidence by itself; disputes of both; the longer time of both and
 * the fewer readers. Its category and, where it has one, its narrative stay. The other flag must not have ended.
 */
export function merge(
  head: FlagHead,
  { move: { other, rationale }, now }: { move: Extract<FlagMove, { kind: 'merge' }>; now: string },
): Result<Change, MoveRefusal> {
  if (other.flagId === head.flagId) return fail({ kind: 'invalid', pointer: '/other', code: 'same-flag' });
  const stands = other.state === 'active' || other.state === 'held';
  if (!stands || Date.parse(now) >= Date.parse(other.validUntil))
    return fail({ kind: 'invalid', pointer: '/other', code: 'not-in-force' });
  const merged = partsOf(head, other);
  const excess = excessOf(merged);
  if (excess !== null)
    return fail({ kind: 'invalid', pointer: '/other', code: 'too-many-items', limit: excess });
  const narrative = head.narrative ?? other.narrative;
  return ok({
    head: {
      ...merged,
      ...(narrative !== undefined && { narrative }),
      ...timesOf(head, other),
      contentSeq: head.seq + 1,
      disputed: head.disputed || other.disputed,
      verification: head.verification ?? other.verification,
      shareLevel: fewerReaders(head, other),
      jurisdictions: union(head.jurisdictions, other.jurisdictions),
      // What was held stays held: a merger is no way round an operator's release.
      ...(other.state === 'held' && head.state === 'active' && { state: 'held', hold: other.hold }),
    },
    event: { kind: 'merged', reason: rationale, other: other.flagId },
  });
}

function partsOf(head: FlagHead, other: FlagHead) {
  const identifiers = unionOf(head.identifiers, other.identifiers);
  const voices = [
    ...head.voices,
    ...other.voices.filter(({ member }) => !head.voices.some((voice) => voice.member === member)),
  ];
  const formerIdentifiers = [...head.formerIdentifiers, ...other.formerIdentifiers];
  return {
    identifiers,
    voices,
    ...formerOf({ ...head, formerIdentifiers: unique(formerIdentifiers) }, identifiers),
    disputes: disputesOf(head, other),
    evidenceReferences: union(head.evidenceReferences, other.evidenceReferences),
  };
}

/** The limit that the merged flag would break, or null. */
function excessOf(merged: ReturnType<typeof partsOf>): number | null {
  const { identifiers, formerIdentifiers, voices, disputes, evidenceReferences } = merged;
  if (identifiers.length > maxFlagIdentifiers) return maxFlagIdentifiers;
  if (identifiers.length + formerIdentifiers.length > maxIdentifiersEver) return maxIdentifiersEver;
  if (voices.length > maxVoices) return maxVoices;
  if (disputes.length > maxDisputes) return maxDisputes;
  return evidenceReferences.length > maxReferencesEver ? maxReferencesEver : null;
}

/** Own disputes keep their numbers; those that come along get the next ones. */
function disputesOf(head: FlagHead, other: FlagHead): FlagHead['disputes'] {
  const next = nextDispute(head.disputes);
  const theirs = other.disputes.map((dispute, index) => ({ ...dispute, n: next + index }));
  return keptDisputes([...head.disputes, ...theirs]);
}

const timesOf = (head: FlagHead, other: FlagHead) => ({
  validFrom: earlier(head.validFrom, other.validFrom),
  validUntil: later(head.validUntil, other.validUntil),
  reviewAt: earlier(head.reviewAt, other.reviewAt),
});

/** Levels are listed from few readers to many. */
function fewerReaders({ shareLevel: a }: FlagHead, { shareLevel: b }: FlagHead): FlagHead['shareLevel'] {
  return shareLevels.indexOf(a) <= shareLevels.indexOf(b) ? a : b;
}

function unionOf(own: readonly HeadIdentifier[], others: readonly HeadIdentifier[]): HeadIdentifier[] {
  const all = new Map(own.map((identifier) => [idOf(identifier), identifier]));
  for (const identifier of others) {
    const before = all.get(idOf(identifier));
    all.set(idOf(identifier), {
      ...identifier,
      ...before,
      vouchedBy: union(before?.vouchedBy ?? [], identifier.vouchedBy),
      verifiedBy: before?.verifiedBy ?? identifier.verifiedBy,
    });
  }
  return [...all.values()];
}

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

function unique<T extends FlagHead['formerIdentifiers'][number]>(identifiers: readonly T[]): T[] {
  return [...new Map(identifiers.map((identifier) => [idOf(identifier), identifier])).values()];
}

const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);
const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);
