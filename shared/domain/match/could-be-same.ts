import { latinForm } from '../clean/latin-form.ts';
import { commonOnes } from './name-keys/common-ones.ts';
import { type CleanName, nameKind } from './name-keys/name-index-forms.ts';
import { nameReadings } from './name-keys/name-readings.ts';
import { emptySketch, type NameSketch, sketchInto } from './name-keys/name-sketch.ts';
import { otherSpellings } from './name-keys/other-spellings.ts';
import { withoutFathersNames } from './name-keys/without-fathers-names.ts';

/**
 * Whether the flag behind a posting is worth reading, for one name of an application: `posted` is the flag's cleaned name of
 * the same type as its posting carries it, which may be cut at its end (shared/adapters/posting-entry.ts). Must not say
 * no where the whole names would match.
 */
export type NameScorer = (applied: CleanName) => (posted: string) => boolean;

/** No posting cuts a name to fewer UTF-16 units than this, … */
const leastCut = 20;
/** … nor one in ASCII to fewer than this. */
const leastCutAscii = 76;

/**
 * A sieve: what share of their letter pairs and of their consonants two names have in common, of all words and of those
 * that are not common ones, weighed; and a business and its acronym. Cheap, and only a sieve: `matchFlags` compares for
 * good. Of a name longer than a posting that may be cut, as much is compared as the posting holds.
 */
export const couldBeSame: NameScorer = (applied) => {
  const { type, value } = applied;
  const kind = nameKind(type);
  const isPerson = kind === 'person';
  const readings = nameReadings(value, kind);
  const [usual = value] = readings;
  const further = isPerson ? otherwiseWritten(usual) : [];
  const wholes = [...readings, ...further].map((reading) => sketchOf(reading, type));
  let cut = { length: 0, sketch: emptySketch() };
  const { least } = weights[type];
  let nearest = 0;
  const isLike = (reading: string) => {
    sketchInto(theirs, reading, kind);
    nearest = 0;
    for (const whole of wholes) {
      nearest = Math.max(nearest, likeness(whole, theirs, type));
      if (nearest >= least || (!isPerson && shareAcronym(whole, theirs))) return true;
    }
    return false;
  };
  return (posted) => {
    const latin = latinForm(posted);
    if (isLike(latin)) return true;
    if (isPerson && nearest >= nearlyLike * least && otherwiseWritten(latin).some(isLike)) return true;
    if (latin !== posted && nameReadings(posted, kind).some(isLike)) return true;
    const { length } = posted;
    if (length < (latin === posted ? leastCutAscii : leastCut) || value.length <= length) return false;
    sketchInto(theirs, latin, kind);
    if (cut.length !== length) cut = { length, sketch: sketchOf(value.slice(0, length), type) };
    return likeness(cut.sketch, theirs, type) >= least;
  };
};

/** A person's Latin name without fathers' names, and as it is spelled elsewhere. */
function otherwiseWritten(latin: string): readonly string[] {
  const without = withoutFathersNames(latin);
  const spellings = otherSpellings(latin);
  return without === null ? spellings : [without, ...spellings];
}

/** Of the posting that is looked at: overwritten with the next, for there are a thousand. */
const theirs = emptySketch();

function sketchOf(name: string, type: CleanName['type']): NameSketch {
  const sketch = emptySketch();
  sketchInto(sketch, latinForm(name), nameKind(type));
  return sketch;
}

/**
 * What common pairs say: of each set in the sketch (letters of all words, of telling ones, consonants of all, of telling ones)
 * what share of the smaller side is common, and twice what is common by the sum of both (Dice). Fitted by logistic regression
 * on some 13,000 pairs of public names that compare as the same and 290,000 that merely share a key, those near `least` weighing
 * most; it lets pass all but five in a thousand of the former (persons) and eleven (businesses).
 */
const weights = {
  person_name: { shares: [4.73, 0.21, 2.33, 1.43], dice: [9.39, -2.17, 2.52, 3.51], least: 12.6 },
  business_name: { shares: [1.62, -0.43, 1.59, 2.95], dice: [0.56, 7.5, 2.04, -1.9], least: 6.5 },
} as const;

/** A person who is as near as this may be written otherwise, which is not asked of each, since it takes longer than comparing sketches. */
const nearlyLike = 0.7;

function likeness(a: NameSketch, b: NameSketch, type: CleanName['type']): number {
  const { shares, dice } = weights[type];
  let said = 0;
  for (let set = 0; set < 4; set += 1) {
    const one = a.ones[set] ?? 0;
    const other = b.ones[set] ?? 0;
    const fewer = Math.min(one, other);
    if (fewer === 0) continue;
    const common = commonOnes(a.bits, b.bits, set);
    said += ((shares[set] ?? 0) * common) / fewer + ((dice[set] ?? 0) * 2 * common) / (one + other);
  }
  return said;
}

function shareAcronym(a: NameSketch, b: NameSketch): boolean {
  return (
    isSpelled(a.acronym, b) ||
    isSpelled(a.shorterAcronym, b) ||
    isSpelled(a.shortestAcronym, b) ||
    isSpelled(a.shortWord, b) ||
    isSpelled(b.shortWord, a)
  );
}

const isSpelled = (acronym: number, { acronym: one, shorterAcronym, shortestAcronym }: NameSketch): boolean =>
  acronym !== 0 && (acronym === one || acronym === shorterAcronym || acronym === shortestAcronym);
