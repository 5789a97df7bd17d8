import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Jurisdiction } from '../../contracts/jurisdiction.ts';

/** The SHA-256 (lower-case hex) of the RFC 8785 form of a table's rows, which are in the order of their countries. */
export function jurisdictionsSha256(rows: readonly Jurisdiction[]): string {
  return createHash('sha256')
    .update(canonicalize(rows) ?? '')
    .digest('hex');
}
