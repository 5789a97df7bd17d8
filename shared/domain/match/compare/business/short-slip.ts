import { soundOf } from '../word/remembered-sounds.ts';

/**
 * Whether two Latin words of at most `longest` letters differ in a consonant after the first letter: then they are two words more often than
 * one misspelled (`carter` and `cartier` are, `bell` and `belt`). The first is told apart elsewhere, and without the voice that
 * transliterations of Korean and Chinese disagree on.
 */
export function isOtherShortWord(a: string, b: string, longest: number): boolean {
  return Math.max(a.length, b.length) <= longest && consonantsOf(a) !== consonantsOf(b);
}

function consonantsOf(word: string): string {
  return soundOf(word)
    .slice(1)
    .replace(/[aeiu]/g, '');
}
