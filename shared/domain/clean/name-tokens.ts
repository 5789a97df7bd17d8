import { foldText } from './fold-text.ts';

/**
 * The words of a name after {@link foldText}. Apostrophes join (`O'Brien` is one word), `&` is `and`, all other
 * punctuation and symbols part words. Digits stay. May be empty.
 */
export function nameTokens(name: string): string[] {
  return foldText(name)
    .replace(/[&\uff06]/g, ' and ')
    .replace(apostrophe, '')
    .split(notOfWords)
    .filter((token) => token !== '');
}

const apostrophe = /['`\u00b4\u02b9-\u02bf\u2018-\u201b\u2032]/g;
const notOfWords = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * Most words of a name: no more are compared, so that a name behind sixteen others would not be found. Of the 20,022 names of the
 * public SDN list with aliases six have more, none of them a person's.
 */
export const maxNameWords = 16;
