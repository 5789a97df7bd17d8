import { maxQuote } from '../../../contracts/terms-report.ts';

/**
 * What stands between two places of a text, as it stands but for white space, which is folded; at most `maxQuote`
 * characters, cut around `about` with an ellipsis at the cut.
 */
export function quoteClause(
  text: string,
  { start, end, about }: { start: number; end: number; about: number },
): string {
  const tail = /^[.!?"'\u201d\u2019\u00bb)]{0,3}/.exec(text.slice(end, end + 3))?.[0] ?? '';
  const whole = fold(text.slice(start, Math.min(end + tail.length, start + longestRead)));
  if (whole.length <= maxQuote && end - start <= longestRead) return whole;
  const from = Math.max(start, about - maxQuote / 2);
  const part = fold(text.slice(from, Math.min(end, from + longestRead))).slice(0, maxQuote - 1);
  const lead = from > start ? '\u2026' : '';
  return `${lead}${wholeLetters(part, from > start)}\u2026`;
}

/** White space may be long; nobody needs more of it. */
const longestRead = 4 * maxQuote;

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Without half a letter at either end. */
function wholeLetters(part: string, cutBefore: boolean): string {
  const first = cutBefore ? part.replace(/^[\udc00-\udfff]/, '') : part;
  return first.replace(/[\ud800-\udbff]$/, '');
}
