import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PolicyDocument } from '../../contracts/policy-document.ts';

/**
 * The SHA-256 of a policy document's RFC 8785 canonical form, in lower-case hex: the name under which a decision
 * remembers the exact rules it was made by. Throws on text that is not well-formed Unicode, which RFC 8785 cannot write.
 */
export function policySha256(document: PolicyDocument): string {
  return createHash('sha256')
    .update(canonicalize(document) ?? '')
    .digest('hex');
}
