import { linesOfPolicyFile } from '../../shared/contracts/lines-of-policy-file.ts';
import type { PolicyFault } from '../../shared/domain/policy/load-policy.ts';
import { sayFault } from '../../shared/domain/policy/say-fault.ts';
import type { PolicyFileProblem } from './load-policy-file.ts';

/** Each fault of a policy file on a line of its own: the file, the line in it, the rule, what is wrong and what to do. */
export function sayProblem(problem: PolicyFileProblem, file: { path: string; text: string }): string[] {
  return problem.kind === 'form'
    ? problem.faults.map(({ where, what }) => `${file.path}: ${where} ${what}`)
    : sayFaults(problem.faults, file);
}

/** The same of faults, or warnings, of the policy itself. */
export function sayFaults(
  faults: readonly PolicyFault[],
  { path, text }: { path: string; text: string },
): string[] {
  const lineOf = linesOfPolicyFile(text);
  return faults.map((fault) => `${path}: line ${lineOf(placeOf(fault))}, ${sayFault(fault)}`);
}

/** The pointer of a fault, without the character in a condition. */
export function placeOf({ where }: PolicyFault): string {
  return where.split(',', 1)[0] ?? '';
}
