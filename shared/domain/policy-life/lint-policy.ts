import type { PolicyDocument } from '../../contracts/policy-document.ts';
import { providerOfLine } from '../../contracts/policy-record.ts';
import { ok, type Result } from '../../result.ts';
import { loadOverlay } from '../policy/load-overlay.ts';
import { loadPolicy, type PolicyFault } from '../policy/load-policy.ts';
import { policySha256 } from '../policy/policy-sha256.ts';
import { policyWarnings } from '../policy/policy-warnings.ts';
import { sayFault } from '../policy/say-fault.ts';

/** What loading a document warns of, one sentence each; or every fault for which it is not even proposed. */
export function lintPolicy(document: PolicyDocument): Result<readonly string[], readonly PolicyFault[]> {
  const load = providerOfLine(document.id) === null ? loadPolicy : loadOverlay;
  const loaded = load({ document, sha256: sha256Of(document) });
  return loaded.ok ? ok(policyWarnings(loaded.value).map(sayFault)) : loaded;
}

/** Text that is not well-formed cannot be hashed; loading refuses it before it looks at the hash. */
function sha256Of(document: PolicyDocument): string {
  try {
    return policySha256(document);
  } catch {
    return '';
  }
}
