import { fail, ok, type Result } from '../result.ts';
import { linesOfPolicyFile } from './lines-of-policy-file.ts';
import type { PolicyDocument } from './policy-document.ts';
import { proposePolicySchema } from './policy-view.ts';
import type { FieldError, Problem } from './problem.ts';
import { readPolicyFile } from './read-policy-file.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body that proposes a policy, in bytes: a policy file, written as a JSON string. */
export const maxProposalBytes = 640 * 1_024;

/** A proposed document, and the file's text where it came as one. */
export interface ProposedDocument {
  readonly document: PolicyDocument;
  readonly yaml: string | null;
}

/** What a proposal's body holds, or each fault of its form: of a file with the line that it stands on. */
export function readProposedPolicy(value: object): Result<ProposedDocument, Problem> {
  const parsed = proposePolicySchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return fail(schemaProblem(parsed.error, ['yaml', 'document']));
  if ('document' in parsed.data) return ok({ document: parsed.data.document, yaml: null });
  const { yaml } = parsed.data;
  const read = readPolicyFile(yaml);
  if (read.ok) return ok({ document: read.value, yaml });
  const errors = read.error.map(({ where, what }) => ({
    pointer: '/yaml',
    code: 'policy-form',
    where,
    what,
  }));
  return fail({ code: 'schema', detail: faulty, errors });
}

interface Fault {
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** The problem of a document whose rules do not hold up: each fault with its place, its line where it came as a file, and its remedy. */
export function policyProblem(faults: readonly Fault[], yaml: string | null): Problem {
  const lineOf = yaml === null ? null : linesOfPolicyFile(yaml);
  const errors = faults.slice(0, maxErrors).map(({ where, what, remedy }): FieldError => {
    const [path = ''] = where.split(',', 1);
    const pointer = yaml === null ? `/document${path}` : '/yaml';
    const line = lineOf === null ? '' : `line ${lineOf(path)}, `;
    return { pointer, code: 'policy', where: `${line}${where}`, what, remedy };
  });
  return { code: 'schema', detail: faulty, errors };
}

const maxErrors = 50;
const faulty =
  'The policy cannot be used. `errors` says of each fault where it is, what it is and what to do.';
