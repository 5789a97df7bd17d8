import { readdirSync, readFileSync } from 'node:fs';
import {
  type PolicyCaseFile,
  policyCaseBaseSchema,
  policyCaseFileSchema,
} from '../../shared/contracts/policy-case.ts';
import type { PolicyDocument, PolicyRule } from '../../shared/contracts/policy-document.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { loadPolicy, type Policy, type PolicyFault } from '../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';

const folder = new URL('../../policies/', import.meta.url);

/** The text of the coalition's default policy. */
export const defaultPolicyText = readFileSync(new URL('coalition-default.yaml', folder), 'utf8');

/** A policy as it was stored before there were thresholds, or a second fact set. */
export const policyTextOfBefore = readFileSync(
  new URL('policies-of-before/coalition-default-2026-11-21.yaml', import.meta.url),
  'utf8',
);

/** The coalition's default policy, loaded. */
export function defaultPolicy(): Policy {
  const read = readPolicyFile(defaultPolicyText);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return loaded(read.value);
}

/** A policy document of the given rules, each with what it leaves out filled in. */
export function aPolicyDocument(
  rules: readonly Partial<PolicyRule>[],
  changes: Partial<PolicyDocument> = {},
): PolicyDocument {
  return {
    id: 'a-policy',
    version: '1',
    facts: 'facts-2',
    title: 'A policy',
    rules: rules.map((rule, index) => ({
      id: `rule-${index}`,
      when: 'true',
      outcome: 'review',
      code: `CODE_${index}`,
      text: 'For staff.',
      merchantText: 'For the merchant.',
      obligations: [],
      references: [],
      ...rule,
    })),
    ...changes,
  };
}

/** The policy of a document that must load. */
export function loaded(document: PolicyDocument): Policy {
  const policy = loadPolicy({ document, sha256: policySha256(document) });
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
}

/** The faults of a document that must not load, none where it does. */
export function faultsOf(document: PolicyDocument): readonly PolicyFault[] {
  const policy = loadPolicy({ document, sha256: policySha256(document) });
  return policy.ok ? [] : policy.error;
}

/** The base and the case files of `policies/cases`. */
export function policyCases() {
  const cases = new URL('cases/', folder);
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, cases), 'utf8'));
  const files: { name: string; file: PolicyCaseFile }[] = readdirSync(cases)
    .filter((name) => name !== 'base.json')
    .map((name) => ({ name, file: policyCaseFileSchema.parse(read(name)) }));
  return { base: policyCaseBaseSchema.parse(read('base.json')), files };
}
