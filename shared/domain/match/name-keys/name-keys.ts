import { type KeyWord, type KeyWords, keyWords, type NameKind } from './key-words.ts';

/** Which side keys are made for: both must meet, but what is indexed costs once and what is asked costs every time. */
export type Side = 'index' | 'query';

/**
 * The keys of a cleaned name, best first: those that most spellings of one name share come before those that make up
 * for a lost letter. Two names that are one name with an error share a key at least. Coarse keys forgive, and of common
 * words too many names share them; beside each stands a finer one, which fewer names share. Each begins with a letter for its kind:
 *
 * - `p` two of the three words that tell most, in either's place, by their consonants; also with one consonant of either missing
 * - `v` the same two by their syllables, of a business by what they mean, of a long person's name any two of six words; `t` by their consonants, and the first one of the third
 * - `n` all consonants in alphabetical order, with and without particles: words joined, split or swapped; for short names with one missing,
 *   for businesses also without the words that firms are commonly called after
 * - `m` all letters in alphabetical order, for businesses also without those words
 * - `c` a business's syllables without those words, also without all that mean something known; `x` the same of a business that has no
 *   others, which is asked for under every name
 * - `j` all consonants in order; `a` the words' first letters, or one short word, which may be some (businesses)
 * - `s` one word: of a name that has no other, and the best two of a business, whose other words often come and go; also with
 *   one consonant missing, but indexed so only where it is the one telling word; `w` the same by its syllables,
 *   with one missing where the name has no other word, and two neighbours of a business as one
 * - `f`, `g` (two words) one word by its syllables and the other's first or last consonant
 *
 * No more than `most` are made, which is few of all that a long name has.
 */
export function nameKeys(
  cleaned: string,
  { kind, side, most }: { kind: NameKind; side: Side; most: number },
): string[] {
  const words = keyWords(cleaned, kind);
  const keys = new Set<string>();
  const add = (group: readonly string[]) => {
    for (const key of group) keys.add(key);
  };
  add(wholeKeys(words, side));
  for (const group of wordKeys(words, { kind, side })) {
    if (keys.size >= most) break;
    add(group());
  }
  return [...keys].slice(0, most);
}

/** What names are found by that are one name with words in other places, joined, split, or a common word more or less. */
function wholeKeys({ best, sorted, bare, letters, firm }: KeyWords, side: Side): string[] {
  const bones = best.slice(0, 3).map((word) => word.bones);
  const whole = [...pairs(bones, 'p'), `n${sorted}`, `n${bare}`];
  if (!firm) return [...whole, `m${letters}`];
  const { joined, core, coreLetters, coreSounds, listedCoreSounds, acronyms } = firm;
  const isBare = side === 'query' || !firm.hasCommon;
  return [
    ...whole,
    ...(core === '' ? [] : [`n${core}`]),
    `j${joined}`,
    `m${letters}`,
    ...(coreLetters === '' ? [] : [`m${coreLetters}`]),
    ...(coreSounds === '' ? [] : [`c${coreSounds}`]),
    ...(listedCoreSounds === '' ? [] : [`c${listedCoreSounds}`]),
    ...(coreSounds !== '' && isBare ? [`x${coreSounds}`] : []),
    ...acronyms.map((acronym) => `a${acronym}`),
  ];
}

/** What names are found by that differ in words and letters, each made when it is asked for. */
function wordKeys(
  words: KeyWords,
  { kind, side }: { kind: NameKind; side: Side },
): (() => readonly string[])[] {
  const best = words.best.map(({ bones }) => bones);
  const sounds = words.best.map(({ sounds }) => sounds);
  const [first, second, third, fourth] = best;
  const { single, lone } = singles(words, { kind, side });
  const lasting = words.best.filter(({ fathers }) => !fathers);
  const two = best.length === 2;
  const ofTwo = two ? words.best : lasting.length === 2 ? lasting : [];
  return [
    () => pairs(sounds.slice(0, 3), 'v'),
    () => (kind === 'business' ? single.map(({ sounds }) => `w${sounds}`) : []),
    () => words.firm?.together.map((both) => `w${both}`) ?? [],
    () => single.map(({ bones }) => `s${bones}`),
    () => ends(ofTwo),
    () => (kind === 'person' && best.length > 4 ? pairs(sounds, 'v') : []),
    () => (first && second ? lossyPair(first, second) : []),
    () => (first && second && third ? triples([first, second, third]) : []),
    () => (side === 'query' && ofTwo.length === 2 && first && second ? lossyPairs(first, second) : []),
    () => (two || best.length === 1 ? lossy(words.bare).map((rest) => `n${rest}`) : []),
    () =>
      lone
        .filter(({ bones }) => bones.length >= leastSingle)
        .flatMap(({ bones }) => lossy(bones).map((rest) => `s${rest}`)),
    () => (best.length === 1 ? sounds.flatMap((word) => lossy(word).map((rest) => `w${rest}`)) : []),
    () => (fourth ? best.slice(0, 3).map((word) => pair(word, fourth, 'p')) : []),
    () => (kind === 'person' ? pairs(sounds, 'v') : []),
    () => (first && third ? lossyPair(first, third) : []),
    () => (second && third ? lossyPair(second, third) : []),
  ];
}

/** Shorter words have no single keys with a consonant missing: what is left of them is in every tenth name. */
const leastSingle = 3;

/**
 * The words that have keys of their own, and those of them that have some with a consonant missing. One word of a person's name
 * is nobody's name, unless it is the whole; a business is often called by one of its words, if it is not a common one.
 */
function singles(
  { best }: KeyWords,
  { kind, side }: { kind: NameKind; side: Side },
): { readonly single: readonly KeyWord[]; readonly lone: readonly KeyWord[] } {
  if (best.length === 1) return { single: best, lone: best };
  if (kind === 'person') return { single: [], lone: [] };
  const single = best.slice(0, 2).filter(({ telling }, at) => at === 0 || telling);
  const known = best.filter(({ telling }) => telling).length;
  return { single, lone: side === 'query' || known <= 1 ? single.slice(0, side === 'query' ? 2 : 1) : [] };
}

type PairKey = 'p' | 'v' | 't';

const pair = (a: string, b: string, as: PairKey): string => (a < b ? `${as}${a} ${b}` : `${as}${b} ${a}`);

function pairs(words: readonly string[], as: PairKey): string[] {
  return words.flatMap((word, at) => words.slice(at + 1).map((other) => pair(word, other, as)));
}

function triples([a, b, c]: readonly [string, string, string]): string[] {
  return [pair(a, b, 't') + c.slice(0, 1), pair(a, c, 't') + b.slice(0, 1), pair(b, c, 't') + a.slice(0, 1)];
}

function lossyPair(a: string, b: string): string[] {
  return [...lossy(a).map((rest) => pair(rest, b, 'p')), ...lossy(b).map((rest) => pair(a, rest, 'p'))];
}

/** With one missing of each. */
function lossyPairs(a: string, b: string): string[] {
  return lossy(a).flatMap((rest) => lossy(b).map((other) => pair(rest, other, 'p')));
}

/** The word with one bone missing, each in turn; nothing of a word that has one alone. */
function lossy(word: string): string[] {
  if (word.length < 2) return [];
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function ends([a, b]: readonly KeyWord[]): string[] {
  return a && b ? [...endsOf(a, b), ...endsOf(b, a)] : [];
}

function endsOf({ sounds }: KeyWord, { initials, bones }: KeyWord): string[] {
  return [...initials.map((initial) => `f${sounds} ${initial}`), `g${sounds} ${bones.slice(-1)}`];
}
