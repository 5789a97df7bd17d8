import { latinForm } from '../../../clean/latin-form.ts';
import type { NameWord } from '../business/read-business-name.ts';
import { nameClassOf } from '../name-variants.ts';
import { letterSet } from '../word/letter-set.ts';
import { joinNumbers } from './address-numbers.ts';
import { addressWords } from './address-words.ts';
import { withCityNames } from './city-names.ts';
import { plainStreet } from './plain-street.ts';
import { plainPostalCode } from './postal-codes.ts';
import { isStreetType } from './street-types.ts';

/** What a cleaned address says, by what it tells. */
export interface ReadAddress {
  readonly country: string;
  readonly postalCode: string;
  /** Numbers that may be the house's: those of the street lines that no unit word stands before. */
  readonly houses: readonly string[];
  /** Numbers and letters of flats, floors and offices. */
  readonly units: readonly string[];
  /** Numbers of post office boxes. */
  readonly boxes: readonly string[];
  readonly directions: readonly string[];
  /** Numbers of numbered streets: `5th`. */
  readonly ordinals: readonly string[];
  /** What the streets are called: `street`, `avenue`. */
  readonly types: readonly string[];
  /** The words of street, building and city together, since cities stand in street lines as often. */
  readonly words: readonly NameWord[];
  /** The meanings of those that the city's own field holds. */
  readonly cityWords: ReadonlySet<string>;
  /** The street lines hold letters of another script than Latin. */
  readonly otherScript: boolean;
}

const maxWords = 24;
const maxLetters = 64;
/** UTF-16 units of a street or city that are looked at: no address is longer. */
const maxInput = 512;

/** What a cleaned address (`country|postal code|city|street lines`) says; at most 24 words of its first 512 letters, each cut at 64. */
export function readAddress(cleaned: string): ReadAddress {
  const [country = '', code = '', place = '', street = ''] = cleaned.slice(0, 2_048).split('|');
  const {
    postalCode,
    city,
    words: line,
  } = plainPostalCode({
    country,
    code,
    city: latin(plainStreet(place.slice(0, maxInput))),
    words: latin(plainStreet(street.slice(0, maxInput), country)),
  });
  const words = joinNumbers(withCityNames(line.flatMap(splitHouse)).slice(0, maxWords), country);
  const cityWords = withCityNames(city.slice(0, 6).filter((word) => !isHouse.test(word))).flatMap((word) =>
    readWord(word, country),
  );
  const plain = words.filter(({ role }) => role === null).map(({ text }) => text);
  return {
    country,
    postalCode,
    houses: words.filter(({ role }) => role === 'house').map(({ text }) => text),
    units: words.filter(({ role }) => role === 'unit').map(({ text }) => text),
    boxes: words.filter(({ role }) => role === 'box').map(({ text }) => text),
    directions: plain.flatMap((word) => directionOf(word) ?? []),
    ordinals: plain.filter((word) => isOrdinal.test(word)),
    types: plain.flatMap((word) => typeOf(word, country)),
    words: distinct([...plain.flatMap((word) => readWord(word, country)), ...cityWords]),
    cityWords: new Set(cityWords.map(({ meaning }) => meaning)),
    otherScript: /(?!\p{sc=Latin})\p{L}/u.test(street),
  };
}

const isOrdinal = /^[0-9]{1,3}(?:st|nd|rd|th)$/;

function latin(text: string): string[] {
  return latinForm(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.slice(0, maxLetters));
}

const isHouse = /^[0-9]{1,7}(?:[a-z]|bis|ter)?$/;

/** `apt12` is `apt 12`. */
function splitHouse(word: string): string[] {
  const digit = word.search(/[0-9]/);
  const before = digit > 1 ? word.slice(0, digit) : '';
  return addressWords.get(before)?.kind === 'unit' ? [before, word.slice(digit)] : [word];
}

function directionOf(word: string): string | null {
  const known = addressWords.get(word);
  return known?.kind === 'direction' ? known.meaning : null;
}

/** In German a street's name may begin with where it is: `Am Markt` is not `Marktstraße`. */
const at: ReadonlySet<string> = new Set(['am', 'an', 'im', 'auf', 'zum', 'zur']);
const german: ReadonlySet<string> = new Set(['DE', 'AT', 'CH', 'LI', 'LU']);

function typeOf(word: string, country: string): string[] {
  if (at.has(word)) return german.has(country) ? ['am'] : [];
  const known = addressWords.get(word);
  if (known) return isStreetType(known.meaning) ? [known.meaning] : [];
  const ending = endingOf(word, country);
  return ending ? [addressWords.get(ending)?.meaning ?? 'street'] : [];
}

const weights = { street: 0.15, unit: 0.02, direction: 0.2, small: 0.02 };

function readWord(word: string, country: string): NameWord[] {
  const known = addressWords.get(word);
  if (known)
    return [
      {
        written: word,
        latin: word,
        ascii: true,
        letters: letterSet(word),
        nameClass: nameClassOf(word),
        near: null,
        meaning: known.meaning,
        kind: 'generic',
        weight: weights[known.kind],
      },
    ];
  const bare = withoutStreet(word, country);
  return [
    {
      written: bare,
      latin: bare,
      ascii: true,
      letters: letterSet(bare),
      nameClass: nameClassOf(bare),
      near: null,
      meaning: bare,
      kind: 'own',
      weight: bare.length < 3 ? 0.4 : 1,
    },
  ];
}

/** `hauptstrasse`, `hauptstr` and `haupt strasse` share the street's own word. */
function withoutStreet(word: string, country: string): string {
  const ending = endingOf(word, country);
  return ending ? word.slice(0, -ending.length) : word;
}

function endingOf(word: string, country: string): string | undefined {
  const endings = german.has(country) ? germanEndings : attached;
  return endings.find((ending) => word.endsWith(ending) && word.length - ending.length >= 3);
}

const attached = ['strasse', 'straat', 'gatan', 'gade', 'str'];
const germanEndings = [...attached, 'weg', 'platz', 'allee', 'gasse', 'damm', 'ufer'];

function distinct(words: readonly NameWord[]): NameWord[] {
  return [...new Map(words.map((word) => [word.meaning, word])).values()];
}
