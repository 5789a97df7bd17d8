import { type CheckFinding, type CheckName, type CheckResult, maxEvidence } from '../../contracts/checks.ts';

/** A field and, in a word, what was seen there: never its value. */
export type Evidence = CheckFinding['evidence'][number];

/** What a check found, with the first of its evidence. */
export function finding(
  check: CheckName,
  result: CheckResult,
  evidence: readonly Evidence[] = [],
): CheckFinding {
  return { check, result, evidence: evidence.slice(0, maxEvidence) };
}
