import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body that asks for a page of flags to be indexed again, in bytes. */
export const maxReindexBytes = 4 * 1_024;

/** Flags indexed by one request where it does not say. */
const defaultLimit = 20;

/** Which page of flags is to be indexed again. */
export const reindexSchema = z
  .strictObject({
    cursor: z
      .string()
      .min(1)
      .max(2_048)
      .optional()
      .meta({ description: '`nextCursor` of the page before; without it the first page.' }),
    limit: z
      .int()
      .min(1)
      .max(100)
      .default(defaultLimit)
      .meta({ description: 'Most flags to index. Fewer, and none, are no sign of the end.' }),
  })
  .meta({ id: 'Reindex' });

/** What one page came to. */
export const reindexedSchema = z
  .object({
    livemode: z.boolean(),
    reindexed: z.int().meta({ description: 'Flags of this page that were indexed.' }),
    secrets: z.array(z.int()).meta({
      description:
        'Versions of the lookup secrets they were indexed under, newest first. Where they change between pages, begin again: the earlier pages were written without the new one.',
    }),
    nextCursor: z
      .string()
      .nullable()
      .meta({ description: 'Send it as `cursor` for the next page; null ends the walk.' }),
  })
  .meta({ id: 'Reindexed' });
export type Reindexed = z.infer<typeof reindexedSchema>;

/** The page that a JSON object asks for, or which of its fields are wrong. */
export function readReindex(value: object): Result<z.output<typeof reindexSchema>, Problem> {
  const parsed = reindexSchema.safeParse(value, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : fail(schemaProblem(parsed.error, Object.keys(reindexSchema.shape)));
}
