import { domainToUnicode } from 'node:url';
import { registrableLabel } from '../../clean/registrable-label.ts';
import { businessWords } from './business/business-words.ts';
import { homoglyphSkeleton } from './host/homoglyph-skeleton.ts';
import type { NameComparison } from './name-comparison.ts';

/**
 * How two canonical hosts of different domains look alike, symmetric, or null where they do not: the same registrable label
 * under another suffix, or a label that reads the same (`examp1e`). Labels under four letters, and common words
 * that many strangers register (`shop`, `online`), tell nothing. Never more than a hint: another party may own it.
 */
export function compareHostLabels(applied: string, flagged: string): NameComparison | null {
  const [one, other] = [labelOf(applied), labelOf(flagged)];
  if (applied === flagged || !one || !other) return null;
  if (one === other) return { score: 0.88, explanation: 'the same site name under another domain ending' };
  if (homoglyphSkeleton(one) !== homoglyphSkeleton(other)) return null;
  return { score: 0.86, explanation: 'a site name that looks the same: letters swapped for look-alikes' };
}

const leastLetters = 4;

function labelOf(host: string): string | null {
  const label = registrableLabel(host);
  const readable = label && domainToUnicode(label);
  return readable && isTelling(readable) ? readable : null;
}

function isTelling(label: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, '').length;
  return letters >= leastLetters && !label.split('-').every(isCommon);
}

/** A word of the businesses' own vocabulary, or made of two of them (`onlineshop`). */
function isCommon(word: string): boolean {
  if (word.length < leastLetters || businessWords.has(word)) return true;
  for (let at = 3; at <= word.length - 3; at += 1)
    if (businessWords.has(word.slice(0, at)) && businessWords.has(word.slice(at))) return true;
  return false;
}
