import { readFileSync } from 'node:fs';
import {
  factsOfCase,
  type PolicyCaseBase,
  policyCaseBaseSchema,
} from '../../shared/contracts/policy-case.ts';
import type { PolicyDocument } from '../../shared/contracts/policy-document.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { evaluatePolicy } from '../../shared/domain/policy/evaluate-policy.ts';
import { loadPolicy } from '../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { policyWarnings } from '../../shared/domain/policy/policy-warnings.ts';
import { fortyRules, fortyRulesDocument } from './forty-rules.ts';
import { jsonRules } from './json-rules.ts';

/** Microseconds per operation on the machine that ran it. */
export interface PolicyFigures {
  readonly rules: number;
  /** Reading and checking a policy, hash included; and asking what its author should look at. */
  readonly load: number;
  readonly warn: number;
  /** Evaluating it on a clean merchant, on three matches, and on the most that is looked at (400). */
  readonly clean: number;
  readonly threeMatches: number;
  readonly fourHundredMatches: number;
}

/** The same rules in json-rules-engine. */
export type PeerFigures = Pick<PolicyFigures, 'clean' | 'threeMatches' | 'fourHundredMatches'>;

/** What policies cost per screening, by the median of repeated runs. */
export async function measurePolicyEvaluation(): Promise<{
  readonly coalition: PolicyFigures;
  readonly forty: PolicyFigures;
  readonly peer: PeerFigures;
}> {
  const folder = new URL('../../policies/', import.meta.url);
  const read = readPolicyFile(readFileSync(new URL('coalition-default.yaml', folder), 'utf8'));
  if (!read.ok) throw new Error('The default policy cannot be read.');
  const base = policyCaseBaseSchema.parse(
    JSON.parse(readFileSync(new URL('cases/base.json', folder), 'utf8')),
  );
  return {
    coalition: await measured(read.value, base),
    forty: await measured(fortyRulesDocument, base),
    peer: await peer(base),
  };
}

async function measured(document: PolicyDocument, base: PolicyCaseBase): Promise<PolicyFigures> {
  const stored = { document, sha256: policySha256(document) };
  const policy = loadPolicy(stored);
  if (!policy.ok) throw new Error(`${document.id} cannot be loaded.`);
  const evaluated = (matches: number) => {
    const facts = factsWith(matches, base);
    return () => evaluatePolicy(policy.value, facts);
  };
  return {
    rules: policy.value.rules.length,
    load: await microseconds(() => loadPolicy(stored), 50),
    warn: await microseconds(() => policyWarnings(policy.value), 10),
    clean: await microseconds(evaluated(0), 2_000),
    threeMatches: await microseconds(evaluated(3), 1_000),
    fourHundredMatches: await microseconds(evaluated(400), 20),
  };
}

async function peer(base: PolicyCaseBase): Promise<PeerFigures> {
  const run = jsonRules(fortyRules);
  const evaluated = (matches: number) => {
    const facts = factsWith(matches, base);
    return () => run(facts);
  };
  return {
    clean: await microseconds(evaluated(0), 100),
    threeMatches: await microseconds(evaluated(3), 100),
    fourHundredMatches: await microseconds(evaluated(400), 20),
  };
}

function factsWith(matches: number, base: PolicyCaseBase) {
  const change = { matches: Array.from({ length: matches }, () => ({})) };
  return factsOfCase(base, { name: '', facts: change, codes: [], outcome: 'review' });
}

/** The median over eleven rounds after a warm-up of one. */
async function microseconds(operation: () => unknown, times: number): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const start = performance.now();
    for (let done = 0; done < times; done += 1) {
      const pending = operation();
      if (pending instanceof Promise) await pending;
    }
    rounds.push(((performance.now() - start) * 1_000) / times);
  }
  return rounds.slice(1).sort((a, b) => a - b)[5] ?? Number.NaN;
}
