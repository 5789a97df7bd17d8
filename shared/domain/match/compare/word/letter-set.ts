/** The Latin letters of a word as bits, so that words which cannot be spellings of one another part at once. */
export function letterSet(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/**
 * False only where two words with these letters sound different: l, m, n and r are heard wherever they stand, and no
 * other letter sounds like one of them (sound-key.ts).
 */
export function maySoundAlike(a: number, b: number): boolean {
  return ((a ^ b) & steady) === 0;
}

const steady = letterSet('lmnr');

/** How many letters stand in only one of the two sets, 0 to 32: counted in parallel (Hacker's Delight, 5-1). */
export function lettersApart(a: number, b: number): number {
  const apart = a ^ b;
  const pairs = apart - ((apart >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
