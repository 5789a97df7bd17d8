import { businessWeights } from './business-weights.ts';
import { commonWordNear, leastBeginning } from './common-word-near.ts';
import type { NameWord } from './read-business-name.ts';

/** The word as the common one that it is a slip of, which says no more than that; itself where it is none. */
export function asCommonWord(word: NameWord): NameWord {
  if (word.kind !== 'own' || !word.ascii || word.latin.length < leastBeginning) return word;
  const before = known.get(word);
  if (before) return before;
  const common = asCommonAnew(word);
  known.set(word, common);
  return common;
}

/** By words as they were read, with which they go. */
const known = new WeakMap<NameWord, NameWord>();

function asCommonAnew(word: NameWord): NameWord {
  const near = commonWordNear(word.latin);
  return near
    ? { ...word, meaning: near.meaning, kind: near.kind, weight: businessWeights[near.kind] }
    : word;
}
