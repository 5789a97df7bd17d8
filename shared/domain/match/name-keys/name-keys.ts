import { type KeyWords, keyWords, type NameKind } from './key-words.ts';

/** Which side keys are made for: both must meet, but what is indexed costs once and what is asked costs every time. */
export type Side = 'index' | 'query';

/**
 * The keys of a cleaned name, best first: those that most spellings of one name share come before those that make up
 * for a lost letter. Two names that are one name with an error share a key at least. Each begins with a letter for its kind:
 *
 * - `p` two of the three words that tell most, in either's place; also with one consonant of either missing
 * - `n` all consonants in alphabetical order: words joined, split or swapped; for short names with one missing, for businesses
 *   also without the words that firms are commonly called after
 * - `j` all consonants in order (businesses)
 * - `s` one word: of a name that has no other, and the best two of a business, whose other words often come and go; also with
 *   one consonant missing, but indexed so only where it is the one telling word
 * - `f`, `g` (two words) one word and the other's first or last consonant
 */
export function nameKeys(cleaned: string, { kind, side }: { kind: NameKind; side: Side }): string[] {
  const words = keyWords(cleaned, kind);
  const keys = new Set<string>();
  for (const group of groups(words, { kind, side })) for (const key of group) keys.add(key);
  return [...keys];
}

function groups(words: KeyWords, { kind, side }: { kind: NameKind; side: Side }): string[][] {
  const { best, joined, sorted, core } = words;
  const [first, second, third, fourth] = best;
  const { single, lone } = singles(words, { kind, side });
  const two = best.length === 2;
  return [
    pairs(best.slice(0, 3)),
    [`n${sorted}`, ...(kind === 'business' ? [...(core === '' ? [] : [`n${core}`]), `j${joined}`] : [])],
    single.map((word) => `s${word}`),
    two ? ends(best) : [],
    first && second ? lossyPair(first, second) : [],
    two || best.length === 1 ? lossy(sorted).map((rest) => `n${rest}`) : [],
    lone
      .filter((word) => word.length >= leastSingle)
      .flatMap((word) => lossy(word).map((rest) => `s${rest}`)),
    fourth ? best.slice(0, 3).map((word) => pair(word, fourth)) : [],
    first && third ? lossyPair(first, third) : [],
    second && third ? lossyPair(second, third) : [],
  ];
}

/** Shorter words have no single keys with a consonant missing: what is left of them is in every tenth name. */
const leastSingle = 3;

/**
 * The words that have keys of their own, and those of them that have some with a consonant missing. One word of a person's name
 * is nobody's name, unless it is the whole; a business is often called by one of its words.
 */
function singles(
  { best, telling }: KeyWords,
  { kind, side }: { kind: NameKind; side: Side },
): { readonly single: readonly string[]; readonly lone: readonly string[] } {
  if (best.length === 1) return { single: best, lone: best };
  if (kind === 'person') return { single: [], lone: [] };
  const single = best.slice(0, side === 'query' ? 2 : Math.min(2, telling));
  return { single, lone: side === 'query' || telling === 1 ? single : [] };
}

const pair = (a: string, b: string): string => (a < b ? `p${a} ${b}` : `p${b} ${a}`);

function pairs(words: readonly string[]): string[] {
  return words.flatMap((word, at) => words.slice(at + 1).map((other) => pair(word, other)));
}

function lossyPair(a: string, b: string): string[] {
  return [...lossy(a).map((rest) => pair(rest, b)), ...lossy(b).map((rest) => pair(a, rest))];
}

/** The word with one bone missing, each in turn; nothing of a word that has one alone. */
function lossy(word: string): string[] {
  if (word.length < 2) return [];
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function ends(best: readonly string[]): string[] {
  const [a = '', b = ''] = best;
  return [
    [a, b],
    [b, a],
  ].flatMap(([word = '', other = '']) => [`f${word} ${other.slice(0, 1)}`, `g${word} ${other.slice(-1)}`]);
}
