import { once } from '../../once.ts';
import { knownNameBits } from './known-name-bits.ts';
import { nameBits } from './name-bits.ts';

/**
 * Whether the word is a given or family name that stands beside another which differs from it in a letter or two: `rajesh` and
 * `rakesh`, `yael` and `yoel`, `sato` and `saito`. Two of them are two names, never one mistyped.
 *
 * The 4,500 names of scripts/known-names/known-names.txt are kept as a Bloom filter, twelve bits a name: each of them is known, and of
 * other words three in a thousand are taken for known too, which matters only beside another known name.
 */
export function isKnownName(word: string): boolean {
  if (word.length > longest || !letters.test(word)) return false;
  const set = filter();
  return nameBits(word, set.length * 8).every((bit) => ((set[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0);
}

const letters = /^[a-z]+$/;
/** Letters of the longest name listed. */
const longest = 12;
const filter = once(() => Buffer.from(knownNameBits, 'base64'));
