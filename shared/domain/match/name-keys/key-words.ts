import { latinForm } from '../../clean/latin-form.ts';
import { wordKindOf } from '../compare/word-kinds.ts';
import { acronymsOf, smallWords } from './acronyms.ts';
import { canonicalWord, hasMeaning } from './canonical-word.ts';
import { isHot, isListed } from './hot-words.ts';
import { partedWord } from './parted-word.ts';
import { consonants, skeleton, syllables } from './skeleton.ts';

export type NameKind = 'person' | 'business';

/** One word of a name as keys see it. */
export interface KeyWord {
  /** Its skeleton, cut at {@link maxBones}; of a person's that of the full name for which it is short, or of its usual spelling. */
  readonly bones: string;
  /** The first of its bones as it is written, which an initial stands for; of an initial all that it may stand for (`d` for `djamel`). */
  readonly initials: readonly string[];
  /** The syllables of the word that stands for it, cut at {@link maxSounds}: for keys of which the bones are too many words'. */
  readonly sounds: string;
  /** Whether it is none of the listed common words and has more than one consonant. */
  readonly telling: boolean;
  /** Whether it is a father's name, which is usually left out abroad. */
  readonly fathers: boolean;
}

/** What keys are made of. */
export interface KeyWords {
  /** The words that tell most, best first; at most six. A word that the name has twice stands twice. */
  readonly best: readonly KeyWord[];
  /** All consonants by class in alphabetical order, repeats and all: the same however words are ordered, joined or split. */
  readonly sorted: string;
  /** The same without particles, double letters once: equal to `sorted` where there are neither. */
  readonly bare: string;
  /** All letters in alphabetical order: the same however words are ordered, joined or split, and few names have them. */
  readonly letters: string;
  /** What only a business's keys are made of; null of a person. */
  readonly firm: FirmWords | null;
}

/** What a business is known by when its common words come and go. */
export interface FirmWords {
  /** The words' consonants in the order of the name as if written in one, cut at {@link maxJoined}. */
  readonly joined: string;
  /** As {@link KeyWords} `sorted`, of the words that are not common ones; may be empty. */
  readonly core: string;
  /** As {@link KeyWords} `letters`, of the same words; may be empty. */
  readonly coreLetters: string;
  /** The syllables of the words that are neither common, by list or by meaning, nor particles, in alphabetical order; may be empty. */
  readonly coreSounds: string;
  /** The same of the words that are not listed as common, whatever they mean. */
  readonly listedCoreSounds: string;
  /** Whether any of its words is a common one. */
  readonly hasCommon: boolean;
  /** The syllables of the first word and the second as if written in one, and of the second and the third. */
  readonly together: readonly string[];
  /** First letters of a business's words, and a business's one short word, which may be such letters; may be none. */
  readonly acronyms: readonly string[];
}

/** More bones of a word than this do not make keys more telling, only less forgiving. */
export const maxBones = 5;
const maxSounds = 9;
const maxBest = 6;
export const maxJoined = 12;
/** Letters of a name, and of its core's syllables, beyond these are not in keys. */
const maxLetters = 39;
/** Words beyond these are not read, nor letters of a word beyond those: keys are bounded whatever the name. */
const maxWords = 16;
const maxWordLength = 64;

/** The parts of a cleaned name that keys are made of. Particles are left out where other words remain. */
export function keyWords(cleaned: string, kind: NameKind): KeyWords {
  const words = latinForm(cleaned)
    .split(' ', maxWords)
    .map((word) => word.slice(0, maxWordLength));
  const small = kind === 'business' ? smallWords : particles;
  const parts = words.flatMap((word) => partedWord(word, kind));
  const bare = parts.filter((word) => !small.has(word));
  const kept = bare.length > 0 ? bare : parts;
  return {
    best: rank(kept, kind).slice(0, maxBest),
    sorted: sortedConsonants(words.join('')),
    bare: sortedConsonants(kept.join(' ').replace(/(.)\1/g, '$1').replaceAll(' ', '')),
    letters: sortedLetters(words.join('')),
    firm: kind === 'business' ? firmWords(words, kept) : null,
  };
}

function firmWords(words: readonly string[], kept: readonly string[]): FirmWords {
  const core = words.filter((word) => !isListed(word, 'business')).join('');
  const rare = kept.filter((word) => !isListed(word, 'business'));
  const own = (rare.length > 0 ? rare : kept).filter((word) => !hasMeaning(word));
  const listedCoreSounds = soundsOf(rare);
  return {
    joined: skeleton(words.join('')).slice(0, maxJoined),
    core: sortedConsonants(core),
    coreLetters: sortedLetters(core),
    coreSounds: soundsOf(own),
    listedCoreSounds,
    hasCommon: own.length < kept.length,
    together: kept.slice(1, 3).map((word, at) => syllables(`${kept[at]}${word}`).slice(0, maxSounds)),
    acronyms: acronymsOf(words),
  };
}

/** The syllables of each word, in alphabetical order. */
const soundsOf = (words: readonly string[]): string =>
  words.map(syllables).sort().join(' ').slice(0, maxLetters);

function sortedConsonants(text: string): string {
  return inAlphabet(consonants(text)).slice(0, 2 * maxJoined);
}

function sortedLetters(text: string): string {
  return inAlphabet(text).slice(0, maxLetters);
}

/** The letters of a text in alphabetical order; as bytes where they are such, which takes a tenth of the time. */
function inAlphabet(text: string): string {
  if (beyondAscii.test(text)) return Array.from(text).sort().join('');
  return Buffer.from(text, 'latin1').sort().toString('latin1');
}

const beyondAscii = /[\u0080-\uffff]/;

interface RankedWord extends KeyWord {
  readonly hot: boolean;
  /** How many words before it have its bones. */
  readonly again: number;
  readonly length: number;
}

/** Rare before common ones and father's names, which come and go; then the word with most consonants, repeated words last; spelled otherwise, a name keeps its order. */
function rank(words: readonly string[], kind: NameKind): RankedWord[] {
  const times = new Map<string, number>();
  const ranked: RankedWord[] = [];
  for (const written of words) {
    const canonical = canonicalWord(written, kind);
    const word = kind === 'person' ? canonical : written;
    const bones = skeleton(word);
    if (bones === '') continue;
    const again = times.get(bones) ?? 0;
    times.set(bones, again + 1);
    const sounds = syllables(canonical).slice(0, maxSounds);
    const fathers = kind === 'person' && wordKindOf(word) === 'patronymic';
    const hot = fathers || isHot(word, { bones, kind }) || (kind === 'business' && hasMeaning(word));
    const telling = bones.length > 1 && !isListed(word, kind);
    ranked.push({
      bones: bones.slice(0, maxBones),
      initials: initialsOf(written),
      sounds,
      telling,
      fathers,
      hot,
      again,
      length: bones.length,
    });
  }
  return ranked.sort(
    (a, b) =>
      a.again - b.again ||
      Number(a.hot) - Number(b.hot) ||
      b.length - a.length ||
      inOrder(a.bones, b.bones) ||
      inOrder(a.sounds, b.sounds),
  );
}

/** Apart from vowels, h and y are initials that tell much. */
function initialsOf(word: string): readonly string[] {
  const first = word.slice(0, 1);
  if (first === 'h' || first === 'y') return [first];
  const initial = skeleton(word.slice(0, 2)).slice(0, 1);
  const sound = word.length === 1 ? soundsOfInitial.get(word) : undefined;
  return sound === undefined ? [initial] : [initial, sound];
}

/** What else an initial stands for where the name begins with two letters that make one sound: `djamel`, `tsitsi`, `phara`. */
const soundsOfInitial: ReadonlyMap<string, string> = new Map([
  ['d', 'j'],
  ['t', 's'],
  ['p', 'f'],
]);

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Articles, prepositions and words of descent, which come and go. */
const particles: ReadonlySet<string> = new Set(
  'al el ul ur bin ibn ben bint de del della da do dos das di du la le les los las von van der den ter ten zu and und et the of for'.split(
    ' ',
  ),
);
