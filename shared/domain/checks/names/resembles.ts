import { nameTokens } from '../../clean/name-tokens.ts';
import type { ComparedName } from './compared-name.ts';
import { isShortened } from './is-shortened.ts';
import { sharesName, type Written } from './shares-name.ts';

/**
 * Whether what a site or a card statement says may stand for one of the names. Wide on purpose, for people abbreviate: it is
 * the name or a part of it joined, holds a word of it that is its own or two of its common ones, is its initials (with or
 * without those of its legal form), its words cut short one after another, or the same name as far as the matcher of names
 * can tell. One letter in common is not enough, and neither is a common word among others.
 */
export function resembles(written: Written, names: readonly ComparedName[]): boolean {
  if (sharesName(written, names)) return true;
  return names.slice(0, mostNames).some((name) => standsFor(written, name));
}

/** Names for which the longer ways are gone; each takes some microseconds. */
const mostNames = 6;

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

function isSameName({ words, joined }: Written, { isLike }: ComparedName): boolean {
  if (joined.length < 4 || joined.length > mostLetters) return false;
  return isLike(words.slice(0, mostWords).join(' ')) || (words.length > 1 && isLike(joined));
}

const mostLetters = 64;
const mostWords = 4;
