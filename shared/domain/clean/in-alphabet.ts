/**
 * The words of a person's name in alphabetical order, but for those that another one leads: `bin saeed rashid` for `Rashid bin Saeed`
 * and `Saeed, Rashid bin`, `maria jose ruiz` for `María José Ruiz`. Father and son, woman and man are told apart so, and the family's
 * name may still stand anywhere. In order once, words stay as they are.
 */
export function inAlphabet(words: readonly string[]): readonly string[] {
  const parts: string[] = [];
  const end = endsOpen(words) ? words.length - 1 : words.length;
  const start = end < words.length ? ledFrom(words, 0) : 0;
  if (start > 0) parts.push([...words.slice(end), ...words.slice(0, start)].join(' '));
  for (let at = start; at < end; ) {
    const next = Math.min(end, partFrom(words, at));
    parts.push(words.slice(at, next).join(' '));
    at = next;
  }
  return parts.toSorted();
}

/** "Child of", before the father's or mother's name. */
export const childWords: ReadonlySet<string> = new Set(
  'bin ibn bint binti binte ibnu \u0628\u0646 \u0627\u0628\u0646 \u0628\u0646\u062a'.split(' '),
);

/** Whether two words are a double given name that is a woman's or a man's by its order: `Maria Jose`, `Jose Maria`. */
export function isDoubleName(word: string, next: string): boolean {
  return (word === 'maria' && menBesideMaria.has(next)) || (next === 'maria' && menBesideMaria.has(word));
}

const menBesideMaria: ReadonlySet<string> = new Set('jose jesus angel joao'.split(' '));

/** Stand between: `bin al-Rashid`. */
export const articles: ReadonlySet<string> = new Set('al el'.split(' '));

/** Whether a child's word comes last, where the family's name it leads came first. */
function endsOpen(words: readonly string[]): boolean {
  const first = words[0] ?? '';
  return (
    words.length > 2 &&
    childWords.has(words.at(-1) ?? '') &&
    !childWords.has(first) &&
    ledFrom(words, 0) < words.length
  );
}

/** Where the part ends that begins here. */
function partFrom(words: readonly string[], at: number): number {
  const [word = '', next = ''] = words.slice(at, at + 2);
  if (childWords.has(word)) return ledFrom(words, at + 1);
  return isDoubleName(word, next) ? at + 2 : at + 1;
}

/** Where the name ends that begins here, articles and all; here, where there is none. */
function ledFrom(words: readonly string[], at: number): number {
  let end = at;
  while (articles.has(words[end] ?? '')) end++;
  const word = words[end];
  return word === undefined || childWords.has(word) ? at : end + 1;
}
