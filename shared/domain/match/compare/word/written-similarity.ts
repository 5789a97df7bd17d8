import { editDistance } from './edit-distance.ts';

/**
 * How alike two words are as written, 0 to 1, where both are Han or both Hangul, or null otherwise: their Latin
 * spellings merge what the writing tells apart. One sign may differ in four or more.
 */
export function writtenSimilarity(a: string, b: string): number | null {
  if (!scripts.some((script) => script.test(a) && script.test(b))) return null;
  if (a === b) return 1;
  if (Math.max(a.length, b.length) > longest) return 0;
  const length = Math.max(a.length, b.length);
  const slips = editDistance(a, b, 1);
  return length >= 4 && slips === 1 ? 1 - 0.8 / length : 0;
}

/** Slips are looked for in words up to this length. */
const longest = 24;

const scripts = [/\p{sc=Han}/u, /\p{sc=Hangul}/u];
