import type { FactMatch } from '../../contracts/facts.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId } from '../../contracts/ids.ts';
import type { Clearance } from '../../contracts/stored-merchant.ts';
import { type Evidence, evidenceLevels, type Strength } from '../../contracts/vocabulary.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { isCleared } from './is-cleared.ts';
import type { Keyring } from './lookup-key.ts';
import { appliedIdentifiers, type MatchedField, matchedFields } from './matched-fields.ts';

/** The matcher's version, named in every decision. */
export const matcherVersion = 'names-4';
export interface MatchInput {
  readonly identifiers: readonly FieldIdentifier[];
  readonly heads: Iterable<FlagHead>;
  readonly clearances: ReadonlyMap<FlagId, Clearance>;
  /** What clearances were marked under; without it none counts. */
  readonly keyring?: Keyring;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The matches between an application and flags: each flag in force that meets it on at least one field, the
 * most serious first. A posting was only a hint: only identifiers that the head still lists count.
 */
export function matchFlags({ identifiers, heads, clearances, keyring, now }: MatchInput): FactMatch[] {
  const inForce = Array.from(heads).filter((head) => isInForce(head, now));
  if (inForce.length === 0) return [];
  const applied = appliedIdentifiers(identifiers);
  const matches: FactMatch[] = [];
  for (const head of inForce) {
    const fields = matchedFields(head, applied);
    if (fields.length === 0) continue;
    const strength = fields.some((field) => field.strength === 'strong') ? 'strong' : 'possible';
    const met = { head, strength, identifiers: fields.map(({ identifier }) => identifier) } as const;
    const cleared = isCleared(met, { clearance: clearances.get(head.flagId), keyring, now });
    const evidence = mostOf(fields.filter((field) => field.strength === strength));
    matches.push(toMatch(head, { fields, strength, evidence, cleared }));
  }
  return matches.sort(bySeriousness);
}

/**
 * True where the flag may match at `now`: active or held, begun and not past its end. Whatever this machine's clock says, a
 * flag has begun that was to begin before it last changed: nobody is missed for a clock that is behind another.
 */
export function isInForce(head: FlagHead, now: string): boolean {
  const at = Date.parse(now);
  const stands = head.state === 'active' || head.state === 'held';
  const begun = Math.max(at, Date.parse(head.changedAt)) >= Date.parse(head.validFrom);
  return stands && begun && at < Date.parse(head.validUntil);
}

function mostOf(fields: readonly MatchedField[]): Evidence {
  return evidenceLevels.findLast((level) => fields.some(({ evidence }) => evidence === level)) ?? 'reported';
}

interface How {
  readonly fields: readonly MatchedField[];
  readonly strength: Strength;
  /** Of the identifiers that make the strength: nothing lends its support to what stands beside it. */
  readonly evidence: Evidence;
  readonly cleared: boolean;
}

function toMatch(head: FlagHead, how: How): FactMatch {
  return {
    flagId: head.flagId,
    seq: head.seq,
    category: head.category,
    evidence: head.state === 'held' ? 'reported' : how.evidence,
    disputed: head.disputed,
    strength: how.strength,
    cleared: how.cleared,
    on: how.fields.map(({ on }) => on),
  };
}

const strengthOrder = { strong: 0, possible: 1 };
const evidenceOrder = { verified: 0, corroborated: 1, reported: 2 };

function bySeriousness(a: FactMatch, b: FactMatch): number {
  return (
    Number(a.cleared) - Number(b.cleared) ||
    strengthOrder[a.strength] - strengthOrder[b.strength] ||
    Number(a.disputed) - Number(b.disputed) ||
    evidenceOrder[a.evidence] - evidenceOrder[b.evidence] ||
    compareText(a.flagId, b.flagId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
