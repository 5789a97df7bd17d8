import type { Environment } from '@marcbachmann/cel-js/evaluator';
import { factsVersion, factsVersions } from '../../contracts/facts.ts';
import type { PolicyDocument } from '../../contracts/policy-document.ts';
import { celEnvironment, environmentWith } from './cel-environment.ts';
import type { Declaration, DeclaredFact } from './declared-fact.ts';
import { factDeclaration } from './fact-declaration.ts';

/** What the conditions of one document may speak of: the facts of its set, and its own thresholds. */
export interface PolicyLanguage {
  readonly declaration: Declaration;
  readonly environment: Environment;
  /** The fact set that the document is written for. */
  readonly facts: (typeof factsVersions)[number];
  /** The document's numbers by name. */
  readonly thresholds: ReadonlyMap<string, number>;
}

/**
 * The language of a document. Its thresholds are constants of a CEL environment of its own, so that no document sees
 * another's: whole numbers are `int`, others `double`. A document for an unknown fact set is read with the newest.
 */
export function policyLanguage(document: Pick<PolicyDocument, 'facts' | 'thresholds'>): PolicyLanguage {
  const facts = factsVersions.find((known) => known === document.facts) ?? factsVersion;
  const thresholds = new Map(
    Object.entries(document.thresholds ?? {}).map(([name, { value }]) => [name, value] as const),
  );
  if (thresholds.size === 0)
    return { facts, thresholds, declaration: factDeclaration, environment: celEnvironment };
  const group = declaredThresholds(document.thresholds ?? {});
  return {
    facts,
    thresholds,
    declaration: { ...factDeclaration, [thresholdsName]: group },
    environment: environmentWith({ name: thresholdsName, group, values: thresholds }),
  };
}

/** What conditions call the thresholds. */
export const thresholdsName = 'thresholds';

function declaredThresholds(thresholds: NonNullable<PolicyDocument['thresholds']>) {
  const fields = Object.entries(thresholds).map(([name, { value, says }]): [string, DeclaredFact] => [
    name,
    { kind: Number.isInteger(value) ? 'int' : 'double', says },
  ]);
  return {
    kind: 'group' as const,
    name: 'Thresholds',
    says: 'Numbers of this document.',
    fields: Object.fromEntries(fields),
  };
}
