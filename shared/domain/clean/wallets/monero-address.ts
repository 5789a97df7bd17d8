import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58xmr } from '@scure/base';
import { fail, ok } from '../../../result.ts';
import type { ReadAddress } from './wallet-address.ts';

/**
 * A Monero address: standard, subaddress, or integrated, as it is (Monero's blockwise Base58; network byte, two keys,
 * for integrated ones a payment id; first four bytes of Keccak-256 as checksum). An integrated address is not reduced
 * to its standard one.
 */
export const moneroAddress: ReadAddress = (address) => {
  if (!/^[1-9A-HJ-NP-Za-km-z]{95}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/.test(address)) return fail('bad-format');
  const bytes = decode(address);
  if (!bytes) return fail('bad-format');
  const sum = keccak_256(bytes.subarray(0, -4)).subarray(0, 4);
  if (!sum.every((byte, index) => byte === bytes.at(index - 4))) return fail('bad-checksum');
  const network = bytes[0] ?? -1;
  if (testNetworks.has(network)) return fail('not-mainnet');
  return bytes.length === lengths.get(network) ? ok(address) : fail('bad-format');
};

/** Network bytes of cryptonote_config.h (standard 18, integrated 19, subaddress 42) and the bytes each address has. */
const lengths: ReadonlyMap<number, number> = new Map([
  [18, 69],
  [19, 77],
  [42, 69],
]);
/** Testnet 53, 54, 63 and stagenet 24, 25, 36. */
const testNetworks: ReadonlySet<number> = new Set([53, 54, 63, 24, 25, 36]);

function decode(address: string): Uint8Array | null {
  try {
    return base58xmr.decode(address);
  } catch {
    return null;
  }
}
