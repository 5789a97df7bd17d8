import { latinForm } from '../../clean/latin-form.ts';
import { tradingNames } from '../compare/business/trading-names.ts';
import type { NameKind } from './key-word.ts';
import { nameKeys, type Side } from './name-keys.ts';
import { nameReadings } from './name-readings.ts';
import { otherSpellings } from './other-spellings.ts';

/**
 * The {@link nameKeys} of a cleaned name in all its {@link nameReadings}, of a person also as it is spelled elsewhere, of a business by each of
 * the names that it says to trade under; at most `most`. The first few of each come first: Han is compared
 * by the letter, so that keys which forgive find little more.
 */
export function readingKeys(
  cleaned: string,
  { kind, side, most }: { kind: NameKind; side: Side; most: number },
): string[] {
  const [usual = cleaned, ...readings] = nameReadings(cleaned, kind);
  const own = nameKeys(usual, { kind, side, most });
  const spellings = kind === 'person' ? otherSpellings(usual) : [];
  const further = kind === 'person' ? readings : [...readings, ...partsOfTrading(cleaned)];
  if (further.length + spellings.length === 0) return own;
  const others = [
    ...further.flatMap((reading) => nameKeys(reading, { kind, side, most: mostOfFurther })),
    ...spellings.flatMap((spelling) => nameKeys(spelling, { kind, side, most: mostOfSpelling })),
  ];
  return [...new Set([...own.slice(0, mostBefore), ...others, ...own])].slice(0, most);
}

/** The names that a business trades under where its name says more than one, in Latin letters. */
function partsOfTrading(cleaned: string): readonly string[] {
  const names = tradingNames(cleaned);
  return names.length > 1 ? names.map(latinForm) : [];
}

/** So many of the usual reading come before those of further ones, … */
const mostBefore = 8;
/** … of which each has so many. */
const mostOfFurther = 6;
/** … and each other spelling so many: its pairs. */
const mostOfSpelling = 3;
