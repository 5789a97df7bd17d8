import type { ReadAddress } from './read-address.ts';

/** How the numbers of two addresses stand to each other. */
export interface NumberComparison {
  /** Both sides number a house, and not the same one: another address, whatever else agrees. */
  readonly otherHouse: boolean;
  readonly sameHouse: boolean;
  /** Just one side numbers a house. */
  readonly oneHouse: boolean;
  readonly otherLetter: boolean;
  readonly otherUnit: boolean;
  /** Just one side names a flat, floor or office: it may be any in the house. */
  readonly oneUnit: boolean;
  /** Beside those in common each side has one that the other has not: `5/20` and `6/20`, `1-2-3` and `1-2-4`. */
  readonly severalDiffer: boolean;
  /** Both sides hold the same numbers, and at least one. */
  readonly allSame: boolean;
}

/** The comparison of houses, flats and boxes, symmetric. A range of houses holds those within it on its side of the street. */
export function compareNumbers(one: ReadAddress, other: ReadAddress): NumberComparison {
  const [a, b] = [numbersOf(one, other), numbersOf(other, one)];
  const bothHoused = a.houses.length > 0 && b.houses.length > 0;
  const apart = parted(a, b) || parted(b, a);
  const sameHouse = apart || share(digits(a.houses), digits(b.houses));
  const ranged = spans(digits(a.houses), digits(b.houses)) || spans(digits(b.houses), digits(a.houses));
  const isSeveral = shareShort(a, b) && !ranged && !apart;
  const [restA, restB] = [rest(a, b), rest(b, a)];
  return {
    otherHouse: bothHoused && !sameHouse && !ranged,
    sameHouse: sameHouse || ranged,
    oneHouse: hasHouse(a, b) !== hasHouse(b, a),
    otherLetter: bothHoused && sameHouse && !apart && !share(a.houses, b.houses),
    otherUnit: conflict(a.units, b.units) || conflict(a.boxes, b.boxes),
    oneUnit: namesUnit(a, b) !== namesUnit(b, a),
    severalDiffer: isSeveral && restA.length > 0 && restB.length > 0,
    allSame: a.houses.length + a.units.length + a.boxes.length > 0 && restA.length + restB.length === 0,
  };
}

interface Numbers {
  readonly country: string;
  readonly houses: readonly string[];
  readonly units: readonly string[];
  readonly boxes: readonly string[];
}

/** Without a postal code in a street line, where the other side has it in its field: `P.O. Box 30123-00100`. */
function numbersOf(read: ReadAddress, other: ReadAddress): Numbers {
  const { country, postalCode, houses, units, boxes } = read;
  const code = (postalCode || other.postalCode).replace(/^0+/, '');
  const isCode = (house: string) => house === code && houses.length + units.length + boxes.length > 1;
  return { country, houses: houses.filter((house) => !isCode(house)), units, boxes };
}

function digits(houses: readonly string[]): string[] {
  return houses.map((house) => house.replace(/(?<=[0-9])[a-z]{1,3}$/, ''));
}

/** In Queens `37-15` is also written `3715`. */
function parted(a: Numbers, b: Numbers): boolean {
  const [block = '', house = ''] = a.houses;
  return a.country === 'US' && /^[0-9]{2}$/.test(house) && b.houses.includes(block + house);
}

function rest(a: Numbers, b: Numbers): string[] {
  const others = [b.houses, b.units, b.boxes].flatMap(digits);
  return [...digits(a.houses).filter(isShort), ...[a.units, a.boxes].flatMap(digits)].filter(
    (one) => !others.includes(one),
  );
}

/** A long number among a house's may be a postal code or a parcel's, and says nothing of the others. */
const isShort = (number: string) => number.length < 4;

function namesUnit(a: Numbers, b: Numbers): boolean {
  return a.units.some((unit) => !b.houses.includes(unit));
}

/** What one side says is a flat's number, and the other nothing of, is a flat's. */
function hasHouse(a: Numbers, b: Numbers): boolean {
  return a.houses.some((house) => !b.units.includes(house));
}

function shareShort(a: Numbers, b: Numbers): boolean {
  return share([...digits(a.houses).filter(isShort), ...a.units], [...digits(b.houses), ...b.units]);
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

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

/** True where both sides have some and none in common. */
export function conflict(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !share(a, b);
}
