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
  return asWritten ? joined : pairAlike(joined);
}

function pairEqual(a: readonly PersonWord[], b: readonly PersonWord[]): Alignment {
  const pairs: WordPair[] = [];
  const leftA: PersonWord[] = [];
  const leftB = [...b];
  for (const word of a) {
    const at = leftB.findIndex((other) => other.text === word.text);
    if (at < 0) leftA.push(once(word, b));
    else pairs.push(...leftB.splice(at, 1).map((equal) => pairOf({ a: word, b: equal, found: equalWords })));
  }
  return { pairs, leftA, leftB: leftB.map((word) => once(word, a)) };
}

const equalWords: Likeness = { likeness: 1, how: 'same' };

/** The left word, marked where the other name has it too. */
function once(word: PersonWord, others: readonly PersonWord[]): PersonWord {
  if (word.kind !== 'name' || !others.some(({ text }) => text === word.text)) return word;
  return { ...word, kind: 'repeated', weight: word.weight / 2 };
}

interface Candidate {
  readonly a: PersonWord;
  readonly b: PersonWord;
  readonly found: Likeness;
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

function pairAlike({ pairs, leftA, leftB }: Alignment): Alignment {
  if (leftA.length > mostLeft && leftB.length > mostLeft) return { pairs, leftA, leftB };
  const candidates: Candidate[] = [];
  for (const a of leftA) {
    for (const b of leftB) {
      const found = wordLikeness(a, b);
      if (found) candidates.push({ a, b, found });
    }
  }
  if (candidates.length === 0) return { pairs, leftA, leftB };
  const freeA = new Set(leftA);
  const freeB = new Set(leftB);
  const more: WordPair[] = [];
  for (const candidate of candidates.sort((x, y) => y.found.likeness - x.found.likeness)) {
    if (!freeA.has(candidate.a) || !freeB.has(candidate.b)) continue;
    freeA.delete(candidate.a);
    freeB.delete(candidate.b);
    more.push(pairOf(candidate));
  }
  return { pairs: [...pairs, ...more], leftA: [...freeA], leftB: [...freeB] };
}
