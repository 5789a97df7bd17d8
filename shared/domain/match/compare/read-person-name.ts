import { latinForm } from '../../clean/latin-form.ts';
import { type PersonWord, personWordReader } from './person-words.ts';
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

/** What reads a cleaned name. */
export type PersonNameReader = (cleaned: string) => ReadPersonName;

/** A reader that remembers words, of which many names share some: for one applicant's name. */
export function personNameReader(): PersonNameReader {
  const words = personWordReader();
  return (cleaned) => {
    const latin = latinForm(cleaned);
    const inLatin = words(latin);
    return {
      script: nameScript(cleaned),
      syllabic: latin !== cleaned && hanOrHangul.test(cleaned),
      latin: inLatin,
      written: latin === cleaned ? inLatin : words(cleaned),
      syllables: latin === cleaned ? syllableName(cleaned.slice(0, longestSyllabic).split(' ', 5)) : null,
      sorted: cleaned.split(' ').sort().join(' '),
    };
  };
}

const hanOrHangul = /[\p{sc=Han}\p{sc=Hangul}]/u;
/** Names of syllables are shorter. */
const longestSyllabic = 128;
