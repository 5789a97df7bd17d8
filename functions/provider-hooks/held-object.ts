import * as z from 'zod';

/** An object within a source's event of which the fields of `shape` are read; undefined where it is absent or something else. */
export function heldObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape).optional().catch(undefined);
}
