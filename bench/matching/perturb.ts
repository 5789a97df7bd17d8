import type { Random } from './random.ts';
import type { SourceName } from './source-names.ts';

type Words = readonly string[];
type Perturbation = (words: Words, random: Random) => Words | null;

/** The name written otherwise in the named way, or null where it cannot be. */
export function perturb(name: SourceName, how: { way: keyof typeof ways; random: Random }): string | null {
  if (name.type !== 'business_name' ? how.way === 'legal form' : how.way === 'initial') return null;
  const changed = ways[how.way](name.words, how.random);
  const text = changed?.join(' ');
  return text === undefined || text === name.words.join(' ') ? null : text;
}

/** Ways in which names are written otherwise, on purpose or not. Edits fall on any letter, first ones too. */
export const ways = {
  'one edit': (words, random) => edited(words, random),
  'two edits': (words, random) => edited(edited(words, random), random),
  swap: (words, random) => {
    const turn = 1 + random.integer(Math.max(1, words.length - 1));
    return [...words.slice(turn), ...words.slice(0, turn)];
  },
  'word dropped': (words, random) => {
    const at = 1 + random.integer(Math.max(1, words.length - 2));
    return words.length < 3 ? null : words.toSpliced(at, 1);
  },
  initial: (words, random) => {
    const at = random.integer(words.length - 1);
    const word = words[at] ?? '';
    return words.length < 2 || word.length < 2 ? null : words.toSpliced(at, 1, word.slice(0, 1));
  },
  transliteration: (words, random) => words.map((word) => respelled(word, random)),
  'legal form': (words, random) => [...words, random.pick(['ltd', 'llc', 'gmbh', 'inc', 'sa', 'co ltd'])],
  joined: (words, random) => {
    const at = random.integer(words.length - 1);
    return words.length < 2 ? null : words.toSpliced(at, 2, `${words[at]}${words[at + 1]}`);
  },
  split: (words, random) => {
    const at = random.integer(words.length);
    const word = words[at] ?? '';
    if (word.length < 6) return null;
    const half = 2 + random.integer(word.length - 3);
    return words.toSpliced(at, 1, word.slice(0, half), word.slice(half));
  },
} satisfies Record<string, Perturbation>;

const letters = 'abcdefghijklmnopqrstuvwxyz';

function edited(words: Words, random: Random): Words {
  const at = random.integer(words.length);
  const word = words[at] ?? '';
  const place = random.integer(word.length);
  const letter = random.pick(Array.from(letters));
  const [before, after] = [word.slice(0, place), word.slice(place + 1)];
  const made = random.pick([
    before + letter + after,
    before + after,
    before + letter + word.slice(place),
    before + (word[place + 1] ?? '') + (word[place] ?? '') + word.slice(place + 2),
  ]);
  return words.toSpliced(at, 1, made);
}

const respellings: readonly (readonly [RegExp, string])[] = [
  [/kh/, 'h'],
  [/ou/, 'u'],
  [/oo/, 'u'],
  [/ee/, 'i'],
  [/y/, 'i'],
  [/i/, 'y'],
  [/q/, 'k'],
  [/ph/, 'f'],
  [/v/, 'w'],
  [/w/, 'v'],
  [/(.)\1/, '$1'],
  [/dj|j/, 'dj'],
  [/e/, 'i'],
  [/o/, 'u'],
  [/u/, 'ou'],
  [/s/, 'ss'],
  [/ck|c(?=[aou])/, 'k'],
];

function respelled(word: string, random: Random): string {
  const fitting = respellings.filter(([from]) => from.test(word));
  if (fitting.length === 0) return word;
  const [from, to] = random.pick(fitting);
  return word.replace(from, to);
}
