import { domainToUnicode } from 'node:url';
import { registrableLabel } from '../../../clean/registrable-label.ts';
import { businessWords } from '../business/business-words.ts';
import { commonWord } from '../business/common-word.ts';
import { homoglyphSkeleton } from './homoglyph-skeleton.ts';

const leastLetters = 4;

/**
 * The registrable label of a canonical host as it can be read, or null where it tells nothing: under four letters, or
 * made of common words that many strangers register (`shop`, `onlineshop`).
 */
export function tellingLabel(host: string): string | null {
  const label = registrableLabel(host);
  const readable = label && domainToUnicode(label);
  return readable && isTelling(readable) ? readable : null;
}

/** What hosts share that carry one telling label under different endings, or labels that look the same; null without one. */
export function hostLabelKey(host: string): string | null {
  const label = tellingLabel(host);
  return label === null ? null : labelSkeleton(label);
}

/** A readable label with look-alikes made one and without hyphens. */
export function labelSkeleton(label: string): string {
  return homoglyphSkeleton(label.replaceAll('-', ''));
}

function isTelling(label: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, '').length;
  return letters >= leastLetters && !label.split('-').every(isCommon);
}

/** A word of the businesses' own vocabulary, or made of two of them (`onlineshop`), of which one is spelled as it is listed. */
function isCommon(word: string): boolean {
  if (word.length < leastLetters || commonWord(word) !== undefined) return true;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (businessWords.has(first) ? commonWord(second) : businessWords.has(second) && commonWord(first))
      return true;
  }
  return false;
}
