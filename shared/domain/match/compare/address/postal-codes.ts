/** The parts of an address in which a postal code may stand, folded and in Latin letters. */
export interface PostalParts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly code: string;
  readonly city: readonly string[];
  readonly words: readonly string[];
}

/**
 * The postal code without the country that some write before it (`D-80331`), from the city's field (`SL7 1AA Marlow`) or the end
 * of the street line where its own is empty; and the words of both without it.
 */
export function plainPostalCode({ country, code, city, words }: PostalParts): {
  readonly postalCode: string;
  readonly city: readonly string[];
  readonly words: readonly string[];
} {
  if (code) return { postalCode: withoutCountry(code, country), city, words };
  const inCity = city.filter(holdsDigit).join('');
  if (inCity.length >= 4) {
    const rest = city.filter((word) => !holdsDigit(word));
    return { postalCode: withoutCountry(inCity, country), city: rest, words };
  }
  const at = words.findLastIndex((word) => /^[0-9]{5,6}$/.test(word));
  // A box or a house may have as many digits; a code stands behind a street.
  if (at < 3 || words.slice(0, at).every((word) => !holdsDigit(word))) return { postalCode: '', city, words };
  return { postalCode: words[at] ?? '', city, words: words.toSpliced(at, 1) };
}

/**
 * True where one code names a street or less (or a block of houses): of these the post's own rules say so. Elsewhere it
 * names a town or quarter.
 */
export function namesStreet(country: string): boolean {
  return fine.has(country);
}

const fine: ReadonlySet<string> = new Set(['GB', 'IE', 'NL', 'CA', 'JP', 'KR', 'SG', 'PT', 'BR']);

const holdsDigit = (word: string) => /[0-9]/.test(word);

/** By its ISO code or, as people still do, the letters of its cars. */
function withoutCountry(code: string, country: string): string {
  const [, letters = '', digits = ''] = /^([a-z]{1,3})([0-9]+)$/.exec(code) ?? [];
  return letters && (letters === country.toLowerCase() || letters === carLetters.get(country))
    ? digits
    : code;
}

const carLetters: ReadonlyMap<string, string> = new Map(
  'DE:d AT:a FR:f BE:b IT:i LU:l ES:e SE:s FI:fin HU:h NO:n PT:p SI:slo'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);
