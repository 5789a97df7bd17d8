import { compareNumbers, conflict, type NumberComparison } from './address/compare-numbers.ts';
import { namesStreet } from './address/postal-codes.ts';
import { type ReadAddress, readAddress } from './address/read-address.ts';
import { differInType } from './address/street-types.ts';
import { type Alignment, alignNames, type Pairing } from './business/align-names.ts';
import type { NameWord } from './business/read-business-name.ts';
import type { NameComparison } from './name-comparison.ts';
import { editDistance } from './word/edit-distance.ts';

/**
 * How two cleaned addresses compare, symmetric, 1 only where equal. Another country or another house number is another
 * address, whatever else agrees. Abbreviations, the order of the fields, slips in a street's name and the names of a city
 * in other languages are not.
 */
export function compareAddresses(applied: string, flagged: string): NameComparison {
  if (applied === flagged) return { score: 1, explanation: 'the same address' };
  const [here, there] = [countryOf(applied), countryOf(flagged)];
  if (here && there && here !== there) return { score: 0, explanation: 'another country' };
  const [one, other] = [readAddress(applied), readAddress(flagged)];
  const numbers = compareNumbers(one, other);
  if (numbers.otherHouse) return { score: 0, explanation: 'another house number' };
  const postal = comparePostalCodes(one.postalCode, other.postalCode);
  const alignment = alignNames(one.words, other.words);
  const compared: Compared = { one, other, numbers, alignment, postal };
  if (isUnread(compared)) return unread;
  const limits = limitsOf(compared);
  const score = Math.min(scoreOf(compared), ...limits.map(({ most }) => most));
  return {
    score,
    explanation: [...limits.flatMap(({ why }) => why || []), ...findings(compared)].join('; '),
  };
}

const countryOf = (cleaned: string) => cleaned.slice(0, cleaned.indexOf('|') + 1);

interface Compared {
  readonly one: ReadAddress;
  readonly other: ReadAddress;
  readonly numbers: NumberComparison;
  readonly alignment: Alignment;
  readonly postal: Postal;
}

/** Words that stand in two scripts may be unreadable; numbers are not, and some postal codes leave little to be read. */
function isUnread({ one, other, numbers, postal }: Compared): boolean {
  return one.otherScript !== other.otherScript && numbers.allSame && isFine(one, postal);
}

const unread: NameComparison = {
  score: 0.87,
  explanation: 'written in two scripts; the same numbers; the same postal code, which few houses have',
};

const isFine = ({ country }: ReadAddress, postal: Postal) => postal === 'same' && namesStreet(country);

type Postal = 'same' | 'part' | 'slip' | 'missing' | 'other';

function comparePostalCodes(a: string, b: string): Postal {
  if (!a || !b) return 'missing';
  if (a === b) return 'same';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return 'part';
  return short.length >= 4 && editDistance(a, b, 1) === 1 ? 'slip' : 'other';
}

const postalWorth: Record<Postal, number> = { same: 0.8, part: 0.4, slip: 0.3, missing: 0, other: 0 };
const postalCost: Record<Postal, number> = { same: 0, part: 0, slip: 0.05, missing: 0, other: 0.3 };
const houseWorth = 0.5;

function scoreOf({ one, other, alignment, postal }: Compared): number {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  const matched = sum(pairings, (pairing) => weightOf(pairing) * pairing.likeness);
  if (matched === 0) return 0;
  const fuzz = sum(pairings, (pairing) => weightOf(pairing) * (1 - pairing.likeness)) * 0.6;
  const [a, b] = [
    leftOver(onlyApplied, { read: one, postal }),
    leftOver(onlyFlagged, { read: other, postal }),
  ];
  const cost = fuzz + (a + b) * 0.15 + Math.min(a, b) * 0.3 + postalCost[postal];
  const worth = matched + postalWorth[postal] + houseWorth;
  return worth / (worth + cost);
}

/** What the words without a counterpart weigh. A city that one postal code names is one city, whatever each calls it. */
function leftOver(
  words: readonly NameWord[],
  { read, postal }: { read: ReadAddress; postal: Postal },
): number {
  const isCity = ({ meaning }: NameWord) => postal === 'same' && read.cityWords.has(meaning);
  return sum(words, (word) => word.weight * (isCity(word) ? 0.1 : 1));
}

interface Limit {
  readonly most: number;
  readonly why: string;
}

/** What keeps a score down whatever else agrees. */
function limitsOf({ one, other, numbers, alignment, postal }: Compared): Limit[] {
  const limits: (Limit | false)[] = [
    { most: 0.99, why: '' },
    !sharesName({ one, other, alignment }) && { most: 0.6, why: 'no name of a street or building in common' },
    conflict(one.directions, other.directions) && { most: 0.6, why: 'another part of the street' },
    postal === 'other' && { most: 0.8, why: 'the postal codes differ' },
    conflict(one.ordinals, other.ordinals) && { most: 0.6, why: 'another numbered street' },
    !isFine(one, postal) && typeLimit({ one, other, postal }),
    numbers.severalDiffer && { most: 0.8, why: 'several numbers, of which one differs' },
    numbers.otherLetter && { most: 0.8, why: 'another letter after the house number' },
    numbers.otherUnit && { most: 0.8, why: 'another flat, floor or office' },
    numbers.oneUnit && { most: 0.9, why: 'only one names a flat, floor or office' },
    numbers.oneHouse && { most: 0.8, why: 'only one has a house number' },
    isOtherName({ one, other, alignment }) && { most: 0.8, why: 'another house by its name' },
  ];
  return limits.filter((limit) => limit !== false);
}

/** People mistake `Street` for `Avenue`; where the code differs as well, there are two. */
function typeLimit({ one, other, postal }: Pick<Compared, 'one' | 'other' | 'postal'>): Limit | false {
  const differ = differInType(one.types, other.types);
  const mistaken = differ === 'in-english' && (postal === 'same' || postal === 'missing');
  return differ !== 'no' && { most: mistaken ? 0.86 : 0.8, why: 'another kind of street' };
}

type Read = Pick<Compared, 'one' | 'other' | 'alignment'>;

/** The city's name is one only where nothing else is named, as at a box. */
function sharesName({ one, other, alignment }: Read): boolean {
  const isPlace = ({ applied, flagged }: Pairing) => named(applied, one) || named(flagged, other);
  const own = alignment.pairings.filter(isOwn);
  return own.some(isPlace) || (own.length > 0 && !areOthersNamed({ one, other, alignment }));
}

/** Where houses have names and no numbers, names that both have and do not share tell them apart. */
function isOtherName({ one, other, alignment }: Read): boolean {
  const numbered = [one, other].some(
    ({ houses, units, boxes }) => houses.length + units.length + boxes.length > 0,
  );
  return !numbered && areOthersNamed({ one, other, alignment });
}

function areOthersNamed({ one, other, alignment }: Read): boolean {
  return named(alignment.onlyApplied, one) && named(alignment.onlyFlagged, other);
}

/** Whether a street, a house or a part of the city is among the words. */
function named(words: readonly NameWord[], { cityWords }: ReadAddress): boolean {
  return words.some(({ kind, meaning }) => kind === 'own' && !cityWords.has(meaning));
}

function findings({ one, numbers, alignment, postal }: Compared): string[] {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  const said: (string | false)[] = [
    one.houses.length > 0 && numbers.sameHouse && 'the same house number',
    pairings.some(({ how }) => how === 'meaning') && 'a word abbreviated',
    pairings.some(({ how }) => how === 'spelling' || how === 'part') && 'a word spelled differently',
    pairings.some(({ how }) => how === 'joined') && 'words joined or parted',
    onlyApplied.length + onlyFlagged.length > 0 && 'some words stand on one side only',
    postal === 'same' && 'the same postal code',
    postal === 'part' && 'one postal code is the beginning of the other',
    postal === 'slip' && 'the postal codes differ in one place',
  ];
  return said.filter((text) => text !== false);
}

function isOwn({ applied }: Pairing): boolean {
  return applied.some(({ kind }) => kind === 'own');
}

function weightOf({ applied, flagged }: Pairing): number {
  return (sum(applied, ({ weight }) => weight) + sum(flagged, ({ weight }) => weight)) / 2;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
