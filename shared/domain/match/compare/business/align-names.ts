import { lettersApart } from '../word/letter-set.ts';
import { wordSimilarity } from '../word/word-similarity.ts';
import { writtenSimilarity } from '../word/written-similarity.ts';
import { businessWeights } from './business-weights.ts';
import type { NameWord } from './read-business-name.ts';

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
export function alignNames(applied: readonly NameWord[], flagged: readonly NameWord[]): Alignment {
  const open: Open = { applied: [...applied], flagged: [...flagged], pairings: [] };
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
  for (const one of whole.slice()) {
    const parts = one.latin.length < 4 ? null : partsOf(one.latin, open[side]);
    if (!parts) continue;
    const pairing =
      side === 'applied' ? { applied: parts, flagged: [one] } : { applied: [one], flagged: parts };
    take(open, { ...pairing, likeness: 0.98, how: 'joined' });
  }
}

function partsOf(whole: string, words: readonly NameWord[]): NameWord[] | null {
  for (const first of words) {
    if (whole[0] !== first.latin[0] || !whole.startsWith(first.latin.slice(0, 3))) continue;
    for (const second of words) {
      if (second === first || first.latin.length + second.latin.length > whole.length + 1) continue;
      const joined = first.latin + second.latin;
      if (joined.length >= 5 && isAlike(whole, joined)) return [first, second];
      const third = words.find(
        (word) => word !== first && word !== second && isAlike(whole, joined + word.latin),
      );
      if (third) return [first, second, third];
    }
  }
  return null;
}

function isAlike(whole: string, joined: string): boolean {
  if (whole === joined) return true;
  const mayBe = whole.length >= 7 && Math.abs(whole.length - joined.length) <= 1;
  return mayBe && wordSimilarity(whole, joined) >= 0.88;
}

function pairAlike(open: Open): void {
  const pairings: Pairing[] = [];
  for (const one of open.applied)
    for (const other of open.flagged) {
      const pairing = alike(one, other);
      if (pairing) pairings.push(pairing);
    }
  pairings.sort((a, b) => b.likeness - a.likeness);
  for (const pairing of pairings)
    if (isOpen(open.applied, pairing.applied) && isOpen(open.flagged, pairing.flagged)) take(open, pairing);
}

function alike(one: NameWord, other: NameWord): Pairing | null {
  if (one.kind === 'number' || other.kind === 'number' || (isKnown(one) && isKnown(other))) return null;
  const sides = { applied: [one], flagged: [other] };
  if (one.kind === 'initial' || other.kind === 'initial') {
    const isInitial = one.latin[0] === other.latin[0];
    return isInitial ? { ...sides, likeness: 0.5, how: 'initial' } : null;
  }
  const likeness = likenessOf(one, other);
  if (likeness >= businessWeights.leastAlike) return { ...sides, likeness, how: 'spelling' };
  return partOf(one.latin, other.latin) ? { ...sides, likeness: businessWeights.part, how: 'part' } : null;
}

function likenessOf(one: NameWord, other: NameWord): number {
  if (!one.ascii && !other.ascii) {
    const asWritten = writtenSimilarity(one.written, other.written);
    if (asWritten !== null) return asWritten;
  }
  return lettersApart(one.letters, other.letters) > mostApart ? 0 : wordSimilarity(one.latin, other.latin);
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
    const words = spelledOut(one, open.flagged);
    if (words)
      take(open, { applied: [one], flagged: words, likeness: businessWeights.acronym, how: 'acronym' });
  }
  for (const one of open.flagged.slice()) {
    const words = spelledOut(one, open.applied);
    if (words)
      take(open, { applied: words, flagged: [one], likeness: businessWeights.acronym, how: 'acronym' });
  }
}

/** The words whose first letters, in order and small words aside, spell the acronym. */
function spelledOut(acronym: NameWord, words: readonly NameWord[]): NameWord[] | null {
  const length = acronym.latin.length;
  if (acronym.kind !== 'own' || length < 3 || length > 6) return null;
  const telling = words.filter((word) => word.kind !== 'small');
  const initials = telling.map((word) => word.latin[0]).join('');
  const start = initials.indexOf(acronym.latin);
  return start < 0 ? null : telling.slice(start, start + length);
}

function isOpen(open: readonly NameWord[], words: readonly NameWord[]): boolean {
  return words.every((word) => open.includes(word));
}

function take(open: Open, pairing: Pairing): void {
  open.pairings.push(pairing);
  for (const word of pairing.applied) open.applied.splice(open.applied.indexOf(word), 1);
  for (const word of pairing.flagged) open.flagged.splice(open.flagged.indexOf(word), 1);
}
