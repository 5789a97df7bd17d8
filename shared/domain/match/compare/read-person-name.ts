import { latinForm } from '../../clean/latin-form.ts';
import { once } from '../../once.ts';
import { type PersonWord, personWords } from './person-words.ts';
import { type NameScript, nameScript } from './shared-script.ts';
import { type SyllableName, syllableName } from './syllable-names.ts';

/** A cleaned person's name as comparing reads it. */
export interface ReadPersonName {
  readonly cleaned: string;
  readonly script: NameScript;
  /** One syllable more or less is another name in Han and Hangul, so their Latin spellings must agree to the letter. */
  readonly syllabic: boolean;
  /** Its words in Latin letters, as far as there is a spelling. */
  readonly latin: readonly PersonWord[];
  /** Its words as they stand. */
  readonly written: readonly PersonWord[];
  /** What it is if all its words are Mandarin or Korean syllables in Latin letters. Found out when first asked. */
  readonly syllables: () => SyllableName | null;
}

/** The name read. */
export function readPersonName(cleaned: string): ReadPersonName {
  const latin = latinForm(cleaned);
  const words = personWords(latin);
  return {
    cleaned,
    script: nameScript(cleaned),
    syllabic: latin !== cleaned && hanOrHangul.test(cleaned),
    latin: words,
    written: latin === cleaned ? words : personWords(cleaned),
    syllables:
      latin === cleaned ? once(() => syllableName(cleaned.slice(0, longestSyllabic).split(' ', 5))) : none,
  };
}

const none = () => null;

const hanOrHangul = /[\p{sc=Han}\p{sc=Hangul}]/u;
/** Names of syllables are shorter. */
const longestSyllabic = 128;
