/**
 * The words of a name as card statements show it, in capitals, without the till's number, city and state behind it
 * (`MARLOWES DELI 0234 AUSTIN TX`), or all of them where there is none: numbers of three digits or more that are no year, at most
 * four words, and one of the larger states of North America or a country.
 */
export function withoutTill(words: readonly string[], written: string): readonly string[] {
  if (ofNoStatement.test(written) || !states.has(words.at(-1) ?? '')) return words;
  const at = words.findIndex((word, index) => index > 0 && till.test(word));
  const left = words.length - at;
  const isTill = at > 0 && left <= longestTill && (left > 2 || phone.test(words[at] ?? ''));
  return isTill && words[at - 1] !== 'no' ? words.slice(0, at) : words;
}

/** In Venezuela `C.A.` is a legal form. */
const ofNoStatement = /[\p{Ll},]|\.$/u;
const phone = /^[0-9]{7,}$/;
const till = /^(?!(?:19|20)[0-9]{2}$)[0-9]{3,10}$/;
const longestTill = 6;
const states: ReadonlySet<string> = new Set(
  'ca tx fl ny pa il oh ga nc mi nj va wa az ma tn in mo md wi mn sc al la ky or ct ut nv on bc qc ab us usa gb uk'.split(
    ' ',
  ),
);
