import type { FactMatch, MatchedOn } from '../../contracts/facts.ts';
import type { CleanIdentifier, FlagHead } from '../../contracts/flag.ts';
import type { FlagId } from '../../contracts/ids.ts';
import type { Clearance } from '../../contracts/stored-merchant.ts';
import type { Strength } from '../../contracts/vocabulary.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { type Comparison, compareIdentifiers } from './compare-identifiers.ts';
import { isCleared } from './is-cleared.ts';
import type { Keyring } from './lookup-key.ts';

/** The matcher's version, named in every decision. */
export const matcherVersion = 'exact-1';
/** Most fields that one match names: enough to judge by, and bounded. */
const maxFields = 20;

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
  const byForm = indexByForm(identifiers);
  const matches: FactMatch[] = [];
  for (const head of heads) {
    if (!isInForce(head, now)) continue;
    const fields = matchedFields(head, byForm);
    if (fields.length === 0) continue;
    const strength = fields.some((field) => field.strength === 'strong') ? 'strong' : 'possible';
    const met = { head, strength, identifiers: fields.map(({ identifier }) => identifier) } as const;
    const cleared = isCleared(met, { clearance: clearances.get(head.flagId), keyring, now });
    matches.push(toMatch(head, { fields, strength, cleared }));
  }
  return matches.sort(bySeriousness);
}

/** True where the flag may match at `now`: active or held, and not past its end. */
export function isInForce(head: FlagHead, now: string): boolean {
  return (head.state === 'active' || head.state === 'held') && Date.parse(now) < Date.parse(head.validUntil);
}

interface MatchedField {
  readonly on: MatchedOn;
  readonly strength: Strength;
  readonly identifier: CleanIdentifier;
}

type FormIndex = ReadonlyMap<string, readonly FieldIdentifier[]>;

function indexByForm(identifiers: readonly FieldIdentifier[]): FormIndex {
  const index = new Map<string, FieldIdentifier[]>();
  for (const field of identifiers)
    for (const form of field.identifier.forms) {
      const key = `${form.type}\0${form.value}`;
      const fields = index.get(key);
      if (fields) fields.push(field);
      else index.set(key, [field]);
    }
  return index;
}

/** Only fields that share an indexed form with the flag are compared, so the work follows what meets, not what is. */
function matchedFields(head: FlagHead, byForm: FormIndex): MatchedField[] {
  const best = new Map<string, MatchedField>();
  for (const flagged of head.identifiers)
    for (const form of flagged.forms)
      for (const { pointer, identifier } of byForm.get(`${form.type}\0${form.value}`) ?? []) {
        const comparison = compareIdentifiers(identifier, flagged);
        if (!comparison) continue;
        const key = `${pointer}\0${identifier.type}`;
        const found = toField(comparison, { pointer, identifier });
        const before = best.get(key);
        if (!before || byForce(found, before) < 0) best.set(key, found);
      }
  return [...best.values()].sort(byForce).slice(0, maxFields);
}

function toField(comparison: Comparison, { pointer, identifier }: FieldIdentifier): MatchedField {
  const { strength, ...how } = comparison;
  return { on: { pointer, type: identifier.type, ...how }, strength, identifier };
}

interface How {
  readonly fields: readonly MatchedField[];
  readonly strength: Strength;
  readonly cleared: boolean;
}

function toMatch(head: FlagHead, how: How): FactMatch {
  return {
    flagId: head.flagId,
    seq: head.seq,
    category: head.category,
    evidence: head.state === 'held' ? 'reported' : head.evidence,
    disputed: head.disputed,
    strength: how.strength,
    cleared: how.cleared,
    on: how.fields.map(({ on }) => on),
  };
}

const strengthOrder = { strong: 0, possible: 1 };
const evidenceOrder = { verified: 0, corroborated: 1, reported: 2 };

function byForce(a: MatchedField, b: MatchedField): number {
  return (
    strengthOrder[a.strength] - strengthOrder[b.strength] ||
    b.on.score - a.on.score ||
    compareText(a.on.pointer, b.on.pointer) ||
    compareText(a.on.type, b.on.type)
  );
}

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
