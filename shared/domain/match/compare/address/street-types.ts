/**
 * True where each side calls its street something that the other does not, in one language: `Oak Street`, `Oak Avenue`;
 * `Marktstraße`, `Am Markt`. Words of two languages are translations (`rue`, `street`), and one on one side only is left out
 * on the other. The words are the meanings of {@link addressWords}.
 */
export function differInType(a: readonly string[], b: readonly string[]): boolean {
  const [onlyA, onlyB] = [a.filter((type) => !b.includes(type)), b.filter((type) => !a.includes(type))];
  return languages.some(
    (types) => onlyA.some((type) => types.has(type)) && onlyB.some((type) => types.has(type)),
  );
}

/** What streets are called, a language a row. */
const languages: readonly ReadonlySet<string>[] = [
  'street road avenue boulevard lane drive way court terrace crescent close circle grove parkway highway mews square place',
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
  return languages.some((types) => types.has(meaning));
}
