import { type ReadAddress, readAddress } from './address/read-address.ts';
import { type Alignment, alignNames, type Pairing } from './business/align-names.ts';
import type { NameComparison } from './name-comparison.ts';
import { editDistance } from './word/edit-distance.ts';

/**
 * How two cleaned addresses compare, symmetric, 1 only where equal. Another country or another house number is another
 * address, whatever else agrees. Abbreviations, the order of the fields and slips in a street's name are not.
 */
export function compareAddresses(applied: string, flagged: string): NameComparison {
  if (applied === flagged) return { score: 1, explanation: 'the same address' };
  const [one, other] = [readAddress(applied), readAddress(flagged)];
  const difference = vetoOf(one, other);
  if (difference) return { score: 0, explanation: difference };
  const alignment = alignNames(one.words, other.words);
  const postal = comparePostalCodes(one.postalCode, other.postalCode);
  const limits = limitsOf({ one, other, alignment, postal });
  const score = Math.min(scoreOf(alignment, postal), ...limits.map(({ most }) => most));
  return {
    score,
    explanation: [
      ...limits.flatMap(({ why }) => why || []),
      ...findings({ one, other, alignment, postal }),
    ].join('; '),
  };
}

function vetoOf(one: ReadAddress, other: ReadAddress): string | null {
  if (one.country && other.country && one.country !== other.country) return 'another country';
  const bothNumbered = one.houses.length > 0 && other.houses.length > 0;
  const [a, b] = [digits(one.houses), digits(other.houses)];
  return bothNumbered && !share(a, b) && !inRange(one, other) ? 'another house number' : null;
}

/** Whether a range of houses on one side of the street holds the other's only house: `20-24` holds `22`. */
function spans(range: readonly string[], houses: readonly string[]): boolean {
  const [first = 0, last = 0] = range.map(Number);
  const house = Number(houses[0]);
  const isRange = range.length === 2 && first < last && last - first <= longestRange;
  return (
    isRange &&
    houses.length === 1 &&
    first < house &&
    house < last &&
    (house - first) % 2 === 0 &&
    (last - first) % 2 === 0
  );
}

const longestRange = 40;

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

function scoreOf({ pairings, onlyApplied, onlyFlagged }: Alignment, postal: Postal): number {
  const matched = sum(pairings, (pairing) => weightOf(pairing) * pairing.likeness);
  if (matched === 0) return 0;
  const fuzz = sum(pairings, (pairing) => weightOf(pairing) * (1 - pairing.likeness)) * 0.6;
  const [a, b] = [sum(onlyApplied, ({ weight }) => weight), sum(onlyFlagged, ({ weight }) => weight)];
  const cost = fuzz + (a + b) * 0.15 + Math.min(a, b) * 0.3 + postalCost[postal];
  const worth = matched + postalWorth[postal] + houseWorth;
  return worth / (worth + cost);
}

interface Limit {
  readonly most: number;
  readonly why: string;
}

interface Compared {
  readonly one: ReadAddress;
  readonly other: ReadAddress;
  readonly alignment: Alignment;
  readonly postal: Postal;
}

/** What keeps a score down whatever else agrees. */
function limitsOf({ one, other, alignment, postal }: Compared): Limit[] {
  const limits: (Limit | false)[] = [
    { most: 0.99, why: '' },
    !alignment.pairings.some(isOwn) && { most: 0.6, why: 'no name of a street or building in common' },
    conflict(one.directions, other.directions) && { most: 0.6, why: 'another part of the street' },
    postal === 'other' && { most: 0.8, why: 'the postal codes differ' },
    conflict(one.ordinals, other.ordinals) && { most: 0.6, why: 'another numbered street' },
    severalDiffer(digits(one.houses), digits(other.houses)) && {
      most: 0.8,
      why: 'several numbers, of which one differs',
    },
    conflict(one.houses, other.houses) &&
      !inRange(one, other) && { most: 0.8, why: 'another letter after the house number' },
    conflict(one.units, other.units) && { most: 0.8, why: 'another flat, floor or office' },
    (one.houses.length === 0) !== (other.houses.length === 0) && {
      most: 0.8,
      why: 'only one has a house number',
    },
  ];
  return limits.filter((limit) => limit !== false);
}

function findings({ one, other, alignment, postal }: Compared): string[] {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  const said: (string | false)[] = [
    one.houses.length > 0 && share(one.houses, other.houses) && 'the same house number',
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

function digits(houses: readonly string[]): string[] {
  return houses.map((house) => house.replace(/[a-z]{1,3}$/, ''));
}

/** `1-2-3` and `1-2-4` are two lots; a number more on one side alone may be a flat, and a long one a postal code. */
function severalDiffer(housesA: readonly string[], housesB: readonly string[]): boolean {
  const [a, b] = [housesA.filter(isShort), housesB.filter(isShort)];
  const several = a.length > 1 && b.length > 1;
  return several && a.some((one) => !b.includes(one)) && b.some((one) => !a.includes(one));
}

const isShort = (number: string) => number.length < 4;

function inRange(one: ReadAddress, other: ReadAddress): boolean {
  const [a, b] = [digits(one.houses), digits(other.houses)];
  return spans(a, b) || spans(b, a);
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

function conflict(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !share(a, b);
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
