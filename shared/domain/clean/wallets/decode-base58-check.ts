import { sha256 } from '@noble/hashes/sha2.js';
import { base58, createBase58check } from '@scure/base';
import { fail, ok, type Result } from '../../../result.ts';

/** The bytes (version and payload) of a Base58Check text, its four checksum bytes (double SHA-256) verified and removed. */
export function decodeBase58Check(text: string): Result<Uint8Array, 'bad-format' | 'bad-checksum'> {
  // Base58 decoding is quadratic: no address is near this long.
  if (text.length > 64 || !/^[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return fail('bad-format');
  if (base58.decode(text).length < 5) return fail('bad-format');
  try {
    return ok(base58Check.decode(text));
  } catch {
    return fail('bad-checksum');
  }
}

const base58Check = createBase58check(sha256);
