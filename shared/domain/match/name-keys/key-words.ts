import { latinForm } from '../../clean/latin-form.ts';
import { rememberedWords } from '../compare/word/remembered-words.ts';
import { acronymsOf, smallWords } from './acronyms.ts';
import { hasMeaning } from './canonical-word.ts';
import { isListed } from './hot-words.ts';
import { type KeyWord, keyWord, maxSounds, type NameKind } from './key-word.ts';
import { partedWord } from './parted-word.ts';
import { skeleton, syllables } from './skeleton.ts';
import { sortedConsonants, sortedLetters } from './sorted-letters.ts';

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

const maxBest = 6;
const maxJoined = 12;
const maxConsonants = 24;
/** Letters of a name, and of its core's syllables, beyond these are not in keys. */
const maxLetters = 39;
/** Words beyond these are not read, nor letters of a word beyond those: keys are bounded whatever the name. */
const maxWords = 16;
const maxWordLength = 64;

/** The parts of a cleaned name that keys are made of. Particles are left out where other words remain. */
export function keyWords(cleaned: string, kind: NameKind): KeyWords {
  const words = latinForm(cleaned).split(' ', maxWords);
  for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? '').slice(0, maxWordLength);
  const small = kind === 'business' ? smallWords : particles;
  const parts: string[] = [];
  for (const word of words) parts.push(...parted[kind](word));
  const bare = parts.filter((word) => !small.has(word));
  const kept = bare.length > 0 ? bare : parts;
  return {
    best: rank(kept, kind),
    sorted: sortedConsonants(words, { most: maxConsonants, single: false }),
    bare: sortedConsonants(kept, { most: maxConsonants, single: true }),
    letters: sortedLetters(words, maxLetters),
    firm: kind === 'business' ? firmWords(words, kept) : null,
  };
}

const parted: Readonly<Record<NameKind, (word: string) => readonly string[]>> = {
  person: rememberedWords((word) => partedWord(word, 'person')),
  business: rememberedWords((word) => partedWord(word, 'business')),
};

function firmWords(words: readonly string[], kept: readonly string[]): FirmWords {
  const core = words.filter((word) => !isListed(word, 'business'));
  const rare = kept.filter((word) => !isListed(word, 'business'));
  const own = (rare.length > 0 ? rare : kept).filter((word) => !hasMeaning(word));
  const listedCoreSounds = soundsOf(rare);
  return {
    joined: skeleton(words.join('')).slice(0, maxJoined),
    core: sortedConsonants(core, { most: maxConsonants, single: false }),
    coreLetters: sortedLetters(core, maxLetters),
    coreSounds: own.length === rare.length ? listedCoreSounds : soundsOf(own),
    listedCoreSounds,
    hasCommon: own.length < kept.length,
    together: kept.slice(1, 3).map((word, at) => syllables(`${kept[at]}${word}`).slice(0, maxSounds)),
    acronyms: acronymsOf(words),
  };
}

/** The syllables of each word, in alphabetical order. */
function soundsOf(words: readonly string[]): string {
  const [only = ''] = words;
  const sounds = words.length < 2 ? syllablesOf(only) : words.map(syllablesOf).sort().join(' ');
  return sounds.slice(0, maxLetters);
}

const syllablesOf = rememberedWords(syllables);

/** The words that tell most: rare before common ones and father's names, which come and go; then the word with most consonants, repeated words last; spelled otherwise, a name keeps its order. */
function rank(words: readonly string[], kind: NameKind): readonly KeyWord[] {
  const ranked: Ranked[] = [];
  for (const written of words) {
    const word = keyWord[kind](written);
    if (word.allBones === '') continue;
    let again = 0;
    for (const { word: before } of ranked) if (before.allBones === word.allBones) again += 1;
    ranked.push({ word, again });
  }
  return ranked
    .sort(byTelling)
    .slice(0, maxBest)
    .map(({ word }) => word);
}

interface Ranked {
  readonly word: KeyWord;
  /** How many words before it have its bones. */
  readonly again: number;
}

function byTelling({ word: a, again: before }: Ranked, { word: b, again: after }: Ranked): number {
  return (
    before - after ||
    a.common - b.common ||
    b.allBones.length - a.allBones.length ||
    inOrder(a.bones, b.bones) ||
    inOrder(a.sounds, b.sounds)
  );
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Articles, prepositions and words of descent, which come and go. */
const particles: ReadonlySet<string> = new Set(
  'al el ul ur bin ibn ben bint de del della da do dos das di du la le les los las von van der den ter ten zu and und et the of for'.split(
    ' ',
  ),
);
