/**
 * Whether each side calls its street something that the other does not, in one language: `Gartenstraße`, `Gartenweg`; `Marktstraße`,
 * `Am Markt`. In English people mistake one for the other (`Oak Street`, `Oak Avenue`). Words of two languages are
 * translations (`rue`, `street`), and one on one side only is left out on the other. The words are the meanings of
 * {@link addressWords}.
 */
export function differInType(a: readonly string[], b: readonly string[]): 'no' | 'in-english' | 'yes' {
  const [onlyA, onlyB] = [a.filter((type) => !b.includes(type)), b.filter((type) => !a.includes(type))];
  const differs = (types: ReadonlySet<string>) =>
    onlyA.some((type) => types.has(type)) && onlyB.some((type) => types.has(type));
  if (differs(english)) return 'in-english';
  return others.some(differs) ? 'yes' : 'no';
}

const english: ReadonlySet<string> = new Set(
  'street road avenue boulevard lane drive way court terrace crescent close circle grove parkway highway mews square place'.split(
    ' ',
  ),
);

/** What streets are called in other languages, one a row. */
const others: readonly ReadonlySet<string>[] = [
  'rue boulevard avenue place allee chemin impasse quai cours ruelle',
  'calle avenue carrera paseo carretera square-plaza',
  'via viale corso largo vicolo strada piazza',
  'street platz weg allee gasse ring damm ufer am',
  'rua avenue travessa estrada rodovia largo',
  'street boulevard avenue pereulok shosse naberezhnaya proezd ploshchad',
  'street boulevard caddesi sokak',
].map((row) => new Set(row.split(' ')));

/** Whether a word is what a street is called in some language. */
export function isStreetType(meaning: string): boolean {
  return english.has(meaning) || others.some((types) => types.has(meaning));
}
