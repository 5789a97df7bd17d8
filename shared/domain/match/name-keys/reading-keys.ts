import type { NameKind } from './key-words.ts';
import { nameKeys, type Side } from './name-keys.ts';
import { nameReadings } from './name-readings.ts';
import { otherSpellings } from './other-spellings.ts';

/**
 * The {@link nameKeys} of a cleaned name in all its {@link nameReadings}, at most `most`. The first few of each come first: Han is compared
 * by the letter, so that keys which forgive find little more.
 */
export function readingKeys(
  cleaned: string,
  { kind, side, most }: { kind: NameKind; side: Side; most: number },
): string[] {
  const [usual = cleaned, ...further] = nameReadings(cleaned, kind);
  const spellings = kind === 'person' ? otherSpellings(usual) : [];
  const own = nameKeys(usual, { kind, side, most });
  if (further.length + spellings.length === 0) return own;
  const others = further.flatMap((reading) => nameKeys(reading, { kind, side, most: mostOfFurther }));
  const spelled = spellings.flatMap((spelling) => nameKeys(spelling, { kind, side, most: mostOfSpelling }));
  return [...new Set([...own.slice(0, mostBefore), ...others, ...spelled, ...own])].slice(0, most);
}

/** So many of the usual reading come before those of further ones, … */
const mostBefore = 8;
/** … of which each has so many. */
const mostOfFurther = 6;
/** … and each other spelling so many: its pairs. */
const mostOfSpelling = 3;
