import { soundOf } from '../word/remembered-sounds.ts';
import type { NameWord } from './read-business-name.ts';

/**
 * How alike a word in another alphabet and one in Latin letters are where the former leaves open how it sounds: Arabic and
 * Hebrew write no vowels, Thai writes them in ways that no spelling follows, and Greek writes b, d and g as mp, nt and gk. 0 of any other two.
 */
export function acrossScripts(one: NameWord, other: NameWord): number {
  if (one.ascii === other.ascii) return 0;
  const { written, latin } = one.ascii ? other : one;
  const given = one.ascii ? one.latin : other.latin;
  if (greek.test(written)) return soundOf(voiced(latin)) === soundOf(voiced(given)) ? likeness : 0;
  if (!open.test(written)) return 0;
  const bones = consonants(latin);
  return bones.length >= fewest && bones === consonants(given) ? likeness : 0;
}

const likeness = 0.92;
const fewest = 3;
const greek = /\p{sc=Greek}/u;
const open = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}]/u;

function voiced(word: string): string {
  return word
    .replace(/mp/g, 'b')
    .replace(/nt/g, 'd')
    .replace(/n?g[kh]|nk/g, 'g');
}

/** The j is one of them, as a y is not; a b at a word's end is a v in Hebrew. */
function consonants(word: string): string {
  return soundOf(word.replaceAll('j', 'J')).replace(/[aeiu]/g, '');
}
