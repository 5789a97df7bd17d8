import { sha256 } from '@noble/hashes/sha2.js';
import { base58xrp } from '@scure/base';
import { fail, ok } from '../../../result.ts';
import type { ReadAddress } from './wallet-address.ts';

/** A classic XRP Ledger address (`r…`; XRPL's Base58 alphabet, version 0, 20 bytes, double SHA-256 checksum) as it is. */
export const xrpAddress: ReadAddress = (address) => {
  if (!/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/.test(address)) return fail('bad-format');
  const bytes = base58xrp.decode(address);
  if (bytes.length !== 25 || bytes[0] !== 0) return fail('bad-format');
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, index) => byte === sum[index]) ? ok(address) : fail('bad-checksum');
};
