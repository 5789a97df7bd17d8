import { latinForm } from '../../clean/latin-form.ts';
import { isHot, isListed } from './hot-words.ts';
import { consonants, skeleton } from './skeleton.ts';

export type NameKind = 'person' | 'business';

/** What keys are made of. */
export interface KeyWords {
  /** Skeletons of the words that tell most, best first, each cut at {@link maxBones}; at most four. */
  readonly best: readonly string[];
  /** How many of the best are telling words, neither common nor a single letter; they come first. */
  readonly telling: number;
  /** The words' consonants in the order of the name as if written in one, cut at {@link maxJoined}. */
  readonly joined: string;
  /** All consonants by class in alphabetical order, repeats and all: the same however words are ordered, joined or split. */
  readonly sorted: string;
  /** The same of the words that are not common ones; may be empty. */
  readonly core: string;
}

/** More bones of a word than this do not make keys more telling, only less forgiving. */
export const maxBones = 5;
export const maxJoined = 12;
/** Words beyond these are not read, nor letters of a word beyond those: keys are bounded whatever the name. */
const maxWords = 16;
const maxWordLength = 64;

/** The parts of a cleaned name that keys are made of. Particles are left out where other words remain. */
export function keyWords(cleaned: string, kind: NameKind): KeyWords {
  const words = latinForm(cleaned)
    .split(' ', maxWords)
    .map((word) => word.slice(0, maxWordLength));
  const bare = words.filter((word) => !particles.has(word));
  const kept = bare.length > 0 ? bare : words;
  const ranked = rank(kept, kind);
  const telling = ranked.filter(({ hot, bones }) => !hot && bones.length > 1).length;
  const joined = skeleton(words.join(''));
  return {
    best: ranked.slice(0, 4).map(({ bones }) => bones.slice(0, maxBones)),
    telling: Math.min(4, ranked.length === 1 ? 1 : telling),
    joined: joined.slice(0, maxJoined),
    sorted: sortedConsonants(words),
    core: sortedConsonants(words.filter((word) => !isListed(word, kind))),
  };
}

function sortedConsonants(words: readonly string[]): string {
  return consonants(words.join(''))
    .sort()
    .join('')
    .slice(0, 2 * maxJoined);
}

/** Rare before common, then the word with most consonants; spelled otherwise, a name keeps its order. */
function rank(words: readonly string[], kind: NameKind) {
  const ranked = new Map<string, { readonly bones: string; readonly hot: boolean }>();
  for (const word of words) {
    const bones = skeleton(word);
    if (bones !== '' && !ranked.has(bones)) ranked.set(bones, { bones, hot: isHot(word, { bones, kind }) });
  }
  return [...ranked.values()].sort(
    (a, b) =>
      Number(a.hot) - Number(b.hot) || b.bones.length - a.bones.length || (a.bones < b.bones ? -1 : 1),
  );
}

/** Articles, prepositions and words of descent, which come and go. */
const particles: ReadonlySet<string> = new Set(
  'al el ul ur bin ibn ben bint de del della da do dos das di du la le les los las von van der den ter ten zu and und et the of for'.split(
    ' ',
  ),
);
