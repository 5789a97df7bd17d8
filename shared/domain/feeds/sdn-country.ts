import { countryCodes } from '../../contracts/country.ts';

/** Where OFAC writes a country otherwise than Unicode's English names do. */
const ofacNames: Readonly<Record<string, string>> = {
  'bahamas, the': 'BS',
  burma: 'MM',
  'cape verde': 'CV',
  'congo, democratic republic of the': 'CD',
  'congo, republic of the': 'CG',
  'cote d ivoire': 'CI',
  "cote d'ivoire": 'CI',
  'czech republic': 'CZ',
  'hong kong': 'HK',
  'korea, north': 'KP',
  'korea, south': 'KR',
  macau: 'MO',
  macedonia: 'MK',
  palestinian: 'PS',
  'palestinian territories': 'PS',
  'saint kitts and nevis': 'KN',
  'saint lucia': 'LC',
  'saint vincent and the grenadines': 'VC',
  swaziland: 'SZ',
  'the gambia': 'GM',
  'trinidad and tobago': 'TT',
  turkey: 'TR',
  uk: 'GB',
  'united states of america': 'US',
  usa: 'US',
  'virgin islands, british': 'VG',
  'virgin islands, u.s.': 'VI',
};

const codes: ReadonlyMap<string, string> = new Map([
  ...countryCodes.map((code): [string, string] => [englishName(code), code]),
  ...Object.entries(ofacNames),
]);

/** ISO 3166-1 alpha-2 of a country in OFAC's words, or null for what is no country today ("undetermined", "Region: Crimea", "Netherlands Antilles"). */
export function sdnCountry(name: string): string | null {
  return codes.get(name.trim().toLowerCase()) ?? null;
}

function englishName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  return name.toLowerCase().replace(' & ', ' and ');
}
