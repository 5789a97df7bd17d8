import type { TermsWord } from './read-words.ts';

/** A sentence, an item of a list, a heading, or a line that leads a list in. */
export interface Clause {
  readonly words: readonly TermsWord[];
  /** Every class that one of its words is of. */
  readonly bits: number;
  readonly start: number;
  readonly end: number;
  /** It ends in a colon. */
  readonly leads: boolean;
  /** An item follows, of this clause or of the list it is part of. */
  readonly goesOn: boolean;
  /** It is short and stands by itself. */
  readonly heads: boolean;
  /** It is part of a list, or stands on a line of its own. */
  readonly listed: boolean;
}

/** The clauses of a text, in order. */
export function readClauses(words: readonly TermsWord[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (at < words.length && at - from < longestClause && !begins(words[at])) continue;
    const clause = clauseOf(words.slice(from, at), words[at]);
    if (clause) clauses.push(clause);
    from = at;
  }
  return clauses;
}

function begins(word: TermsWord | undefined): boolean {
  return word !== undefined && word.before !== 'none' && word.before !== 'comma';
}

function clauseOf(words: readonly TermsWord[], next: TermsWord | undefined): Clause | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const after = next?.before ?? 'paragraph';
  return {
    words,
    bits: words.reduce((all, { bits }) => all | bits, 0),
    start: first.start,
    end: last.end,
    leads: after === 'colon',
    goesOn: after === 'item',
    heads: (after === 'paragraph' || after === 'item' || after === 'colon') && words.length <= longestHeading,
    listed: first.before !== 'sentence',
  };
}

const longestHeading = 9;
/** Longer ones are read in pieces, so that no text can make reading them slow. */
const longestClause = 300;

/** Whether one of the clause's words is of these classes. */
export function saysAny(clause: Clause, bits: number): boolean {
  return (clause.bits & bits) !== 0;
}

/** Whether a word between two places of the clause, both included, is of these classes. */
export function saysBetween(
  { words }: Clause,
  { from, to, bits }: { from: number; to: number; bits: number },
): boolean {
  for (let at = Math.max(0, from); at <= to && at < words.length; at += 1)
    if (((words[at]?.bits ?? 0) & bits) !== 0) return true;
  return false;
}
