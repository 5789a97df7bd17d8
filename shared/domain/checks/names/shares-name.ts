import type { ComparedName } from './compared-name.ts';

/** What is to resemble a name: the words it is made of, and all of them as one, as `onlyLetters` has them. */
export interface Written {
  readonly words: readonly string[];
  readonly joined: string;
}

/**
 * Whether what is written has a name, or what tells it, in it as it stands: the name or four letters of it joined, a word of it that is
 * its own, or two common words that are most of what is written. Takes no time to speak of.
 */
export function sharesName(written: Written, names: readonly ComparedName[]): boolean {
  return names.some((name) => shares(written, name));
}

function shares({ joined, words }: Written, name: ComparedName): boolean {
  if (name.joined.some((whole) => isPart(joined, whole))) return true;
  const holds = (word: string) =>
    word.length >= 4
      ? joined.includes(word)
      : words.includes(word) || (word.length === 3 && joined.startsWith(word));
  return name.own.some((word) => word.length >= 2 && holds(word)) || coversCommon(joined, name);
}

/** One begins with all of the other, or holds it: in four letters or more, for any three stand somewhere. */
function isPart(joined: string, whole: string): boolean {
  if (joined === whole) return true;
  if (whole.length === 3 && joined.startsWith(whole)) return true;
  return (whole.length >= 4 && joined.includes(whole)) || (joined.length >= 4 && whole.includes(joined));
}

/** Two common words of a name that has no other (`Paris Bakery`) are most of what is written. */
function coversCommon(joined: string, { words }: ComparedName): boolean {
  const held = words.filter((word) => word.length >= 3 && joined.includes(word));
  const letters = held.reduce((sum, word) => sum + word.length, 0);
  return held.length >= 2 && 2 * letters >= joined.length;
}
