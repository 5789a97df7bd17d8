/**
 * The number that a word of a name stands for, in digits, or null: `7`, `07`, `7th`, `vii`, `seven`, `seventh`. Roman
 * numerals of one letter are letters as often, and count only where `last` says that the word ends the name.
 */
export function numberOf(word: string, last: boolean): string | null {
  if (!startsWithDigit.test(word)) return numbers.get(word) ?? (last ? (letters.get(word) ?? null) : null);
  const digits = /^([0-9]{1,12})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return digits ? digits.replace(/^0+(?=[0-9])/, '') : null;
}

const startsWithDigit = /^[0-9]/;

const romans = 'ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const romanValues = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
const cardinals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

const numbers: ReadonlyMap<string, string> = new Map([
  ...romans.map((word, index): [string, string] => [word, String(romanValues[index])]),
  ...cardinals.map((word, index): [string, string] => [word, String(index + 1)]),
  ...ordinals.map((word, index): [string, string] => [word, String(index + 1)]),
]);

const letters: ReadonlyMap<string, string> = new Map([
  ['i', '1'],
  ['v', '5'],
  ['x', '10'],
]);
