import { latinForm } from '../../clean/latin-form.ts';
import { isHot } from './hot-words.ts';
import { skeleton } from './skeleton.ts';

export type NameKind = 'person' | 'business';

/** What keys are made of. */
export interface KeyWords {
  /** Skeletons of the words that tell most, best first, each cut at {@link maxBones}; at most four. */
  readonly best: readonly string[];
  /** Whether the name has one word alone that tells something. */
  readonly alone: boolean;
  /** The words' consonants in the order of the name as if written in one, cut at {@link maxJoined}. */
  readonly joined: string;
  /** The same consonants in alphabetical order: the same however words are ordered, joined or split. */
  readonly sorted: string;
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
  const joined = skeleton(kept.join(''));
  return {
    best: ranked.slice(0, 4).map(({ bones }) => bones.slice(0, maxBones)),
    alone: ranked.length === 1 || telling === 1,
    joined: joined.slice(0, maxJoined),
    sorted: Array.from(kept.map((word) => skeleton(word).replace(/^a/, '')).join(''))
      .sort()
      .join('')
      .slice(0, 2 * maxJoined),
  };
}

/** Rare before common, then the word with most consonants; spelled otherwise, a name keeps its order. */
function rank(words: readonly string[], kind: NameKind) {
  const skeletons = [...new Set(words.map(skeleton))].filter((bones) => bones !== '');
  return skeletons
    .map((bones) => ({ bones, hot: isHot(bones, kind) }))
    .sort(
      (a, b) =>
        Number(a.hot) - Number(b.hot) || b.bones.length - a.bones.length || (a.bones < b.bones ? -1 : 1),
    );
}

/** Articles, prepositions and words of descent, which come and go. */
const particles: ReadonlySet<string> = new Set(
  'al el ul ur bin ibn ben bint abu de del della da do dos das di du la le les los las von van der den ter ten zu y e and und et the of for and'.split(
    ' ',
  ),
);
