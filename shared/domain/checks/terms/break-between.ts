/** What parts two words: nothing, a comma, an item of a list, a colon, a sentence's end, that at a line's end, a paragraph's end. */
export type Break = 'none' | 'comma' | 'item' | 'colon' | 'sentence' | 'line' | 'paragraph';

/** What stands around the gap between two words. */
interface Around {
  readonly last: { readonly text: string; readonly capital: boolean } | undefined;
  /** The word after, as it is written. */
  readonly raw: string;
  /** A tag in the gap ended a block. */
  readonly block: boolean;
  /** What stands behind the word after. */
  readonly closes: string;
  /** Characters of the line that the gap ends. */
  readonly line: number;
  /** The word before is the first of its clause. */
  readonly first: boolean;
}

/** What parts two words, from what is written between them. */
export function breakBetween(gap: string, around: Around): Break {
  if (around.last === undefined) return 'paragraph';
  if (gap === ' ') return around.block ? 'paragraph' : 'none';
  if (gap.length > 1 && gap.includes(':') && !gap.startsWith('://')) return 'colon';
  if (around.block || emptyLine.test(gap)) return 'paragraph';
  if (sentenceEnd.test(gap) && !isAbbreviated(gap, around)) return gap.includes('\n') ? 'line' : 'sentence';
  if (itemMark.test(gap) || isNumbered(gap, around) || isOwnLine(gap, around)) return 'item';
  return gap.includes(',') ? 'comma' : 'none';
}

const emptyLine = /\n[^\S\n]*\n/;
const sentenceEnd = /[.!?][^\p{L}\p{N}\s]{0,3}\s/u;
const itemMark = /[;|\u2022\u00b7\u2023\u25a0-\u25ff\u2713-\u2718\u274c\u00a7]|\n[^\S\n]*[-*+\u2013\u2014>]/;

function isAbbreviated(gap: string, { last, first, raw }: Around): boolean {
  if (!gap.trimStart().startsWith('.')) return false;
  if (last?.text === 'etc' && raw.charAt(0) === raw.charAt(0).toLowerCase()) return true;
  const word = last?.text ?? '';
  return (
    (word.length === 1 && !(word >= '0' && word <= '9')) ||
    abbreviations.has(word) ||
    (first && isNumeral(word))
  );
}
const abbreviations = new Set(
  'eg ie art no nr bzw inc ltd mr ms dr abs ca usw ex vs sr ud uds sec bspw inkl cf vgl ggf'.split(' '),
);

/** Whether a word numbers what follows: 3, iv, b. */
function isNumeral(word: string): boolean {
  return word.length <= 4 && numeral.test(word);
}
const numeral = /^(?:[0-9]+|[ivx]+|[a-z])$/;

/** (a), b), 3) */
function isNumbered(gap: string, { raw, closes }: Around): boolean {
  return (
    closes === ')' &&
    isNumeral(raw.toLowerCase()) &&
    (gap.endsWith('(') || gap.trim() === '' || gap.includes('\n'))
  );
}

/** A line that stands by itself: the one before is short or ended, and this one begins as a line does. */
function isOwnLine(gap: string, { raw, line, closes }: Around): boolean {
  if (!gap.includes('\n')) return false;
  if ((closes === '.' || closes === ')') && isNumeral(raw.toLowerCase())) return true;
  const first = raw.charAt(0);
  const begins = first !== first.toLowerCase() || (first >= '0' && first <= '9');
  return gap.trim() !== '' ? !onlyComma.test(gap) || begins : begins && line < wrappedLine;
}
const onlyComma = /^\s*[,'"\u2019]\s*$/;
/** Lines this long were wrapped rather than ended. */
const wrappedLine = 64;
