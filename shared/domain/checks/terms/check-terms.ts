import { maxTermsBytes } from '../../../contracts/application.ts';
import type { CheckResult } from '../../../contracts/checks.ts';
import { type TermsItem, type TermsReport, termsItems } from '../../../contracts/terms-report.ts';
import { findPromises } from './find-promises.ts';
import { quoteClause } from './quote-clause.ts';
import { readClauses } from './read-clauses.ts';
import { readWords } from './read-words.ts';
import { settlePhrases } from './settle-phrases.ts';
import { isForAdults } from './shows-children.ts';
import { tellsOfLaws } from './tells-of-laws.ts';
import { termsLanguage } from './terms-language.ts';

/**
 * What terms of service say of sexual exploitation of children: whether they prohibit it, promise that it is removed,
 * and promise that it is reported to the authorities, each with the sentence that says so. What counts is written in
 * `docs/terms.md`.
 *
 * Removal and reporting count only beside the prohibition, which says what is removed and reported. `unknown` stands
 * instead of `fail` where the text is in none of the languages that are read, or too short to be terms. Pure; time is
 * linear in the text, of which no more is read than an application may carry.
 */
export function checkTerms(text: string): TermsReport {
  const read = text.slice(0, maxTermsBytes);
  const words = readWords(read);
  settlePhrases(words);
  const traits = { tellsOfLaws: tellsOfLaws(words), forAdults: isForAdults(words) };
  const found = findPromises(readClauses(words), traits);
  const language = termsLanguage(words);
  const otherwise: CheckResult = language === null || words.length < fewestWords ? 'unknown' : 'fail';
  const itemOf = (item: TermsItem): TermsReport['items'][number] => {
    const place = found[item];
    if (!place) return { item, result: otherwise, quote: null };
    return { item, result: 'pass', quote: quoteClause(read, place) };
  };
  return { language, items: termsItems.map(itemOf) };
}

/** A text of fewer words is no terms of service. */
const fewestWords = 15;
