import { southern } from './reading-schemes.ts';
import { syllablesOf } from './syllables-of.ts';

/** A text in Han as Hong Kong spells it, each character a word (`kwok wing fai`), or null where one has no reading. */
export function southernForm(text: string): string | null {
  return syllablesOf(text, southern);
}
