import { joinWords } from './join-words.ts';
import type { PersonWord } from './person-words.ts';
import { type Likeness, wordLikeness } from './word-likeness.ts';

/** Words of both names taken for one another, and what was left. */
export interface Alignment {
  readonly pairs: readonly WordPair[];
  readonly leftA: readonly PersonWord[];
  readonly leftB: readonly PersonWord[];
}

/** One word of each side, or one word of one side and the words of the other that make it up. */
export interface WordPair {
  readonly likeness: number;
  readonly how: Likeness['how'] | 'joined';
  /** How much the agreement says: sum over the words that make it up. */
  readonly weight: number;
  /** How many given or family names agree here: none in particles, titles and initials, two in `jeanpaul`. */
  readonly names: number;
  /** Letters of the shorter word; 0 for joined words. */
  readonly letters: number;
  /** Which side wrote an initial for the other's word. */
  readonly initialOf?: 'a' | 'b' | undefined;
}

/**
 * Equal words first, then words that are others joined, then the likeliest pair of what remains, again and again.
 * With `asWritten` nothing but equal and joined words pair. At most 16 words a side.
 */
export function alignWords(
  a: readonly PersonWord[],
  b: readonly PersonWord[],
  { asWritten }: { readonly asWritten: boolean },
): Alignment {
  const equal = pairEqual(a, b);
  if (equal.leftA.length === 0 || equal.leftB.length === 0) return equal;
  const joined = joinWords(equal, { asWritten });
  return asWritten ? joined : pairAlike(joined, { a, b });
}

function pairEqual(a: readonly PersonWord[], b: readonly PersonWord[]): Alignment {
  const pairs: WordPair[] = [];
  const leftA: PersonWord[] = [];
  const leftB = [...b];
  for (const word of a) {
    const at = leftB.findIndex((other) => other.text === word.text);
    const equal = leftB[at];
    if (equal === undefined) leftA.push(word);
    else {
      leftB.splice(at, 1);
      pairs.push(pairOf({ a: word, b: equal, found: equalWords }));
    }
  }
  return { pairs, leftA: markRepeated(leftA, b), leftB: markRepeated(leftB, a) };
}

const equalWords: Likeness = { likeness: 1, how: 'same' };

/** The left words, those marked that the other name has too, or that stand there once more: equal ones are neighbours. */
function markRepeated(left: readonly PersonWord[], others: readonly PersonWord[]): readonly PersonWord[] {
  const isAgain = (word: PersonWord, at: number) =>
    word.kind === 'name' &&
    (left[at - 1]?.text === word.text || others.some(({ text }) => text === word.text));
  return left.some(isAgain) ? left.map((word, at) => (isAgain(word, at) ? repeated(word) : word)) : left;
}

/** As {@link markRepeated}, spelled otherwise: `Muhammed bin Muhammed` and `Muhammad`. */
function twice(word: PersonWord, others: readonly PersonWord[]): PersonWord {
  if (word.kind !== 'name' || word.nameClass === undefined) return word;
  return others.some(({ nameClass }) => nameClass === word.nameClass) ? repeated(word) : word;
}

function repeated(word: PersonWord): PersonWord {
  return { ...word, kind: 'repeated', weight: word.weight / 2 };
}

interface Candidate {
  readonly a: PersonWord;
  readonly b: PersonWord;
  readonly found: Likeness;
}

/** A candidate among the left words: a word written twice is there twice. */
interface LeftCandidate extends Candidate {
  readonly atA: number;
  readonly atB: number;
}

function pairOf({ a, b, found }: Candidate): WordPair {
  const named = [a, b].every(({ kind }) => kind === 'name' || kind === 'patronymic' || kind === 'repeated');
  return {
    likeness: found.likeness,
    how: found.how,
    weight: Math.min(a.weight, b.weight),
    names: named ? 1 : 0,
    letters: Math.min(a.text.length, b.text.length),
    initialOf: found.how !== 'initial' ? undefined : a.kind === 'initial' ? 'a' : 'b',
  };
}

/** Where more words than this are left on both sides, the names are different however the words are paired. */
const mostLeft = 6;

interface BothNames {
  readonly a: readonly PersonWord[];
  readonly b: readonly PersonWord[];
}

function pairAlike({ pairs, leftA, leftB }: Alignment, { a, b }: BothNames): Alignment {
  if (leftA.length > mostLeft && leftB.length > mostLeft) return { pairs, leftA, leftB };
  const candidates: LeftCandidate[] = [];
  for (let atA = 0; atA < leftA.length; atA++) {
    for (let atB = 0; atB < leftB.length; atB++) {
      const [one, other] = [leftA[atA], leftB[atB]];
      const found = one && other && wordLikeness(one, other);
      if (found) candidates.push({ a: one, b: other, atA, atB, found });
    }
  }
  if (candidates.length === 0) return { pairs, leftA, leftB };
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const more: WordPair[] = [];
  for (const candidate of candidates.sort((x, y) => y.found.likeness - x.found.likeness)) {
    if (takenA.has(candidate.atA) || takenB.has(candidate.atB)) continue;
    takenA.add(candidate.atA);
    takenB.add(candidate.atB);
    more.push(pairOf(candidate));
  }
  return {
    pairs: [...pairs, ...more],
    leftA: leftA.flatMap((word, at) => (takenA.has(at) ? [] : [twice(word, b)])),
    leftB: leftB.flatMap((word, at) => (takenB.has(at) ? [] : [twice(word, a)])),
  };
}
