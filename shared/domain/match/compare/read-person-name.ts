import { latinForm } from '../../clean/latin-form.ts';
import { type PersonWord, personWords } from './person-words.ts';
import { type NameScript, nameScript } from './shared-script.ts';
import { type SyllableName, syllableName } from './syllable-names.ts';

/** A cleaned person's name as comparing reads it. */
export interface ReadPersonName {
  readonly script: NameScript;
  /** One syllable more or less is another name in Han and Hangul, so their Latin spellings must agree to the letter. */
  readonly syllabic: boolean;
  /** Its words in Latin letters, as far as there is a spelling. */
  readonly latin: readonly PersonWord[];
  /** Its words as they stand. */
  readonly written: readonly PersonWord[];
  /** What it is if all its words are Mandarin or Korean syllables in Latin letters. */
  readonly syllables: SyllableName | null;
  /** All words as they stand in alphabetical order. */
  readonly sorted: string;
}

/** The name read; names read before are remembered, for one name meets hundreds of postings. */
export function readPersonName(cleaned: string): ReadPersonName {
  const before = known.get(cleaned);
  if (before) return before;
  const latin = latinForm(cleaned);
  const words = personWords(latin);
  const read = {
    script: nameScript(cleaned),
    syllabic: latin !== cleaned && /[\p{sc=Han}\p{sc=Hangul}]/u.test(cleaned),
    latin: words,
    written: latin === cleaned ? words : personWords(cleaned),
    syllables: latin === cleaned ? syllableName(cleaned.slice(0, longestKnown).split(' ', 5)) : null,
    sorted: cleaned.split(' ').sort().join(' '),
  };
  if (cleaned.length > longestKnown) return read;
  if (known.size >= mostKnown) known.clear();
  known.set(cleaned, read);
  return read;
}

const known = new Map<string, ReadPersonName>();
/** Together some 4 MB. Emptied when full. */
const mostKnown = 4_096;
const longestKnown = 128;
