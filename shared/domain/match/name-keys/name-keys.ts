import { type KeyWords, keyWords, type NameKind } from './key-words.ts';

/** Which side keys are made for: both must meet, but what is indexed costs once and what is asked costs every time. */
export type Side = 'index' | 'query';

/**
 * The keys of a cleaned name, best first: those that most spellings of one name share come before those that make up
 * for a lost letter. Two names that are one name with an error share a key at least. Each begins with a letter for its kind:
 *
 * - `p` two of the three words that tell most, in either's place; also with one consonant of either missing
 * - `n` all consonants in alphabetical order: words joined, split or swapped; for short names with one missing
 * - `j` all consonants in order (businesses)
 * - `s` one word: indexed where a name has one telling word, asked for the best two words of any
 * - `f`, `g` (two words) one word and the other's first or last consonant
 */
export function nameKeys(cleaned: string, { kind, side }: { kind: NameKind; side: Side }): string[] {
  const words = keyWords(cleaned, kind);
  const keys = new Set<string>();
  for (const group of groups(words, { kind, side })) for (const key of group) keys.add(key);
  return [...keys];
}

function groups(words: KeyWords, { kind, side }: { kind: NameKind; side: Side }): string[][] {
  const { best, joined, sorted, alone } = words;
  const [first, second, third, fourth] = best;
  const single = side === 'query' ? best.slice(0, 2) : alone ? best.slice(0, 1) : [];
  const two = best.length === 2;
  return [
    pairs(best.slice(0, 3)),
    [`n${sorted}`, ...(kind === 'business' ? [`j${joined}`] : [])],
    single.map((word) => `s${word}`),
    two ? ends(best) : [],
    first && second ? lossyPair(first, second) : [],
    two || best.length === 1 ? lossy(sorted).map((rest) => `n${rest}`) : [],
    single.flatMap((word) => lossy(word).map((rest) => `s${rest}`)),
    fourth ? best.slice(0, 3).map((word) => pair(word, fourth)) : [],
    first && third ? lossyPair(first, third) : [],
    second && third ? lossyPair(second, third) : [],
  ];
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
