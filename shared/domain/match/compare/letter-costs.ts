import type { LetterCosts } from './edit-cost.ts';

const vowels = ['a', 'e', 'i', 'o', 'u'] as const;

/** Capitals stand for digraphs: S sh, C ch, Z zh. */
const near: readonly (readonly [string, number])[] = [
  ['ei', 0.3],
  ['ou', 0.3],
  ['ae', 0.4],
  ['iu', 0.7],
  ['bp', 0.6],
  ['vf', 0.5],
  ['vu', 0.4],
  ['ij', 0.4],
  ['gk', 0.6],
  ['gj', 0.5],
  ['jZ', 0.3],
  ['jC', 0.6],
  ['kC', 0.7],
  ['kx', 0.6],
  ['kh', 0.5],
  ['hg', 0.4],
  ['hC', 0.6],
  ['hx', 0.5],
  ['jd', 0.6],
  ['ZS', 0.4],
  ['sz', 0.4],
  ['sS', 0.6],
  ['SC', 0.5],
  ['zZ', 0.5],
  ['td', 0.5],
  ['mn', 0.8],
];

/** Every error costs 1: what a slip of the finger makes. */
export const plainCosts: LetterCosts = {
  replace: new Float64Array(128 * 128).fill(1),
  insert: new Float64Array(128).fill(1),
};

/**
 * Errors between sound spellings (sound-spelling.ts): letters that one language's scheme writes for another's cost
 * little, other vowels 0.6, an h that is not heard 0.3, a vowel too many 0.7, anything else 1.
 */
export const soundCosts: LetterCosts = bySound();

function bySound(): LetterCosts {
  const costs = { replace: new Float64Array(128 * 128).fill(1), insert: new Float64Array(128).fill(1) };
  const price = (a: string, b: string, cost: number) => {
    costs.replace[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = cost;
    costs.replace[b.charCodeAt(0) * 128 + a.charCodeAt(0)] = cost;
  };
  for (const a of vowels) {
    costs.insert[a.charCodeAt(0)] = 0.7;
    for (const b of vowels) price(a, b, 0.6);
  }
  costs.insert['h'.charCodeAt(0)] = 0.3;
  for (const [pair, cost] of near) price(pair.charAt(0), pair.charAt(1), cost);
  return costs;
}
