import type { PolicyDocument } from '../../shared/contracts/policy-document.ts';
import { providerOfLine } from '../../shared/contracts/policy-record.ts';
import { readPolicyFile } from '../../shared/contracts/read-policy-file.ts';
import { loadOverlay } from '../../shared/domain/policy/load-overlay.ts';
import { loadPolicy, type Policy, type PolicyFault } from '../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** What is wrong with a policy file: its form, by line, or the policy that it holds, by place. */
export type PolicyFileProblem =
  | { readonly kind: 'form'; readonly faults: readonly { readonly where: string; readonly what: string }[] }
  | { readonly kind: 'policy'; readonly faults: readonly PolicyFault[]; readonly document: PolicyDocument };

/** The policy that a YAML text holds, ready to evaluate; a provider's own rules by their document's id. */
export function loadPolicyFile(text: string): Result<Policy, PolicyFileProblem> {
  const read = readPolicyFile(text);
  if (!read.ok) return fail({ kind: 'form', faults: read.error });
  const document = read.value;
  const load = providerOfLine(document.id) === null ? loadPolicy : loadOverlay;
  const loaded = load({ document, sha256: policySha256(document) });
  return loaded.ok ? ok(loaded.value) : fail({ kind: 'policy', faults: loaded.error, document });
}
