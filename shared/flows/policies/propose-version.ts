import type { PolicyDocument } from '../../contracts/policy-document.ts';
import type { PolicyLine } from '../../contracts/policy-record.ts';
import type { Problem } from '../../contracts/problem.ts';
import { policySha256 } from '../../domain/policy/policy-sha256.ts';
import type { PolicyStanding } from '../../domain/policy-life/legal-policy-moves.ts';
import type { PolicyActor } from '../../domain/policy-life/policy-actor.ts';
import { proposePolicy } from '../../domain/policy-life/propose-policy.ts';
import { Unavailable } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type PolicyLifePorts, policyAttempts } from './policy-ports.ts';

/** A version to propose on a line: a document that loads, and what loading it warned of. */
export interface ProposingVersion {
  readonly line: PolicyLine['line'];
  readonly document: PolicyDocument;
  readonly warnings: readonly string[];
  readonly actor: PolicyActor;
  readonly now: string;
}

/**
 * A version that is proposed from now on, or stood already with this very document (`isNew` false, whatever became of it). A
 * version never changes: with another document it is refused.
 */
export async function proposeVersion(
  ports: PolicyLifePorts,
  { line: name, document, ...proposing }: ProposingVersion,
): Promise<Result<PolicyStanding & { readonly isNew: boolean }, Problem>> {
  if (document.id !== name) return fail(wrongLine);
  if (document.version === word) return fail(reserved);
  const policy = { document, sha256: policySha256(document) };
  for (let attempt = 0; attempt < policyAttempts; attempt += 1) {
    const line = await ports.policies.readLine(name);
    const record = await ports.policies.readPolicyRecord(name, document.version);
    if (record) return record.sha256 === policy.sha256 ? ok({ line, record, isNew: false }) : fail(taken);
    const stored = await ports.coalition.readPolicy(name, document.version);
    if (stored && stored.sha256 !== policy.sha256) return fail(taken);
    const step = proposePolicy(line, { policy, ...proposing });
    const change = { ...step, expected: line.n, document: policy };
    if ((await ports.policies.commitPolicy(change)) === 'committed')
      return ok({ line: step.line, record: step.record, isNew: true });
  }
  throw new Unavailable('A line of policies kept changing while a version was to be proposed.');
}

const taken: Problem = {
  code: 'conflict',
  detail: 'There is another document under this version. A version never changes: give yours another.',
};
/** Stands in paths where versions do: under this name none could be read. */
const word = 'rescreening';
const reserved: Problem = {
  code: 'schema',
  detail: 'This version’s name is a word of the API. Give yours another.',
  errors: [{ pointer: '/document/version', code: 'reserved' }],
};
const wrongLine: Problem = {
  code: 'schema',
  detail: 'A document’s id is the name of the line that it is proposed on.',
  errors: [{ pointer: '/document/id', code: 'not-this-line' }],
};
