import { fail, ok } from '../../../result.ts';
import { decodeBase58Check } from './decode-base58-check.ts';
import type { ReadAddress } from './wallet-address.ts';

/** A Tron address (Base58Check, version 0x41, 20 bytes: `T…`; TRON protocol, "Account") as it is. Its test networks use the same. */
export const tronAddress: ReadAddress = (address) => {
  const decoded = decodeBase58Check(address);
  if (!decoded.ok) return decoded;
  return decoded.value.length === 21 && decoded.value[0] === 0x41 ? ok(address) : fail('bad-format');
};
