import * as z from 'zod';

/** Stands in everything that is sent and stored; must stand in nothing that is logged, counted, thrown or refused. */
export const mark = 'zqcanary';
/** The same where only digits may stand. */
export const markedPhone = '+12025550143';
const markedDay = '1971-03-17';
const markedAddress = '203.0.113.177';
/** As they would be met in a log, whatever was done to them before. */
export const marks: readonly string[] = [mark, '2025550143', '555-0143', markedDay, markedAddress];

/** How many places of a document can be marked. */
export function placesIn(document: unknown): number {
  let count = 0;
  walk(document, (text) => {
    count += 1;
    return text;
  });
  return count;
}

/** The document with a mark at some of its places, each of the kind that stands there. */
export function markedAt(document: unknown, isMarked: (place: number) => boolean): unknown {
  let place = -1;
  return walk(document, (text) => {
    place += 1;
    return isMarked(place) ? likeMark(text, place) : text;
  });
}

function likeMark(text: string, place: number): string {
  if (text.includes('@')) return `${mark}${place}@${mark}.example`;
  if (/^https?:/.test(text)) return `https://${mark}${place}.example/${mark}?${mark}=1`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return markedDay;
  if (/^\+\d/.test(text)) return markedPhone;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return markedAddress;
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text)) return `${mark}${place}.example`;
  return `${text.slice(0, 40)} Zqcanary ${place}`;
}

const objectSchema = z.record(z.string(), z.unknown());

function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  const object = objectSchema.safeParse(value);
  if (!object.success) return value;
  return Object.fromEntries(Object.entries(object.data).map(([name, one]) => [name, walk(one, change)]));
}
