import { lettersApart } from '../word/letter-set.ts';
import { mayBeginAlike } from '../word/may-begin-alike.ts';
import { rememberedSounds } from '../word/remembered-sounds.ts';
import type { Sounds } from '../word/sound-key.ts';
import { wordSimilarity } from '../word/word-similarity.ts';
import { writtenSimilarity } from '../word/written-similarity.ts';
import { businessWeights } from './business-weights.ts';
import { isAbbreviated } from './is-abbreviated.ts';
import { isWithForm, withForm } from './is-with-form.ts';
import type { NameWord } from './read-business-name.ts';
import { spelledOut } from './spelled-out.ts';

/** Words of one name that stand for words of the other. */
export interface Pairing {
  readonly applied: readonly NameWord[];
  readonly flagged: readonly NameWord[];
  /** 0 to 1, 1 where they are written alike or mean the same. */
  readonly likeness: number;
  readonly how: 'same' | 'meaning' | 'spelling' | 'joined' | 'part' | 'acronym' | 'initial';
}

export interface Alignment {
  readonly pairings: readonly Pairing[];
  readonly onlyApplied: readonly NameWord[];
  readonly onlyFlagged: readonly NameWord[];
}

/**
 * Which words of two names stand for each other, whatever their order, each at most once: first equal words and
 * meanings, then words joined on one side, then spellings, most alike first, then initials. At most 16 words a side.
 */
export function alignNames(
  applied: readonly NameWord[],
  flagged: readonly NameWord[],
  sounds: Sounds = rememberedSounds(),
): Alignment {
  const open: Open = { applied: [...applied], flagged: [...flagged], pairings: [], sounds };
  pairEqual(open);
  if (open.applied.length > 0 && open.flagged.length > 0) {
    pairJoined(open);
    pairAlike(open);
    pairAcronym(open);
  }
  return { pairings: open.pairings, onlyApplied: open.applied, onlyFlagged: open.flagged };
}

interface Open {
  readonly applied: NameWord[];
  readonly flagged: NameWord[];
  readonly pairings: Pairing[];
  readonly sounds: Sounds;
}

function pairEqual(open: Open): void {
  pairBy(open, 'same', (one, other) => one.written === other.written);
  pairBy(open, 'meaning', sameMeaning);
}

function pairBy(
  open: Open,
  how: 'same' | 'meaning',
  pairs: (one: NameWord, other: NameWord) => boolean,
): void {
  for (let at = 0; at < open.applied.length; ) {
    const one = open.applied[at];
    const other = one && open.flagged.find((word) => pairs(one, word));
    if (one && other) take(open, { applied: [one], flagged: [other], likeness: 1, how });
    else at += 1;
  }
}

/** Han and Hangul words that read alike are told apart as written. */
function sameMeaning(one: NameWord, other: NameWord): boolean {
  if (one.meaning !== other.meaning || one.kind !== other.kind) return false;
  return (
    one.kind !== 'own' || one.ascii || other.ascii || writtenSimilarity(one.written, other.written) === null
  );
}

function pairJoined(open: Open): void {
  joinOneSide(open, 'applied');
  joinOneSide(open, 'flagged');
}

/** Two or three words of `side` against one of the other side; neighbours, or any two, since registers sort words. */
function joinOneSide(open: Open, side: 'applied' | 'flagged'): void {
  const whole = side === 'applied' ? open.flagged : open.applied;
  const budget = { left: mostJoins };
  for (const one of whole.slice()) {
    const parts =
      one.latin.length < 4 && !holdsDigit.test(one.latin)
        ? null
        : partsOf(one, { words: open[side], sounds: open.sounds, budget });
    if (!parts) continue;
    const pairing =
      side === 'applied' ? { applied: parts, flagged: [one] } : { applied: [one], flagged: parts };
    take(open, { ...pairing, likeness: 0.98, how: 'joined' });
  }
}

/** `a1` is written `a-1` too. */
const holdsDigit = /[0-9]/;
/** So many joined words are compared letter by letter, so that no pair of names takes long. */
const mostJoins = 48;

interface Parts {
  readonly words: readonly NameWord[];
  readonly sounds: Sounds;
  readonly budget: { left: number };
}

function partsOf(one: NameWord, { words, sounds, budget }: Parts): NameWord[] | null {
  const whole = one.latin;
  for (const first of words) {
    if (first.latin.length > whole.length || !mayBeginAlike(whole, first.latin)) continue;
    for (const second of words) {
      if (second === first || first.latin.length + second.latin.length > whole.length + 2) continue;
      const joined = first.latin + second.latin;
      if (
        (joined.length >= 5 || (joined === whole && holdsDigit.test(whole))) &&
        isAlike(one, { joined, letters: first.letters | second.letters, sounds, budget })
      )
        return [first, second];
      if (joined.length >= whole.length || !whole.startsWith(joined.slice(0, 3))) continue;
      const third = words.find(
        (word) =>
          word !== first &&
          word !== second &&
          isAlike(one, {
            joined: joined + word.latin,
            letters: first.letters | second.letters | word.letters,
            sounds,
            budget,
          }),
      );
      if (third) return [first, second, third];
    }
  }
  return null;
}

interface Joined {
  readonly joined: string;
  readonly sounds: Sounds;
  readonly letters: number;
  readonly budget: { left: number };
}

function isAlike(
  { latin, letters: ofWhole }: NameWord,
  { joined, letters, sounds, budget }: Joined,
): boolean {
  if (latin === joined) return true;
  const apart = Math.abs(latin.length - joined.length);
  if (latin.length < 6 || apart > 2 || budget.left === 0 || lettersApart(ofWhole, letters) > 3) return false;
  budget.left -= 1;
  if (sounds(latin) === sounds(joined)) return true;
  return latin.length >= 7 && apart <= 1 && wordSimilarity(latin, joined, sounds) >= 0.86;
}

function pairAlike(open: Open): void {
  const pairings: Pairing[] = [];
  for (const one of open.applied)
    for (const other of open.flagged) {
      const pairing = alike(one, other, open.sounds);
      if (pairing) pairings.push(pairing);
    }
  pairings.sort((a, b) => b.likeness - a.likeness);
  for (const pairing of pairings)
    if (isOpen(open.applied, pairing.applied) && isOpen(open.flagged, pairing.flagged)) take(open, pairing);
}

function alike(one: NameWord, other: NameWord, sounds: Sounds): Pairing | null {
  if (one.kind === 'number' || other.kind === 'number' || (isKnown(one) && isKnown(other))) return null;
  const sides = { applied: [one], flagged: [other] };
  if (isAbbreviated(one, other) || isAbbreviated(other, one))
    return { ...sides, likeness: businessWeights.abbreviated, how: 'meaning' };
  if (one.kind === 'initial' || other.kind === 'initial') {
    const isInitial = one.latin[0] === other.latin[0] && Math.min(one.latin.length, other.latin.length) === 1;
    return isInitial ? { ...sides, likeness: 0.5, how: 'initial' } : null;
  }
  if (isWithForm(one, other) || isWithForm(other, one))
    return { ...sides, likeness: withForm, how: 'joined' };
  const likeness = likenessOf(one, other, sounds);
  if (likeness >= businessWeights.leastAlike) return { ...sides, likeness, how: 'spelling' };
  return partOf(one.latin, other.latin) ? { ...sides, likeness: businessWeights.part, how: 'part' } : null;
}

function likenessOf(one: NameWord, other: NameWord, sounds: Sounds): number {
  if (!one.ascii && !other.ascii) {
    const asWritten = writtenSimilarity(one.written, other.written);
    if (asWritten !== null) return asWritten;
  }
  return lettersApart(one.letters, other.letters) > mostApart
    ? 0
    : wordSimilarity(one.latin, other.latin, sounds);
}

/** Slips and sounds change six letters at most; a word cut short may lack more, and is then a part. */
const mostApart = 6;

/** Two words that are both known to mean different things are not misspellings of one another. */
const isKnown = ({ kind }: NameWord) => kind !== 'own' && kind !== 'initial';

function partOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && (long.startsWith(short) || long.endsWith(short));
}

function pairAcronym(open: Open): void {
  for (const one of open.applied.slice()) {
    const words = one.kind === 'own' ? spelledOut(one, open.flagged) : null;
    const likeness = acronymLikeness(open, open.applied);
    if (words) take(open, { applied: [one], flagged: words, likeness, how: 'acronym' });
  }
  for (const one of open.flagged.slice()) {
    const words = one.kind === 'own' ? spelledOut(one, open.applied) : null;
    const likeness = acronymLikeness(open, open.flagged);
    if (words) take(open, { applied: words, flagged: [one], likeness, how: 'acronym' });
  }
}

/** An acronym beside another distinctive word without a counterpart is worth less. */
function acronymLikeness({ pairings }: Open, beside: readonly NameWord[]): number {
  const alone =
    pairings.length === 0 && beside.filter(({ kind }) => kind !== 'small' && kind !== 'legal').length === 1;
  return alone ? businessWeights.acronymAlone : businessWeights.acronym;
}

function isOpen(open: readonly NameWord[], words: readonly NameWord[]): boolean {
  return words.every((word) => open.includes(word));
}

function take(open: Open, pairing: Pairing): void {
  open.pairings.push(pairing);
  for (const word of pairing.applied) open.applied.splice(open.applied.indexOf(word), 1);
  for (const word of pairing.flagged) open.flagged.splice(open.flagged.indexOf(word), 1);
}
