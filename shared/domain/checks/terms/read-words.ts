import { foldText } from '../../clean/fold-text.ts';
import { type Break, breakBetween } from './break-between.ts';
import { classesOfWord } from './classes-of-word.ts';

/** A word of a text: where it stands, folded, what it stands for, and what parts it from the word before. */
export interface TermsWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly capital: boolean;
  readonly before: Break;
  /** Bits of its classes; phrases settle them. */
  bits: number;
}

/**
 * The words of a text, in order. Tags of HTML are passed over, accents written as entities are read, and words that a line's
 * end has cut in two are joined. Linear in the text.
 */
export function readWords(text: string): TermsWord[] {
  const words: TermsWord[] = [];
  const known = new Map<string, Known>();
  const pattern = wordPattern();
  const tags = tagSkipper(text);
  let from = 0;
  let lineStart = 0;
  let block = false;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [raw] = found;
    const gap = text.slice(from, found.index);
    const tagEnd = tags(gap, found.index);
    if (tagEnd !== null) {
      block ||= isBlock(raw) || gap.includes('\n');
      pattern.lastIndex = tagEnd;
      from = tagEnd;
      continue;
    }
    const end = found.index + raw.length;
    const last = words.at(-1);
    const next = knownWord(raw, known);
    const joined =
      last && isCut(gap, text.slice(last.start, last.end)) ? join(last, { next, end, raw }) : null;
    if (joined) words[words.length - 1] = joined;
    else {
      const around = {
        last,
        raw,
        block,
        closes: text.charAt(end),
        line: (last?.end ?? 0) - lineStart,
        first: isFirst(words),
      };
      words.push({ ...next, start: found.index, end, before: breakBetween(gap, around) });
    }
    if (gap.includes('\n')) lineStart = found.index;
    block = false;
    from = end;
  }
  return words;
}

type Known = Pick<TermsWord, 'text' | 'capital' | 'bits'>;

/** One for each text, since it remembers where it stands. */
function wordPattern(): RegExp {
  return /(?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]|&[a-z](?:acute|grave|circ|uml|tilde|cedil);|&szlig;)+/giu;
}
/** Of longer words only the beginning is read. */
const longestWord = 60;

function knownWord(raw: string, known: Map<string, Known>): Known {
  const before = known.get(raw);
  if (before) return before;
  const text = fold(raw);
  const capital = raw.charAt(0) !== raw.charAt(0).toLowerCase();
  const word = { text, capital, bits: classesOfWord(text) };
  known.set(raw, word);
  return word;
}

function fold(raw: string): string {
  const letters = raw
    .slice(0, longestWord)
    .replaceAll(/&szlig;/gi, 'ss')
    .replaceAll(/&([a-z])[a-z]{2,5};/gi, '$1');
  return foldText(letters);
}

/** Whether the word stands first in its clause, as the number of a section does. */
function isFirst(words: readonly TermsWord[]): boolean {
  const before = words.at(-1)?.before;
  return words.length === 1 || (before !== undefined && before !== 'none' && before !== 'comma');
}

/** The end of the tag that a word would be the name of; null where it is no tag's name. */
function tagSkipper(text: string): (gap: string, at: number) => number | null {
  let close = -1;
  return (gap, at) => {
    if (!gap.endsWith('<') && !gap.endsWith('</')) return null;
    if (close < at) close = text.indexOf('>', at);
    if (close < 0) close = text.length;
    return close - at <= longestTag ? close + 1 : null;
  };
}

const longestTag = 400;
const inline = new Set('a b i u em strong span font small sup sub abbr mark code'.split(' '));
const isBlock = (name: string): boolean => !inline.has(name.toLowerCase());

/** Whether a line's end has cut a word in two. */
function isCut(gap: string, last: string): boolean {
  return cutByHyphen.test(gap) || (last.endsWith('\u00ad') && cutBySoftHyphen.test(gap));
}
const cutByHyphen = /^[-\u2010][^\S\n]*\n\s*$/;
const cutBySoftHyphen = /^[^\S\n]*\n\s*$/;

/** The word whose two halves these are; null where they make no word that says anything. */
function join(
  last: TermsWord,
  { next, end, raw }: { next: Known; end: number; raw: string },
): TermsWord | null {
  if (raw.charAt(0) !== raw.charAt(0).toLowerCase()) return null;
  const text = last.text + next.text;
  const bits = classesOfWord(text);
  return bits === 0 ? null : { ...last, text, bits, end };
}
