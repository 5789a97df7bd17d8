import { linesOfPolicyFile } from '../../shared/contracts/lines-of-policy-file.ts';
import type { Policy, PolicyFault } from '../../shared/domain/policy/load-policy.ts';
import type { PolicyWarning } from '../../shared/domain/policy/policy-warnings.ts';
import type { Result } from '../../shared/result.ts';
import type { PolicyFileProblem } from './load-policy-file.ts';
import { placeOf } from './say-problem.ts';

/** What a check found, as `policy check --json` prints it: whether the file can be used, and each fault or warning with its line. */
export function describeCheck(
  loaded: Result<Policy, PolicyFileProblem>,
  { text, warnings }: { text: string; warnings: readonly PolicyWarning[] },
) {
  const lineOf = linesOfPolicyFile(text);
  const withLine = (fault: PolicyFault) => ({ line: lineOf(placeOf(fault)), ...fault });
  if (loaded.ok) {
    const { document, sha256 } = loaded.value;
    const { id, version, rules } = document;
    return {
      usable: true,
      id,
      version,
      sha256,
      rules: rules.length,
      faults: [],
      warnings: warnings.map(withLine),
    };
  }
  const faults =
    loaded.error.kind === 'form'
      ? loaded.error.faults.map((fault) => ({ line: lineOfForm(fault.where), ...fault }))
      : loaded.error.faults.map(withLine);
  return { usable: false, faults, warnings: [] };
}

/** Of `line 12, rule 3 (its-id) / when`, 12. */
function lineOfForm(where: string): number {
  return Number(/^line ([0-9]{1,7})/.exec(where)?.[1] ?? 1);
}
