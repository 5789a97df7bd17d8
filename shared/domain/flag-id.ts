import { createHash } from 'node:crypto';
import { type FlagId, flagIdSchema } from '../contracts/ids.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A flag id from 16 or more bytes: random ones for a flag of its own, a hash for an entry of a list. */
export function flagIdFrom(bytes: Uint8Array): FlagId {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 16)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return flagIdSchema.parse(`flg_${text}`);
}

/**
 * The id of the flag that a list's entry stands for: importing the entry again meets the same flag. An entry that went and
 * came back (`life` 2 and more) is another one.
 */
export function listedFlagId(source: { member: string; feed: string; entry: string; life?: number }): FlagId {
  const { member, feed, entry, life = 1 } = source;
  const parts = [member, feed, entry, ...(life > 1 ? [String(life)] : [])];
  const content = parts.map((part) => `${part.length}:${part}`).join('');
  return flagIdFrom(createHash('sha256').update(content).digest());
}
