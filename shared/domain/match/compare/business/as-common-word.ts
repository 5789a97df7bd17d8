import { businessWeights } from './business-weights.ts';
import type { NameWord } from './read-business-name.ts';

/** The word as the common one that it is a slip of, which says no more than that; itself where it is none. */
export function asCommonWord(word: NameWord): NameWord {
  const { near } = word;
  return near
    ? { ...word, meaning: near.meaning, kind: near.kind, weight: businessWeights[near.kind], near: null }
    : word;
}
