import type { NameKind } from './key-words.ts';
import { nameKeys, type Side } from './name-keys.ts';
import { nameReadings } from './name-readings.ts';

/**
 * The {@link nameKeys} of a cleaned name in all its {@link nameReadings}, at most `most`. The first few of each come first: Han is compared
 * by the letter, so that keys which forgive find little more.
 */
export function readingKeys(
  cleaned: string,
  { kind, side, most }: { kind: NameKind; side: Side; most: number },
): string[] {
  const [usual = cleaned, ...further] = nameReadings(cleaned, kind);
  if (further.length === 0) return nameKeys(cleaned, { kind, side, most });
  const own = nameKeys(usual, { kind, side, most });
  const others = further.flatMap((reading) => nameKeys(reading, { kind, side, most: mostOfFurther }));
  return [...new Set([...own.slice(0, mostBefore), ...others, ...own])].slice(0, most);
}

/** So many of the usual reading come before those of further ones, … */
const mostBefore = 8;
/** … of which each has so many. */
const mostOfFurther = 6;
