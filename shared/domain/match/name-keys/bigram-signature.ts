/** Which of 128 buckets the letter pairs of a name fall into, and how many: four 32-bit words and their count of ones. */
export interface BigramSignature {
  readonly bits: readonly [number, number, number, number];
  readonly ones: number;
}

/** Letters beyond these change nothing: signatures are bounded. */
const maxLetters = 512;

/** The signature of a Latin name: pairs of letters within words, with a pair for each word's beginning. The order of words does not matter. */
export function bigramSignature(name: string): BigramSignature {
  const bits: [number, number, number, number] = [0, 0, 0, 0];
  let before = space;
  for (let at = 0; at < name.length && at < maxLetters; at += 1) {
    const letter = name.charCodeAt(at);
    if (letter !== space) {
      const bucket = Math.imul(before * 31 + letter, 0x9e3779b1) >>> 25;
      const word = bucket >>> 5;
      bits[word] = (bits[word] ?? 0) | (1 << (bucket & 31));
    }
    before = letter;
  }
  return { bits, ones: bits.reduce((sum, word) => sum + onesOf(word), 0) };
}

/** How alike two signatures are, 0 to 1: twice the common buckets by all (Dice). */
export function signatureLikeness(a: BigramSignature, b: BigramSignature): number {
  const common =
    onesOf(a.bits[0] & b.bits[0]) +
    onesOf(a.bits[1] & b.bits[1]) +
    onesOf(a.bits[2] & b.bits[2]) +
    onesOf(a.bits[3] & b.bits[3]);
  return a.ones + b.ones === 0 ? 0 : (2 * common) / (a.ones + b.ones);
}

const space = 0x20;

/** The ones of a 32-bit word, counted in parallel (Hacker's Delight, 5-1). */
function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
