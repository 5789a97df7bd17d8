import { base58 } from '@scure/base';
import { fail, ok } from '../../../result.ts';
import type { ReadAddress } from './wallet-address.ts';

/** A Solana address: 32 bytes in Base58, as it is. It has no checksum and no network. The system program's, all zero, tells nobody apart. */
export const solanaAddress: ReadAddress = (address) => {
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(address)) return fail('bad-format');
  if (/^1+$/.test(address)) return fail('not-distinguishing');
  return base58.decode(address).length === 32 ? ok(address) : fail('bad-format');
};
