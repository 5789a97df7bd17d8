import { once } from '../../once.ts';
import { isCommonName, tellingWeight } from './common-name-words.ts';
import { type FamilyEnding, familyEnding } from './family-endings.ts';
import { isKnownName } from './known-names.ts';
import { nameClassOf } from './name-variants.ts';
import { fullNamesOf } from './nicknames.ts';
import { soundSpelling } from './sound-spelling.ts';
import { type SchemeReadings, schemeReadings } from './spelling-schemes.ts';
import { splitCompound } from './split-compound.ts';
import { rememberedWords } from './word/remembered-words.ts';
import { type WordKind, wordKindOf } from './word-kinds.ts';

/** One word of a person's name with what is known of it. */
export interface PersonWord {
  readonly text: string;
  readonly kind: WordKind;
  /** How much it says when two names share it, 0 to 1. */
  readonly weight: number;
  /** Its spelling class, by name-variants.ts. */
  readonly nameClass: string | undefined;
  /** The given names it can stand for, by nicknames.ts. */
  readonly fullNames: readonly string[];
  /** By sound-spelling.ts. */
  readonly sound: string;
  /** With which it ends as a family's name does, by family-endings.ts. */
  readonly ending: FamilyEnding | null;
  /** By spelling-schemes.ts, found out when first asked. */
  readonly readings: () => SchemeReadings;
  /** A name that is known here: two of them that differ are two names, not one mistyped. */
  readonly isKnown: boolean;
  /** So short and without a vowel that it may abbreviate a name: `Chr`. */
  readonly isConsonants: boolean;
  /** Written in one word with its other part, which is then another name than that part alone: `abdulkarim`. */
  readonly isCompound?: true;
  /** Its consonants, where it was written without vowels and those it has are guessed. */
  readonly bones?: string;
  /** Which consonants its sound holds, a bit each. */
  readonly consonants: number;
}

/**
 * The words of a cleaned person's name in alphabetical order, Arabic compounds parted (`abdulrahman` as `abd rahman`).
 * Reads 16 words and 64 characters of each; the rest is left out.
 */
export function personWords(cleaned: string): readonly PersonWord[] {
  const words: PersonWord[] = [];
  for (const text of cleaned.slice(0, maxWords * (maxLetters + 1)).split(' ', maxWords))
    if (text !== '') words.push(...partsOf(text.slice(0, maxLetters)));
  return words.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).slice(0, maxWords);
}

const partsOf = rememberedWords((text): readonly PersonWord[] =>
  splitCompound(text).map((part, _at, all) => partOf(part, all.length > 1)),
);

function partOf(text: string, isCompound: boolean): PersonWord {
  return isCompound && text === 'abd' ? { ...personWord(text), isCompound } : personWord(text);
}

const maxWords = 16;
const maxLetters = 64;

/** The word by itself, without parting; also for words made by joining two. */
export function personWord(text: string): PersonWord {
  const kind = wordKindOf(text);
  const sound = soundSpelling(text);
  const nameClass = nameClassOf(text);
  const fullNames = fullNamesOf(nameClass ?? text);
  return {
    text,
    kind,
    weight: text === 'abd' ? servantWeight : (kindWeight[kind] ?? tellingWeight(nameClass ?? text)),
    nameClass,
    fullNames,
    isKnown:
      nameClass !== undefined ||
      fullNames.length > 0 ||
      isCommonName(text) ||
      (kind === 'name' && isKnownName(text)),
    isConsonants: kind === 'name' && consonantsOnly.test(text),
    sound,
    ending: kind === 'name' || kind === 'patronymic' ? familyEnding(text) : null,
    readings: once(() => schemeReadings(text)),
    consonants: consonantsOf(sound),
  };
}

/** As {@link personWord}, remembered: for parts of words. */
export const personWordPart = rememberedWords(personWord);

/** The word as one whose vowels are guessed, unless it is a known name, of which they are known. */
export function guessedWord(word: PersonWord): PersonWord {
  return word.isKnown || word.kind !== 'name' ? word : { ...word, bones: bonesOf(word.sound) };
}

/** The consonants of a sound spelling, of those that an alphabet writes alike (b and v, p and f) one. */
export function bonesOf(sound: string): string {
  return sound
    .replace(/[aeiouh]/g, '')
    .replaceAll('b', 'v')
    .replaceAll('p', 'f')
    .replace(/(.)\1+/g, '$1');
}

/** Not `Ng`, which is a family. */
const consonantsOnly = /^(?!ng$)[b-df-hj-np-tv-xz]{2,4}$/;

/** "Servant of" says nothing without whom one serves. */
export const servantWeight = 0.15;

const kindWeight: Readonly<Partial<Record<WordKind, number>>> = {
  initial: 0.25,
  particle: 0.02,
  title: 0.02,
  generation: 0.1,
  patronymic: 0.6,
};

function consonantsOf(sound: string): number {
  let bits = 0;
  for (let at = 0; at < sound.length; at++) bits |= 1 << (sound.charCodeAt(at) & 31);
  return bits & ~unsteady;
}

/** a e h i o u: what transliterations differ in. */
const unsteady = (1 << 1) | (1 << 5) | (1 << 8) | (1 << 9) | (1 << 15) | (1 << 21);
