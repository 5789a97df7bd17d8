import type { KeyWord, NameKind } from './key-word.ts';
import { type KeyWords, keyWords } from './key-words.ts';

/** Which side keys are made for: both must meet, but what is indexed costs once and what is asked costs every time. */
export type Side = 'index' | 'query';

/**
 * The keys of a cleaned name, best first: those that most spellings of one name share come before those that make up
 * for a lost letter. Two names that are one name with an error share a key at least. Coarse keys forgive, and of common
 * words too many names share them; beside each stands a finer one, which fewer names share. Each begins with a letter for its kind:
 *
 * - `p` two of the three words that tell most, in either's place, by their consonants; also with one consonant of either missing, and
 *   asked with one of each of two missing, which meets a letter more or another in both
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
 * - `f`, `g` (two words, fathers' names aside) one word by its syllables and the other's first or last consonant
 *
 * No more than `most` are made, which is few of all that a long name has.
 */
export function nameKeys(
  cleaned: string,
  { kind, side, most }: { kind: NameKind; side: Side; most: number },
): string[] {
  const words = keyWords(cleaned, kind);
  const keys = new Set<string>();
  const add: Add = (key) => {
    if (keys.size < most) keys.add(key);
  };
  addWhole(words, { side, add });
  const isPerson = kind === 'person';
  const isAsked = side === 'query';
  const seen = {
    ...words,
    isPerson,
    isAsked,
    ...singles(words.best, { isPerson, isAsked }),
    two: lastingTwo(words.best),
  };
  for (const group of groups) {
    if (keys.size >= most) break;
    group(seen, add);
  }
  return [...keys];
}

/** Takes the next key, and none where there are enough. */
type Add = (key: string) => void;

/** What names are found by that are one name with words in other places, joined, split, or a common word more or less. */
function addWhole(
  { best, sorted, bare, letters, firm }: KeyWords,
  { side, add }: { side: Side; add: Add },
): void {
  addPairs(best, { as: 'p', of: 'bones', from: 3, add });
  add(`n${sorted}`);
  add(`n${bare}`);
  if (!firm) {
    add(`m${letters}`);
    return;
  }
  const { joined, core, coreLetters, coreSounds, listedCoreSounds, acronyms } = firm;
  if (core !== '') add(`n${core}`);
  add(`j${joined}`);
  add(`m${letters}`);
  if (coreLetters !== '') add(`m${coreLetters}`);
  if (coreSounds !== '') add(`c${coreSounds}`);
  if (listedCoreSounds !== '') add(`c${listedCoreSounds}`);
  if (coreSounds !== '' && (side === 'query' || !firm.hasCommon)) add(`x${coreSounds}`);
  for (const acronym of acronyms) add(`a${acronym}`);
}

/** A name of which keys are made. */
interface Seen extends KeyWords {
  readonly isPerson: boolean;
  readonly isAsked: boolean;
  /** The words that have keys of their own, and those of them that have some with a consonant missing. */
  readonly single: readonly KeyWord[];
  readonly lone: readonly KeyWord[];
  /** The two words that it has, or has without fathers' names; null where it has more or fewer. */
  readonly two: readonly [KeyWord, KeyWord] | null;
}

/** What names are found by that differ in words and letters, best first; each group is made where there is room for it. */
const groups: readonly ((seen: Seen, add: Add) => void)[] = [
  ({ best }, add) => addPairs(best, { as: 'v', of: 'sounds', from: 3, add }),
  ({ isPerson, single }, add) => {
    if (!isPerson) for (const { sounds } of single) add(`w${sounds}`);
  },
  ({ firm }, add) => {
    if (firm) for (const both of firm.together) add(`w${both}`);
  },
  ({ single }, add) => {
    for (const { bones } of single) add(`s${bones}`);
  },
  ({ two }, add) => {
    if (two) addEnds(two, add);
  },
  ({ isPerson, best }, add) => {
    if (isPerson && best.length > 4) addPairs(best, { as: 'v', of: 'sounds', from: maxWords, add });
  },
  ({ best }, add) => addLossyPair(best[0], best[1], add),
  ({ best }, add) => addTriples(best, add),
  ({ isAsked, two }, add) => {
    if (isAsked && two && lossyPairsOf(two) <= fewPairs) addLossyPairs(two, add);
  },
  ({ best, bare }, add) => {
    if (best.length === 1 || best.length === 2) addLossy(bare, 'n', add);
  },
  ({ isAsked, two }, add) => {
    if (isAsked && two) addLossyPairs(two, add);
  },
  ({ lone }, add) => {
    for (const { bones } of lone) if (bones.length >= leastSingle) addLossy(bones, 's', add);
  },
  ({ best }, add) => {
    if (best.length === 1) for (const { sounds } of best) addLossy(sounds, 'w', add);
  },
  ({ best }, add) => {
    const fourth = best[3];
    if (fourth) for (const { bones } of best.slice(0, 3)) add(pair(bones, fourth.bones, 'p'));
  },
  ({ isPerson, best }, add) => {
    if (isPerson) addPairs(best, { as: 'v', of: 'sounds', from: maxWords, add });
  },
  ({ best }, add) => addLossyPair(best[0], best[2], add),
  ({ best }, add) => addLossyPair(best[1], best[2], add),
];

/** More pairs with one missing of each are not worth the room of other keys. */
const fewPairs = 16;
/** Names have no more words that keys are made of. */
const maxWords = 6;
/** Shorter words have no single keys with a consonant missing: what is left of them is in every tenth name. */
const leastSingle = 3;

/**
 * One word of a person's name is nobody's name, unless it is the whole; a business is often called by one of its words, if it is
 * not a common one.
 */
function singles(
  best: readonly KeyWord[],
  { isPerson, isAsked }: Pick<Seen, 'isPerson' | 'isAsked'>,
): Pick<Seen, 'single' | 'lone'> {
  if (best.length === 1) return { single: best, lone: best };
  if (isPerson) return { single: [], lone: [] };
  const single = best.slice(0, 2).filter(({ telling }, at) => at === 0 || telling);
  const isLone = isAsked || best.filter(({ telling }) => telling).length <= 1;
  return { single, lone: isLone ? single.slice(0, isAsked ? 2 : 1) : [] };
}

function lastingTwo(best: readonly KeyWord[]): Seen['two'] {
  const [one, other, ...more] = best.length === 2 ? best : best.filter(({ fathers }) => !fathers);
  return one && other && more.length === 0 ? [one, other] : null;
}

type PairKey = 'p' | 'v' | 't';

const pair = (a: string, b: string, as: PairKey): string => (a < b ? `${as}${a} ${b}` : `${as}${b} ${a}`);

/** Each two of the first words. */
function addPairs(
  words: readonly KeyWord[],
  { as, of, from, add }: { as: PairKey; of: 'bones' | 'sounds'; from: number; add: Add },
): void {
  const last = Math.min(from, words.length);
  for (let at = 0; at < last; at += 1)
    for (let other = at + 1; other < last; other += 1)
      add(pair(words[at]?.[of] ?? '', words[other]?.[of] ?? '', as));
}

function addTriples([first, second, third]: readonly KeyWord[], add: Add): void {
  if (!first || !second || !third) return;
  const [a, b, c] = [first.bones, second.bones, third.bones];
  add(pair(a, b, 't') + c.slice(0, 1));
  add(pair(a, c, 't') + b.slice(0, 1));
  add(pair(b, c, 't') + a.slice(0, 1));
}

function addLossyPair(one: KeyWord | undefined, other: KeyWord | undefined, add: Add): void {
  if (!one || !other) return;
  const [a, b] = [one.bones, other.bones];
  if (a.length > 1) for (let at = 0; at < a.length; at += 1) add(pair(without(a, at), b, 'p'));
  if (b.length > 1) for (let at = 0; at < b.length; at += 1) add(pair(a, without(b, at), 'p'));
}

/** With one missing of each. */
function addLossyPairs([one, other]: readonly [KeyWord, KeyWord], add: Add): void {
  if (one.bones.length < 2 || other.bones.length < 2) return;
  for (let at = 0; at < one.bones.length; at += 1)
    for (let place = 0; place < other.bones.length; place += 1)
      add(pair(without(one.bones, at), without(other.bones, place), 'p'));
}

const lossyPairsOf = ([one, other]: readonly [KeyWord, KeyWord]): number =>
  one.bones.length * other.bones.length;

/** The text with one letter missing, each in turn; nothing of one that has one alone. */
function addLossy(text: string, as: 'n' | 's' | 'w', add: Add): void {
  if (text.length > 1) for (let at = 0; at < text.length; at += 1) add(as + without(text, at));
}

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

function addEnds([one, other]: readonly [KeyWord, KeyWord], add: Add): void {
  addEndsOf(one, other, add);
  addEndsOf(other, one, add);
}

function addEndsOf({ sounds }: KeyWord, { initials, bones }: KeyWord, add: Add): void {
  for (const initial of initials) add(`f${sounds} ${initial}`);
  add(`g${sounds} ${bones.slice(-1)}`);
}
