import { readFileSync } from 'node:fs';
import { factsOfCase, policyCaseBaseSchema } from '../shared/contracts/policy-case.ts';
import { readPolicyFile } from '../shared/contracts/read-policy-file.ts';
import { evaluatePolicy } from '../shared/domain/policy/evaluate-policy.ts';
import { loadPolicy } from '../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../shared/domain/policy/policy-sha256.ts';

/** Microseconds per operation on the machine that ran it. */
export interface PolicyFigures {
  readonly rules: number;
  /** Reading and checking the default policy, hash included. */
  readonly load: number;
  /** Evaluating it on a clean merchant, on three matches, and on the most that is looked at (400). */
  readonly clean: number;
  readonly threeMatches: number;
  readonly fourHundredMatches: number;
}

/** What the default policy costs per screening, by the median of repeated runs. */
export function measurePolicyEvaluation(): PolicyFigures {
  const folder = new URL('../policies/', import.meta.url);
  const read = readPolicyFile(readFileSync(new URL('coalition-default.yaml', folder), 'utf8'));
  if (!read.ok) throw new Error('The default policy cannot be read.');
  const stored = { document: read.value, sha256: policySha256(read.value) };
  const policy = loadPolicy(stored);
  if (!policy.ok) throw new Error('The default policy cannot be loaded.');
  const base = policyCaseBaseSchema.parse(
    JSON.parse(readFileSync(new URL('cases/base.json', folder), 'utf8')),
  );
  const evaluated = (matches: number) => {
    const change = { matches: Array.from({ length: matches }, () => ({})) };
    const facts = factsOfCase(base, { name: '', facts: change, codes: [], outcome: 'review' });
    return () => evaluatePolicy(policy.value, facts);
  };
  return {
    rules: policy.value.rules.length,
    load: microseconds(() => loadPolicy(stored), 50),
    clean: microseconds(evaluated(0), 2_000),
    threeMatches: microseconds(evaluated(3), 1_000),
    fourHundredMatches: microseconds(evaluated(400), 20),
  };
}

/** The median over eleven rounds after a warm-up of one. */
function microseconds(operation: () => unknown, times: number): number {
  const rounds = Array.from({ length: 12 }, () => {
    const start = performance.now();
    for (let done = 0; done < times; done += 1) operation();
    return ((performance.now() - start) * 1_000) / times;
  });
  return rounds.slice(1).sort((a, b) => a - b)[5] ?? Number.NaN;
}
