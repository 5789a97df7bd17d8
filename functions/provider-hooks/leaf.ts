import * as z from 'zod';

/** A field of a source's that may hold anything, or be absent: the application's schema looks at it later. */
export const leaf = z.unknown().optional();
