import { skeleton } from '../../name-keys/skeleton.ts';
import { type ReadAddress, readAddress } from './read-address.ts';

/**
 * What cleaned addresses share that are one place written differently, at most {@link maxAddressKeys}: each number with the
 * postal code, and with a word of the street and the city by their consonants, for a code is often left out. Without a
 * number, a word of the street or house with code and city.
 */
export function addressKeys(cleaned: string): string[] {
  const read = readAddress(cleaned);
  const { country, postalCode, cityWords } = read;
  const numbers = distinct([...read.houses, ...read.boxes, ...read.units].map(withoutLetter)).slice(0, 2);
  const city = distinct([...cityWords].map(skeleton))
    .toSorted()
    .join(' ');
  const words = tellingWords(read);
  const code = country === 'US' ? postalCode.slice(0, 5) : postalCode;
  const places = [...(code ? [code] : []), ...(city ? [city] : [])];
  const keys =
    numbers.length === 0
      ? words.flatMap((word) => places.map((place) => `${word}|${place}`))
      : numbers.flatMap((number) => [
          ...(code ? [`${number}|${code}`] : []),
          ...(city ? words.map((word) => `${number}|${word}|${city}`) : []),
        ]);
  return distinct(keys.map((key) => `${country}|${key}`));
}

/** Two numbers, each with the code and two words. */
export const maxAddressKeys = 6;

const withoutLetter = (number: string) => number.replace(/(?<=[0-9])[a-z]{1,3}$/, '');

/** The two longest of the street's and the house's own words: what one side leaves out is rarely both. */
function tellingWords({ words, cityWords }: ReadAddress): string[] {
  const own = words.filter(({ kind, meaning }) => kind === 'own' && !cityWords.has(meaning));
  const longest = own.toSorted(
    (a, b) => b.meaning.length - a.meaning.length || (a.meaning < b.meaning ? -1 : 1),
  );
  return distinct(longest.map(({ meaning }) => skeleton(meaning)).filter((bones) => bones !== '')).slice(
    0,
    2,
  );
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list)];
}
