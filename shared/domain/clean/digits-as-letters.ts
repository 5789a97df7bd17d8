/**
 * The word of a cleaned name with digits that a machine read for letters (0 for o, 1 for l or i, 5 for s, 8 for b) put right:
 * `m0ravia`, `dril1ing`. Only a single digit at a word's beginning or between its letters, in words of five signs or more of
 * which a third at most are digits: `b2b`, `route66`, `3com` and `g4` keep theirs.
 */
export function digitsAsLetters(word: string): string {
  if (!mixed.test(word) || together.test(word)) return word;
  const parts = word.split(digits).map((part) => part.length);
  if (parts.length * 3 > word.length + 3 || parts.every((length) => length > longestPart)) return word;
  return word.replace(digits, (digit, at: number) =>
    digit === '1' ? oneAs(word.charAt(at - 1), word.charAt(at + 1)) : (letters.get(digit) ?? digit),
  );
}

const digits = /[0158]/g;
const mixed = /^[a-z0][a-z0158]{3,62}[a-z]$/;
/** Longer ones on both sides are words that a digit joins: `source1herbs`. */
const longestPart = 4;
const together = /[0158]{2}/;

const letters: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['5', 's'],
  ['8', 'b'],
]);

/** Beside a vowel or an l stands an l, between consonants an i. */
function oneAs(before: string, after: string): string {
  const isOpen = /[aeioul0]/;
  return isOpen.test(before) || isOpen.test(after) ? 'l' : 'i';
}
