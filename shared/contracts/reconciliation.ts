import * as z from 'zod';
import { instantSchema } from './ids.ts';

/**
 * What a daily look at every merchant may find that must not be: keys under which no flag finds it, a decision that
 * does not rest on the flags as they are, a wait to be indexed that nobody ended, a merchant that is not counted, an
 * application that is gone while its merchant is boarded.
 */
export const findingKinds = [
  'entry-missing',
  'stale-decision',
  'lost-pending',
  'not-counted',
  'no-application',
] as const;
export const findingKindSchema = z.enum(findingKinds);
export type FindingKind = z.infer<typeof findingKindSchema>;

/** How far the walk over all merchants came: a run goes on where the one before stopped. */
export const reconciliationWalkSchema = z.object({
  version: z.int().positive(),
  startedAt: instantSchema,
  /** Null while it goes on. */
  endedAt: instantSchema.nullable(),
  /** When the walk before it ended, or null where none did. */
  endedBefore: instantSchema.nullable(),
  /** Where to go on; null at the start. */
  cursor: z.string().nullable(),
  merchants: z.int(),
  findings: z.int(),
  /** Merchants that were made findable under a lookup secret that they had no keys of. */
  reindexed: z.int(),
  /** Merchants that could not be looked at. */
  failed: z.int(),
});
export type ReconciliationWalk = z.infer<typeof reconciliationWalkSchema>;
