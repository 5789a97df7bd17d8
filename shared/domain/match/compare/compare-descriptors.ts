import { leastLetters } from './descriptor/descriptor-key.ts';
import { ownWords, tellingWords } from './descriptor/own-words.ts';
import type { NameComparison } from './name-comparison.ts';
import { editDistance } from './word/edit-distance.ts';

/**
 * How two cleaned card descriptors compare, symmetric, 1 only where equal. Statements cut a descriptor at 22 characters or
 * fewer and squeeze its spaces out, and processors add city, phone or order number behind: one is the other cut short
 * where they agree from the start in eight letters that end with a word, or where the shorter was cut. Common words (`online store`) name
 * nobody.
 */
export function compareDescriptors(applied: string, flagged: string): NameComparison {
  if (applied === flagged) return { score: 1, explanation: 'the same card descriptor' };
  const [a, b] = [squeezed(applied), squeezed(flagged)];
  if (a === b) return { score: 0.97, explanation: 'the same card descriptor but for spaces' };
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isCommon = [applied, flagged].some((descriptor) => ownWords(descriptor).length === 0);
  if (long.startsWith(short)) return isCommon ? common : begun(short, long);
  const [tellingA, tellingB] = [applied, flagged].map((descriptor) => tellingWords(descriptor).join(''));
  if (!isCommon && tellingA === tellingB && letters(tellingA ?? '') >= leastLetters)
    return { score: 0.9, explanation: 'the same name; other common words stand beside it' };
  const named = withoutTail(a) === withoutTail(b) && letters(withoutTail(a)) >= leastLetters;
  if (named) return { score: 0.9, explanation: 'the same name; the digits behind it differ' };
  return slipped(a, b);
}

const maxLetters = 128;
const common: NameComparison = { score: 0.5, explanation: 'one begins like the other, in common words only' };
/** ISO 8583 field 43 holds 22 characters of name; processors cut at 20 to 25 with their own prefix. */
const cutFrom = 17;

function squeezed(descriptor: string): string {
  return descriptor
    .slice(0, 2 * maxLetters)
    .replaceAll(' ', '')
    .slice(0, maxLetters);
}

function begun(short: string, long: string): NameComparison {
  const count = letters(short);
  if (count < leastLetters)
    return { score: 0.5, explanation: 'one begins like the other, in too few letters to tell' };
  if (short.length >= cutFrom) return { score: 0.93, explanation: 'one is the other cut short' };
  if (isTail.test(long.slice(short.length)))
    return { score: 0.92, explanation: 'the same name; digits stand behind one' };
  return {
    score: Math.min(0.9, 0.7 + 0.25 * (short.length / long.length)),
    explanation: 'one begins with all of the other',
  };
}

const isTail = /^[0-9]+$/;

/** Without the digits at its end: order, store and phone numbers. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9') end -= 1;
  return text.slice(0, end);
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

function slipped(a: string, b: string): NameComparison {
  const longer = Math.max(a.length, b.length);
  const allowed = longer < 10 ? 0 : longer < 18 ? 1 : 2;
  const sameDigits = a.replace(/[^0-9]/g, '') === b.replace(/[^0-9]/g, '');
  const slips = sameDigits ? editDistance(a, b, allowed) : allowed + 1;
  return slips <= allowed
    ? { score: 1 - (1.5 * slips) / longer, explanation: 'one letter or two differ' }
    : { score: 0, explanation: 'different card descriptors' };
}
