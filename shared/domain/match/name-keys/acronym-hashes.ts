import { acronymForms, longestBeginning, smallWords } from './acronyms.ts';
import { wordHash } from './word-hash.ts';

/** The acronyms of a business's name as `acronymsOf` has them, hashed; 0 for none. */
export interface AcronymHashes {
  /** First letters of its words, or its one word. */
  acronym: number;
  /** The same without the last word, or without a legal form at the end of the one word; and without the last two. */
  shorterAcronym: number;
  shortestAcronym: number;
  /** The short word that a name of several begins with, which may be an acronym of others. */
  shortWord: number;
}

/** Forgets the words of the name that was read before. */
export function clearInitials(): void {
  for (let at = 0; at < initials.length; at += 1) initials[at] = 0;
}

/** Adds the next word of a name that is not one of {@link smallHashes}: its hash, its place in the name, and whether it is not a common one. */
export function addInitial(
  hash: number,
  { name, from, after, telling }: { name: string; from: number; after: number; telling: boolean },
): void {
  const length = after - from;
  if (initials[0] === 0) {
    initials[6] = length <= longestBeginning && telling ? hash : 0;
    initials[7] = after;
  }
  const before = initials[1] ?? 0;
  initials[0] = (initials[0] ?? 0) + 1;
  initials[3] = initials[2] ?? 0;
  initials[1] = Math.imul(before, 31) + name.charCodeAt(from);
  initials[2] = before;
  initials[4] = hash;
  initials[5] = length;
}

/** Sets the acronyms of the words of the name that were added. */
export function setAcronyms(hashes: AcronymHashes, name: string): void {
  const spoken = initials[0] ?? 0;
  const alone = spoken === 1;
  hashes.acronym = isAcronym((alone ? initials[5] : spoken) ?? 0) ? (initials[alone ? 4 : 1] ?? 0) : 0;
  hashes.shorterAcronym = alone
    ? hashWithoutForm(initials[4] ?? 0, { name, after: initials[7] ?? 0, length: initials[5] ?? 0 })
    : isAcronym(spoken - 1)
      ? (initials[2] ?? 0)
      : 0;
  hashes.shortestAcronym = !alone && isAcronym(spoken - 2) ? (initials[3] ?? 0) : 0;
  hashes.shortWord = alone ? 0 : (initials[6] ?? 0);
}

/**
 * Of the words spoken in an acronym: how many; hash of their first letters, the same before the last and before the last two; hash
 * and length of the last; hash of the first where it is short and telling, and where the first ends. One
 * name is read at a time.
 */
const initials = new Int32Array(8);

/** Of the words that are not spoken in acronyms. */
export const smallHashes: ReadonlySet<number> = new Set(Array.from(smallWords, wordHash));

const isAcronym = (letters: number): boolean => letters >= 3 && letters <= 7;

/** The hash of the word that ends in `name` at `after` without the c, co or corp at its end; 0 where what is left is no acronym. */
function hashWithoutForm(
  hash: number,
  { name, after, length }: { name: string; after: number; length: number },
): number {
  const form = acronymForms.find((ending) => name.endsWith(ending, after));
  if (form === undefined || !isAcronym(length - form.length)) return 0;
  let left = hash;
  for (let at = form.length - 1; at >= 0; at -= 1) left = Math.imul(left - form.charCodeAt(at), inverse31);
  return left;
}

/** 31 times it is 1 in 32 bits: with it a letter is taken off a hash. */
const inverse31 = 0xbdef7bdf;
