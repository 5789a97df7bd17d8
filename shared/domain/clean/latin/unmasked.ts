/**
 * The word in its own script where single letters of another stand in for look-alikes: Cyrillic and Greek letters
 * that look Latin among Latin ones. A word wholly of one script comes back as it is: there the letters mean themselves.
 * Pairs from Unicode's confusables (UTS 39) that survive case folding.
 */
export function unmasked(word: string): string {
  if (!/[a-z]/.test(word)) return word;
  return Array.from(word, (letter) => latinOf.get(letter) ?? letter).join('');
}

const latinOf: ReadonlyMap<string, string> = new Map(
  'аa вb сc еe ԁd һh іi јj кk ӏl мm нh оo рp ԛq гr ѕs тt уy ѵv ԝw хx зz αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw ıi ɡg'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);
