import { writtenSimilarity } from '../word/written-similarity.ts';
import { alikeWords } from './alike-words.ts';
import { businessWeights } from './business-weights.ts';
import { mostJoins, partsOf } from './parts-of-word.ts';
import { isSameWritten, type NameWord } from './read-business-name.ts';
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
export function alignNames(applied: readonly NameWord[], flagged: readonly NameWord[]): Alignment {
  const open = { applied: [...applied], flagged: [...flagged], pairings: [] };
  pairEqual(open);
  if (isOpenOnBoth(open)) pairJoined(open);
  if (isOpenOnBoth(open)) {
    pairAlike(open);
    pairAcronym(open);
  }
  return { pairings: open.pairings, onlyApplied: open.applied, onlyFlagged: open.flagged };
}

/** The words that have no counterpart yet. */
interface Open {
  readonly applied: NameWord[];
  readonly flagged: NameWord[];
  readonly pairings: Pairing[];
}

function isOpenOnBoth({ applied, flagged }: Open): boolean {
  return applied.length > 0 && flagged.length > 0;
}

function pairEqual(open: Open): void {
  pairBy(open, { how: 'same', pairs: isSameWritten });
  pairBy(open, { how: 'meaning', pairs: hasSameMeaning });
}

interface Equality {
  readonly how: 'same' | 'meaning';
  readonly pairs: (one: NameWord, other: NameWord) => boolean;
}

function pairBy(open: Open, { how, pairs }: Equality): void {
  for (let at = 0; at < open.applied.length; ) {
    const one = open.applied[at];
    const other = one && open.flagged.find((word) => pairs(one, word));
    if (one && other) take(open, { applied: [one], flagged: [other], likeness: 1, how });
    else at += 1;
  }
}

/** Han and Hangul words that read alike are told apart as written. */
export function hasSameMeaning(one: NameWord, other: NameWord): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'own' && one.letters !== other.letters) return false;
  if (one.meaning !== other.meaning) return false;
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
  if (open[side].length < 2) return;
  const whole = side === 'applied' ? open.flagged : open.applied;
  const budget = { left: mostJoins };
  for (const one of whole.slice()) {
    const parts = partsOf(one, { words: open[side], budget });
    if (!parts) continue;
    const pairing =
      side === 'applied' ? { applied: parts, flagged: [one] } : { applied: [one], flagged: parts };
    take(open, { ...pairing, likeness: 0.98, how: 'joined' });
  }
}

function pairAlike(open: Open): void {
  const pairings: Pairing[] = [];
  for (const one of open.applied)
    for (const other of open.flagged) {
      const pairing = alikeWords(one, other);
      if (pairing) pairings.push(pairing);
    }
  pairings.sort((a, b) => b.likeness - a.likeness);
  for (const pairing of pairings)
    if (isOpen(open.applied, pairing.applied) && isOpen(open.flagged, pairing.flagged)) take(open, pairing);
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
