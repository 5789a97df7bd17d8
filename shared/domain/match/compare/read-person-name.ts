import { simplifiedHan } from '../../clean/latin/simplified-han.ts';
import { latinForm } from '../../clean/latin-form.ts';
import { once } from '../../once.ts';
import { guessedWord, type PersonWord, personWords } from './person-words.ts';
import { type NameScript, nameScript } from './shared-script.ts';
import { spelledLike } from './spelled-like.ts';
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
  /** What it is if all its words are Mandarin or Korean syllables, in Latin letters or read from Han or Hangul. Found out when first asked. */
  readonly syllables: () => SyllableName | null;
}

/** The name read. */
export function readPersonName(cleaned: string): ReadPersonName {
  const latin = latinForm(cleaned);
  const words =
    latin !== cleaned && abjad.test(cleaned) ? personWords(latin).map(guessedWord) : personWords(latin);
  const syllabic = latin !== cleaned && hanOrHangul.test(cleaned);
  return {
    cleaned,
    script: nameScript(cleaned),
    syllabic,
    latin: words,
    written: latin === cleaned ? words : personWords(simplifiedHan(cleaned)),
    syllables:
      latin === cleaned || syllabic
        ? once(() =>
            syllableName(latin.slice(0, longestSyllabic).split(' ', 5), {
              from: syllabic ? nameScript(cleaned) : 'latin',
            }),
          )
        : none,
  };
}

/** The name in Han or Hangul with those of its characters read like the other's words that can be; null where none can. */
export function readAlike(written: ReadPersonName, other: ReadPersonName): ReadPersonName | null {
  // Of two characters there is nothing that a third word could be.
  if (written.syllabic && other.latin.length > 2 && written.cleaned.replace(' ', '').length < 3) return null;
  const alike = spelledLike(
    written.cleaned,
    other.latin.map(({ text }) => text),
  );
  return alike === null ? null : { ...written, latin: personWords(latinForm(alike)), syllables: none };
}

const none = () => null;

/** Scripts that leave vowels out. */
const abjad = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
const hanOrHangul = /[\p{sc=Han}\p{sc=Hangul}]/u;
/** Names of syllables are shorter. */
const longestSyllabic = 128;
