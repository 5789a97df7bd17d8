import * as z from 'zod';

/** A list within a source's event; undefined where it is absent or something else. */
export function heldList<Item extends z.ZodType>(item: Item) {
  return z.array(item).optional().catch(undefined);
}
