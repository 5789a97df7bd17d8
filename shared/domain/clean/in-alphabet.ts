/**
 * The words of a person's name in alphabetical order, but for those that another one leads: `bin saeed rashid` for `Rashid bin Saeed`
 * and `Saeed, Rashid bin`, `maria jose ruiz` for `María José Ruiz`. Father and son, woman and man are told apart so, and the family's
 * name may still stand anywhere. In order once, words stay as they are.
 */
export function inAlphabet(words: readonly string[]): readonly string[] {
  const names = 1 + words.findLastIndex((word) => !childWords.has(word) && !articles.has(word));
  if (names === 0) return words.toSorted();
  // Where a child's word comes last, the family's name that it leads came first.
  const turned = [...words.slice(names), ...words.slice(0, names)];
  const hasDouble =
    isOneOf(words, (word) => word === 'maria') && isOneOf(words, (word) => menBesideMaria.has(word));
  const parts: string[] = [];
  for (let at = 0; at < turned.length; ) {
    const next = partFrom(turned, { at, hasDouble });
    parts.push(turned.slice(at, next).join(' '));
    at = next;
  }
  return parts.toSorted();
}

/** "Child of", before the father's or mother's name. */
export const childWords: ReadonlySet<string> = new Set(
  'bin ibn bint binti binte ibnu \u0628\u0646 \u0627\u0628\u0646 \u0628\u0646\u062a'.split(' '),
);

/** Stand between: `bin al-Rashid`. */
export const articles: ReadonlySet<string> = new Set(['al', 'el']);

/** Whether two words are a double given name that is a woman's or a man's by its order: `Maria Jose`, `Jose Maria`. */
export function isDoubleName(word: string, next: string): boolean {
  return (word === 'maria' && menBesideMaria.has(next)) || (next === 'maria' && menBesideMaria.has(word));
}

const menBesideMaria: ReadonlySet<string> = new Set(['jose', 'jesus', 'angel', 'joao']);

function isOneOf(words: readonly string[], is: (word: string) => boolean): boolean {
  return words.filter(is).length === 1;
}

interface From {
  readonly at: number;
  /** One double name at most: of `maria jose angel` nobody knows which two belong together. */
  readonly hasDouble: boolean;
}

/** Where the part ends that begins here: with the name that a child's word leads, or with the word itself. */
function partFrom(words: readonly string[], { at, hasDouble }: From): number {
  const [word = '', next = ''] = words.slice(at, at + 2);
  if (!childWords.has(word)) return hasDouble && isDoubleName(word, next) ? at + 2 : at + 1;
  let end = at;
  while (childWords.has(words[end] ?? '') || articles.has(words[end] ?? '')) end++;
  return end + 1;
}
