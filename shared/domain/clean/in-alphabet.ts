/**
 * The words of a person's name in alphabetical order, but for those that another one leads: `bin saeed rashid` for `Rashid bin Saeed`,
 * `maria jose ruiz` for `María José Ruiz`. Father and son, woman and man are told apart so, and `Ruiz, María José` is still equal.
 * In order once, words stay as they are.
 */
export function inAlphabet(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next] = words.slice(at, at + 2);
    if (next !== undefined && leads(word, next)) at++;
    parts.push(next !== undefined && leads(word, next) ? `${word} ${next}` : word);
  }
  return parts.toSorted();
}

/** Whether the second word says of whom one is a child, or is the other half of a double name that is a woman's or a man's by its order. */
export function leads(word: string, next: string): boolean {
  return (
    (childWords.has(word) && !childWords.has(next) && !articles.has(next)) ||
    (word === 'maria' && menBesideMaria.has(next)) ||
    (next === 'maria' && menBesideMaria.has(word))
  );
}

/** "Child of", before the father's or mother's name. */
export const childWords: ReadonlySet<string> = new Set(
  'bin ibn bint binti binte ibnu بن ابن إبن بنت'.split(' '),
);
const articles: ReadonlySet<string> = new Set('al el abi abu'.split(' '));

/** `Maria Jose` is a woman, `Jose Maria` a man. */
const menBesideMaria: ReadonlySet<string> = new Set('jose jesus angel joao'.split(' '));
