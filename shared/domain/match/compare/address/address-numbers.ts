import { addressWords } from './address-words.ts';

/** A word of a street line, and whether it numbers a house, a part of one, or a post office box. */
export interface StreetWord {
  readonly text: string;
  readonly role: 'house' | 'unit' | 'box' | null;
}

/**
 * The words of a street line with what belongs to a number joined to it (`5 a` is `5a`, `12 bis` is `12bis`, a box `10 22 33` is
 * `102233`), ordinals and a number that the line begins with in digits, leading zeros gone, and each number told apart: a flat's, a floor's or a box's
 * behind its word (`flat 3`, also `flat b`) or before the house's (Australia's `5/20`), any other a house's.
 */
export function joinNumbers(words: readonly string[], country: string): StreetWord[] {
  const joined: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = joined.at(-1) ?? '';
    if (belongsTo(before, { word, next: words[at + 1], box: isBox(joined.at(-2)) }))
      joined[joined.length - 1] = before + word;
    else joined.push(numeral(words, at) ?? ordinals.get(word) ?? word);
  }
  return joined.map((word, at) => ({ text: withoutZeros(word), role: roleOf(joined, { at, country }) }));
}

interface Following {
  readonly word: string;
  readonly next: string | undefined;
  readonly box: boolean;
}

function belongsTo(before: string, { word, next, box }: Following): boolean {
  if (!digitsOnly.test(before)) return false;
  if (word === 'bis' || word === 'ter') return true;
  if (box) return /^[0-9]{1,3}$/.test(word);
  // `12 B Street` is the twelfth house of B Street.
  return letter.test(word) && (next === undefined || addressWords.get(next)?.kind !== 'street');
}

function roleOf(
  words: readonly string[],
  { at, country }: { at: number; country: string },
): StreetWord['role'] {
  const word = words[at] ?? '';
  const before = addressWords.get(words[at - 1] ?? '');
  if (!isHouse.test(word)) return isUnitLetter(word, before?.meaning ?? '') ? 'unit' : null;
  if (before?.meaning === 'box') return 'box';
  const isUnit = before?.kind === 'unit' && before.meaning !== 'number';
  return isUnit || (at === 0 && leadsUnit(words, country)) ? 'unit' : 'house';
}

/** A house number, with the letter that some carry; ordinals are names of streets. */
const isHouse = /^[0-9]{1,7}(?:[a-z]|bis|ter)?$/;

/** `flat b`, `block a2`. */
function isUnitLetter(word: string, before: string): boolean {
  return lettered.has(before) && /^[a-z]{1,2}[0-9]{0,3}$/.test(word) && !addressWords.has(word);
}

const lettered: ReadonlySet<string> = new Set(
  'unit apartment flat suite room office floor door shop lot block building tower'.split(' '),
);

/** `5/20 Gregory Street` in Australia, `200-1055 Hastings Street` in Canada: unit, then house. Not where it may be a range of houses. */
function leadsUnit([first = '', second = '', third = '']: readonly string[], country: string): boolean {
  if (!unitFirst.has(country) || !digitsOnly.test(first) || !isHouse.test(second) || isHouse.test(third))
    return false;
  const apart = Number.parseInt(second, 10) - Number(first);
  return apart <= 0 || apart > longestRange || apart % 2 === 1;
}

const unitFirst: ReadonlySet<string> = new Set(['AU', 'NZ', 'CA']);
const longestRange = 40;

const digitsOnly = /^[0-9]{1,6}$/;
const letter = /^[abcdfgh]$/;
const isBox = (word: string | undefined) => addressWords.get(word ?? '')?.meaning === 'box';

const ordinals: ReadonlyMap<string, string> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, `${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'}`]),
);

/** `One Larch Center`. */
const numerals: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, `${index + 1}`]),
);

function numeral(words: readonly string[], at: number): string | undefined {
  const isWhole = !/^(?:hundred|thousand)$/.test(words[1] ?? '');
  return at === 0 && isWhole ? numerals.get(words[0] ?? '') : undefined;
}

function withoutZeros(word: string): string {
  return isHouse.test(word) ? word.replace(/^0+(?=[0-9])/, '') : word;
}
