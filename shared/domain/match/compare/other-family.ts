import { editCost } from './edit-cost.ts';
import { soundCosts } from './letter-costs.ts';
import { bonesOf, type PersonWord } from './person-words.ts';
import { soundSpelling } from './sound-spelling.ts';

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

/**
 * Whether two families' names with one ending have short stems of which a consonant is another: `Juric` and `Jukic`. In er and el
 * other words end too. Consonants that schemes write for each other are none.
 */
export function areShortStemsOther(a: PersonWord, b: PersonWord): boolean {
  if (a.ending === null || b.ending === null || a.ending.means !== b.ending.means) return false;
  if (a.ending.means === 'er' || a.ending.means === 'el') return false;
  const [one, other] = [stemBones(a, a.ending.length), stemBones(b, b.ending.length)];
  return (
    one.length === other.length &&
    one.length > 1 &&
    one.length <= mostBones &&
    one !== other &&
    editCost(one, other, { costs: soundCosts, limit: 3 }) >= 1
  );
}

const mostBones = 3;

function stemBones({ text }: PersonWord, ending: number): string {
  return bonesOf(soundSpelling(text.slice(0, -ending)));
}
