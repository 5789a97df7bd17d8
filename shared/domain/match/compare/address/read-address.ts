import { latinForm } from '../../../clean/latin-form.ts';
import type { NameWord } from '../business/read-business-name.ts';
import { letterSet } from '../word/letter-set.ts';
import { addressWords } from './address-words.ts';

/** What a cleaned address says, by what it tells. */
export interface ReadAddress {
  readonly country: string;
  readonly postalCode: string;
  /** Numbers that may be the house's: those of the street lines that no unit word stands before. */
  readonly houses: readonly string[];
  readonly units: readonly string[];
  readonly directions: readonly string[];
  /** Numbers of numbered streets: `5th`. */
  readonly ordinals: readonly string[];
  /** The words of street, building and city together, since cities stand in street lines as often. */
  readonly words: readonly NameWord[];
}

const maxWords = 24;
const maxLetters = 64;

/** What a cleaned address (`country|postal code|city|street lines`) says; at most 24 words of it, each cut at 64 letters. */
export function readAddress(cleaned: string): ReadAddress {
  const [country = '', postalCode = '', city = '', street = ''] = cleaned.slice(0, 2_048).split('|');
  const words = joinLetters(latin(plainStreet(street)).flatMap(splitHouse)).slice(0, maxWords);
  const numbers = words
    .map((word, at) => ({ word, unit: isUnitNumber(words, at) }))
    .filter(({ word }) => isHouse.test(word));
  return {
    country,
    postalCode,
    houses: numbers.filter(({ unit }) => !unit).map(({ word }) => withoutZeros(word)),
    units: numbers.filter(({ unit }) => unit).map(({ word }) => withoutZeros(word)),
    directions: words.flatMap((word) => directionOf(word) ?? []),
    ordinals: words.filter((word) => isOrdinal.test(word)),
    words: distinct(
      [...words, ...latin(city).slice(0, 6)].filter((word) => !isHouse.test(word)).flatMap(readWord),
    ),
  };
}

/** Boxes, Japanese blocks and floors as the others write them. Every pattern is of fixed length. */
function plainStreet(street: string): string {
  return street
    .replace(/(?<=[0-9])(?:丁目|番地|番|号|號)/g, ' ')
    .replace(/(?<=\p{sc=Han})(?=[0-9])/gu, ' ')
    .replace(/\b(?:p o box|post office box|po box|apartado (?:de correos|postal))\b/g, 'pobox')
    .replace(/\b([0-9]{1,3})(?:st|nd|rd|th) (?:floor|fl)\b/g, 'floor $1');
}

/** `5 a` at the end is `5a`, and `12 bis` is `12bis`; `fifth` is `5th`. */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = joined.at(-1) ?? '';
    const last = at === words.length - 1 && letter.test(word);
    if (digitsOnly.test(before) && (last || word === 'bis' || word === 'ter'))
      joined[joined.length - 1] = before + word;
    else joined.push(ordinals.get(word) ?? word);
  }
  return joined;
}

const digitsOnly = /^[0-9]{1,6}$/;
const letter = /^[abcdfgh]$/;
const isOrdinal = /^[0-9]{1,3}(?:st|nd|rd|th)$/;
const ordinals: ReadonlyMap<string, string> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, `${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'}`]),
);

function latin(text: string): string[] {
  return latinForm(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.slice(0, maxLetters));
}

/** A house number, with the letter that some carry; ordinals are names of streets. */
const isHouse = /^[0-9]{1,7}(?:[a-z]|bis|ter)?$/;

/** `apt12` is `apt 12`. */
function splitHouse(word: string): string[] {
  const digit = word.search(/[0-9]/);
  const before = digit > 1 ? word.slice(0, digit) : '';
  return addressWords.get(before)?.kind === 'unit' ? [before, word.slice(digit)] : [word];
}

function isUnitNumber(words: readonly string[], at: number): boolean {
  const before = addressWords.get(words[at - 1] ?? '');
  return before?.kind === 'unit' && before.meaning !== 'number';
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=[0-9])/, '');
}

function directionOf(word: string): string | null {
  const known = addressWords.get(word);
  return known?.kind === 'direction' ? known.meaning : null;
}

const weights = { street: 0.15, unit: 0.02, direction: 0.2, small: 0.02 };

function readWord(word: string): NameWord[] {
  const known = addressWords.get(word);
  if (known)
    return [
      {
        written: word,
        latin: word,
        ascii: true,
        letters: letterSet(word),
        meaning: known.meaning,
        kind: 'generic',
        weight: weights[known.kind],
      },
    ];
  const bare = withoutStreet(word);
  return [
    {
      written: bare,
      latin: bare,
      ascii: true,
      letters: letterSet(bare),
      meaning: bare,
      kind: 'own',
      weight: bare.length < 3 ? 0.4 : 1,
    },
  ];
}

/** `hauptstrasse`, `hauptstr` and `haupt strasse` share the street's own word. */
function withoutStreet(word: string): string {
  const ending = attached.find((ending) => word.endsWith(ending) && word.length - ending.length >= 3);
  return ending ? word.slice(0, -ending.length) : word;
}

const attached = ['strasse', 'straat', 'gatan', 'gade', 'str'];

function distinct(words: readonly NameWord[]): NameWord[] {
  return [...new Map(words.map((word) => [word.meaning, word])).values()];
}
