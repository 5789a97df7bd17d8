import { maxQuote, type TermsItem, type TermsReport, termsItems } from '../../../contracts/terms-report.ts';

/**
 * What terms of service say of sexual exploitation of children: whether they prohibit it, promise that it is removed,
 * and promise that it is reported to the authorities, each with the sentence that says so.
 */
export function checkTerms(text: string): TermsReport {
  const sentences = text.split(/[.\n]/).map((sentence) => sentence.replaceAll(/\s/g, ' ').trim());
  return { language: 'en', items: termsItems.map((item) => read(item, sentences)) };
}

const said: Readonly<Record<TermsItem, RegExp>> = {
  prohibit: /child porn|csam|child sexual abuse|kinderporn|pedoporn|pornografia infantil/i,
  remove: /remove|delete|terminate|suspend/i,
  report: /law enforcement|ncmec|police|authorities/i,
};

function read(item: TermsItem, sentences: readonly string[]) {
  const quote = sentences.find((sentence) => said[item].test(sentence));
  if (quote === undefined) return { item, result: 'fail' as const, quote: null };
  return { item, result: 'pass' as const, quote: quote.slice(0, maxQuote) };
}
