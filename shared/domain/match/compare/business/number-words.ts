/**
 * The number that a word of a name stands for, in digits, or null: `7`, `07`, `7th`, `vii`, `seven`, `seventh`, `sieben`. Roman
 * numerals of one letter are letters as often, and count only where `last` says that the word ends the name.
 */
export function numberOf(word: string, last: boolean): string | null {
  if (!startsWithDigit.test(word)) return numbers.get(word) ?? (last ? (letters.get(word) ?? null) : null);
  const digits = /^([0-9]{1,12})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return digits ? digits.replace(/^0+(?=[0-9])/, '') : null;
}

/** Every word that {@link numberOf} knows as a number wherever it stands. */
export function numberWords(): Iterable<string> {
  return numbers.keys();
}

const startsWithDigit = /^[0-9]/;

const romans = 'ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const romanValues = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Of German, Dutch, French, Italian, Spanish and Portuguese those that are no word of another meaning. */
const foreign =
  '2 zwei deux twee|3 tres drei trois drie|4 cuatro quatro quattro vier quatre|5 cinco cinque cinq funf|6 seis sechs|' +
  '7 siete sete sette sieben|8 ocho oito acht huit|9 nueve neun neuf|10 diez dieci zehn|11 undici onze|12 doce dodici zwolf ' +
  'douze|14 catorce quattordici|20 veinte venti zwanzig|100 cien cento';

const numbers: ReadonlyMap<string, string> = new Map([
  ...romans.map((word, index): [string, string] => [word, String(romanValues[index])]),
  ...cardinals.map((word, index): [string, string] => [word, String(index + 1)]),
  ...tens.map((word, index): [string, string] => [word, String(20 + index * 10)]),
  ...ordinals.map((word, index): [string, string] => [word, String(index + 1)]),
  ...foreign.split('|').flatMap((row) => {
    const [digits = '', ...words] = row.split(' ');
    return words.map((word): [string, string] => [word, digits]);
  }),
]);

const letters: ReadonlyMap<string, string> = new Map([
  ['i', '1'],
  ['v', '5'],
  ['x', '10'],
]);

/** The words of a name with those that make one number in one: `twenty one` is `21`, `three thousand` is `3000`. */
export function joinNumbers(words: readonly string[]): readonly string[] {
  if (!words.some(isPartOfNumber)) return words;
  const joined: string[] = [];
  for (const word of words) {
    const number = together(joined.at(-1) ?? '', word);
    if (number) joined[joined.length - 1] = number;
    else joined.push(word);
  }
  return joined;
}

function together(before: string, word: string): string | null {
  const times = powers.get(word);
  const first = times || tens.includes(before) ? numberOf(before, false) : null;
  if (!first || first.length > 3) return null;
  if (times) return String(Number(first) * times);
  const unit = cardinals.indexOf(word) + 1 || ordinals.indexOf(word) + 1;
  return unit > 0 && unit < 10 ? String(Number(first) + unit) : null;
}

const powers: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
]);

/** Whether the word may make a number with its neighbours. */
export function isPartOfNumber(word: string): boolean {
  return joinable.has(word);
}

/** Of numbers in several words one is among these. */
const joinable: ReadonlySet<string> = new Set([...tens, ...powers.keys()]);
