import { keccak_256 } from '@noble/hashes/sha3.js';
import { fail, ok } from '../../../result.ts';
import type { ReadAddress } from './wallet-address.ts';

/**
 * An Ethereum-style address in lower case with `0x`. Written all in one case it has no checksum; in mixed case it must
 * carry EIP-55's. The burn addresses, which everybody may name, do not tell parties apart.
 */
export const evmAddress: ReadAddress = (address) => {
  const digits = /^(?:0x)?([0-9a-f]{40})$/i.exec(address)?.[1];
  if (!digits) return fail('bad-format');
  const lower = digits.toLowerCase();
  if (burn.has(lower)) return fail('not-distinguishing');
  const oneCase = digits === lower || digits === digits.toUpperCase();
  return oneCase || digits === checksummed(lower) ? ok(`0x${lower}`) : fail('bad-checksum');
};

const burn: ReadonlySet<string> = new Set(['0'.repeat(40), 'dead'.padStart(40, '0'), 'e'.repeat(40)]);

/** EIP-55: a letter is upper case where the same digit of the hash of the lower-case address is 8 or more. */
function checksummed(lower: string): string {
  const hash = keccak_256(new TextEncoder().encode(lower));
  return lower.replace(/[a-f]/g, (letter, index: number) => {
    const byte = hash[index >> 1] ?? 0;
    const nibble = index % 2 === 0 ? byte >> 4 : byte & 15;
    return nibble >= 8 ? letter.toUpperCase() : letter;
  });
}
