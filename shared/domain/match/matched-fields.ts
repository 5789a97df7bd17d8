import type { MatchedOn } from '../../contracts/facts.ts';
import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import {
  type Evidence,
  evidenceLevels,
  type IdentifierType,
  type Strength,
} from '../../contracts/vocabulary.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { identifierEvidence } from '../flag/evidence-of.ts';
import { compareBeside } from './beside-names.ts';
import { compareAlike, isAlikeType } from './compare-alike.ts';
import { type Comparison, compareIdentifiers } from './compare-identifiers.ts';
import { labelForms } from './key-forms.ts';

/** Most fields that one match names: enough to judge by, and bounded. */
const maxFields = 20;

/** A field of the application that meets a flag, and how. */
export interface MatchedField {
  readonly on: MatchedOn;
  readonly strength: Strength;
  /** How well the flag's own identifier is supported. */
  readonly evidence: Evidence;
  readonly identifier: CleanIdentifier;
}

/** An application's identifiers, by what they are found under: their forms, and their types where alike is enough. */
export interface AppliedIdentifiers {
  readonly byForm: ReadonlyMap<string, readonly FieldIdentifier[]>;
  readonly byType: ReadonlyMap<IdentifierType, readonly FieldIdentifier[]>;
}

/** The identifiers of an application, ready to be met by flags. */
export function appliedIdentifiers(identifiers: readonly FieldIdentifier[]): AppliedIdentifiers {
  const byForm = new Map<string, FieldIdentifier[]>();
  for (const field of identifiers)
    for (const form of comparedForms(field.identifier)) {
      const key = formKey(form);
      byForm.set(key, [...(byForm.get(key) ?? []), field]);
    }
  return { byForm, byType: Map.groupBy(identifiers, ({ identifier }) => identifier.type) };
}

/**
 * The fields on which an application meets a flag, the best comparison of each, the strongest first. Identifiers
 * that name one party are compared where they share an indexed form; names, addresses and descriptors with all of
 * their kind, because they are written in many ways.
 */
export function matchedFields(head: FlagHead, applied: AppliedIdentifiers): MatchedField[] {
  const best = new Map<string, MatchedField>();
  const beside = compareBeside(head, applied.byType);
  for (const flagged of head.identifiers)
    for (const field of metBy(flagged, applied)) {
      const { pointer, identifier, onlyIfEqual } = field;
      if (onlyIfEqual && identifier.value !== flagged.value) continue;
      const comparison = isAlikeType(flagged.type)
        ? compareAlike({ applied: identifier, flagged, ...beside })
        : compareIdentifiers(identifier, flagged);
      if (!comparison) continue;
      const found = toField(comparison, { field, evidence: identifierEvidence(head, flagged) });
      const key = `${pointer}\0${identifier.type}`;
      const before = best.get(key);
      if (!before || byForce(found, before) < 0) best.set(key, found);
    }
  return [...best.values()].sort(byForce).slice(0, maxFields);
}

function metBy(flagged: CleanIdentifier, { byForm, byType }: AppliedIdentifiers): Iterable<FieldIdentifier> {
  if (isAlikeType(flagged.type)) return byType.get(flagged.type) ?? [];
  return new Set(comparedForms(flagged).flatMap((form) => byForm.get(formKey(form)) ?? []));
}

const comparedForms = (identifier: CleanIdentifier) => [...identifier.forms, ...labelForms(identifier)];

const formKey = ({ type, value }: { type: string; value: string }) => `${type}\0${value}`;

function toField(
  comparison: Comparison,
  { field: { pointer, identifier }, evidence }: { field: FieldIdentifier; evidence: Evidence },
): MatchedField {
  const { strength, ...how } = comparison;
  return { on: { pointer, type: identifier.type, ...how }, strength, evidence, identifier };
}

const strengthOrder = { strong: 0, possible: 1 };

function byForce(a: MatchedField, b: MatchedField): number {
  return (
    strengthOrder[a.strength] - strengthOrder[b.strength] ||
    evidenceLevels.indexOf(b.evidence) - evidenceLevels.indexOf(a.evidence) ||
    b.on.score - a.on.score ||
    compareText(`${a.on.pointer}\0${a.on.type}`, `${b.on.pointer}\0${b.on.type}`)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
