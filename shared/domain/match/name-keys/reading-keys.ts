import type { NameKind } from './key-words.ts';
import { nameKeys, type Side } from './name-keys.ts';
import { nameReadings } from './name-readings.ts';

/**
 * The {@link nameKeys} of a cleaned name in all its {@link nameReadings}, at most `most`. Further readings get the first few only: Han is compared
 * by the letter, so that keys which forgive would find nothing more.
 */
export function readingKeys(
  cleaned: string,
  { kind, side, most }: { kind: NameKind; side: Side; most: number },
): string[] {
  const [usual = cleaned, ...further] = nameReadings(cleaned, kind);
  if (further.length === 0) return nameKeys(cleaned, { kind, side, most });
  const each = Math.min(mostOfFurther, Math.floor(most / (further.length + 1)));
  const others = further.flatMap((reading) => nameKeys(reading, { kind, side, most: each }));
  const own = nameKeys(usual, { kind, side, most: most - others.length });
  return [...new Set([...own, ...others])].slice(0, most);
}

const mostOfFurther = 8;
