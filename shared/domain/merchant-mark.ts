import { hash } from 'node:crypto';
import type { MemberId, MerchantReference } from '../contracts/ids.ts';
import type { MerchantMark } from '../contracts/stored-merchant.ts';

/**
 * The mark by which a provider's merchants under one identifier are counted: 48 bits of a hash of provider and reference, so
 * that counters stay small. No secret: the index beside them names the same merchants under the same keys.
 */
export function merchantMark(provider: MemberId, merchant: MerchantReference): MerchantMark {
  const mark = hash('sha256', `${provider}\0${merchant}`, 'base64url').slice(0, markLength);
  if (!isMark(mark)) throw new Error('A mark has eight letters.');
  return mark;
}

const markLength = 8;

function isMark(text: string): text is MerchantMark {
  return text.length === markLength;
}
