import { nameTokens } from '../../clean/name-tokens.ts';
import { businessNameComparer } from '../../match/compare/compare-business-names.ts';
import { closeEnough } from '../../match/compare/name-comparison.ts';
import type { ComparedName } from './compared-name.ts';
import { isShortened } from './is-shortened.ts';

/** What is to resemble a name: the words it is made of, and all of them as one, as `onlyLetters` has them. */
export interface Written {
  readonly words: readonly string[];
  readonly joined: string;
}

/**
 * Whether what a site or a card statement says may stand for one of the names. Wide on purpose, for people abbreviate: it is
 * the name or a part of it joined, holds a word of it that is its own or two of its common ones, is its initials (with or
 * without those of its legal form), its words cut short one after another, or the same name as far as the matcher of names
 * can tell. One letter in common is not enough, and neither is a common word among others.
 */
export function resembles(written: Written, names: readonly ComparedName[]): boolean {
  if (names.some((name) => shares(written, name))) return true;
  return names.slice(0, mostNames).some((name) => standsFor(written, name));
}

/** Names for which the longer ways are gone; each takes some microseconds. */
const mostNames = 12;

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

function standsFor(written: Written, name: ComparedName): boolean {
  return (
    isInitials(written, name) ||
    isShortened(written.joined, name.words) ||
    written.words.some((word) => word.length >= 5 && isShortened(word, name.words)) ||
    isSameName(written, name)
  );
}

function isInitials({ joined, words }: Written, { given, words: telling }: ComparedName): boolean {
  const tokens = nameTokens(given).slice(0, 16);
  const ofAll = initials(tokens);
  const short = initials(telling);
  return [joined, ...words.slice(0, 4)].some(
    (text) =>
      text.length >= 2 &&
      (text === short || text === ofAll || (text.length > short.length && ofAll.startsWith(text))),
  );
}

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

function isSameName({ words, joined }: Written, { cleaned }: ComparedName): boolean {
  if (joined.length < 4 || joined.length > 64) return false;
  const { score } = businessNameComparer(cleaned.slice(0, 128));
  return (
    score(words.slice(0, 6).join(' ')) >= closeEnough || (words.length > 1 && score(joined) >= closeEnough)
  );
}
