import type { PersonWord } from './person-words.ts';

/**
 * Whether the words are two families' names of one stem: `Demirkan` and `Demirtas`, `Antoniadis` and `Antonakis`, `Lindberg` and
 * `Lindgren`. Endings that are one ending spelled or declined otherwise (`ov`, `ova`, `off`) are not told apart.
 */
export function isOtherFamily(a: PersonWord, b: PersonWord): boolean {
  if (a.ending === null || b.ending === null || a.ending.means === b.ending.means) return false;
  // A father's name is spelled as a family's abroad: `Petrovich`, `Petrov`.
  if (a.kind === 'patronymic' || b.kind === 'patronymic') return false;
  // Czech and Slovak women's.
  if (a.text === `${b.text}ova` || b.text === `${a.text}ova`) return false;
  const shared = Math.min(a.text.length - a.ending.length, b.text.length - b.ending.length);
  return a.text.slice(0, shared) === b.text.slice(0, shared);
}

/** What stands before an ending of four letters or more that both have: `hallgrims` and `halgrims` of `…dottir`. Null where there is none. */
export function familyStems(a: PersonWord, b: PersonWord): readonly [string, string] | null {
  if (a.ending === null || b.ending === null) return null;
  if (a.ending.means !== b.ending.means || a.ending.length < longEnding) return null;
  const stems = [a.text.slice(0, -a.ending.length), b.text.slice(0, -b.ending.length)] as const;
  return stems.every((stem) => stem.length >= longStem) ? stems : null;
}

const longEnding = 4;
const longStem = 4;
