import { classBits } from './classes-of-word.ts';
import { classRules, wordRules } from './phrase-rules.ts';
import type { TermsWord } from './read-words.ts';

/** A word and those beside it. */
export interface Near {
  readonly word: TermsWord;
  /** The word that many places on; undefined beyond the text. */
  readonly at: (offset: number) => TermsWord | undefined;
  /** Whether a word among these offsets, the word itself left out, is of these classes. */
  readonly has: (bits: number, from: number, to: number) => boolean;
  /** Whether one among them is one of these. */
  readonly says: (texts: ReadonlySet<string>, from: number, to: number) => boolean;
}

/**
 * Settles, in place, what words stand for only together (under 18, zero tolerance, law enforcement), and takes back what
 * they do not stand for beside their neighbours (sexual orientation, minor changes, data protection authority).
 */
export function settlePhrases(words: readonly TermsWord[]): void {
  for (const [at, word] of words.entries()) {
    const rules = wordRules.get(word.text);
    if (rules === undefined && (word.bits & anyOfRules) === 0) continue;
    const near = nearOf(words, { at, word });
    for (const rule of rules ?? []) rule(near);
    for (const [bits, rule] of classRules) if ((word.bits & bits) !== 0) rule(near);
  }
}

const anyOfRules = classBits('child', 'sexual', 'authority');

function nearOf(words: readonly TermsWord[], { at: place, word }: { at: number; word: TermsWord }): Near {
  const some = (from: number, to: number, test: (other: TermsWord) => boolean): boolean => {
    for (let offset = from; offset <= to; offset += 1) {
      const other = offset === 0 ? undefined : words[place + offset];
      if (other && test(other)) return true;
    }
    return false;
  };
  return {
    word,
    at: (offset) => words[place + offset],
    has: (bits, from, to) => some(from, to, (other) => (other.bits & bits) !== 0),
    says: (texts, from, to) => some(from, to, ({ text }) => texts.has(text)),
  };
}
