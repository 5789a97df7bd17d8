import { rememberedWords } from '../compare/word/remembered-words.ts';
import { wordKindOf } from '../compare/word-kinds.ts';
import { canonicalWord, hasMeaning } from './canonical-word.ts';
import { isHot, isListed } from './hot-words.ts';
import { skeleton, syllables } from './skeleton.ts';

export type NameKind = 'person' | 'business';

/** One word of a name as keys see it. */
export interface KeyWord {
  /** Its skeleton, cut at {@link maxBones}; of a person's that of the full name for which it is short, or of its usual spelling. */
  readonly bones: string;
  /** The same uncut. */
  readonly allBones: string;
  /** The first of its bones as it is written, which an initial stands for; of an initial all that it may stand for (`d` for `djamel`). */
  readonly initials: readonly string[];
  /** The syllables of the word that stands for it, cut at {@link maxSounds}: for keys of which the bones are too many words'. */
  readonly sounds: string;
  /** Whether it is none of the listed common words and has more than one consonant. */
  readonly telling: boolean;
  /**
   * 2 of a common word, by list or meaning, and of a father's name; of a business's 1 where it only sounds like a common one, as misspelled
   * ones do and some that are names (`haramain` as `armenia`); else 0.
   */
  readonly common: 0 | 1 | 2;
  /** Whether it is a father's name, which is usually left out abroad. */
  readonly fathers: boolean;
}

/** More bones of a word than this do not make keys more telling, only less forgiving. */
export const maxBones = 5;
export const maxSounds = 9;

/** A Latin word of a name of either kind, read once for all names that have it. */
export const keyWord: Readonly<Record<NameKind, (written: string) => KeyWord>> = {
  person: rememberedWords((written) => readWord(written, 'person')),
  business: rememberedWords((written) => readWord(written, 'business')),
};

function readWord(written: string, kind: NameKind): KeyWord {
  const isPerson = kind === 'person';
  const canonical = canonicalWord(written, kind);
  const word = isPerson ? canonical : written;
  const bones = skeleton(word);
  const fathers = isPerson && wordKindOf(word) === 'patronymic';
  return {
    bones: bones.slice(0, maxBones),
    allBones: bones,
    initials: initialsOf(written),
    sounds: syllables(canonical).slice(0, maxSounds),
    telling: bones.length > 1 && !isListed(word, kind),
    common: fathers ? 2 : commonness(word, { bones, kind }),
    fathers,
  };
}

function commonness(word: string, { bones, kind }: { bones: string; kind: NameKind }): KeyWord['common'] {
  if (kind === 'business' && (isListed(word, kind) || hasMeaning(word))) return 2;
  if (!isHot(word, { bones, kind })) return 0;
  return kind === 'business' ? 1 : 2;
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
