import * as z from 'zod';
import { flagIdSchema, instantSchema } from '../ids.ts';

const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an import made of a feed's entries, and of rows that are none. */
export const importCountsSchema = z
  .object({
    raised: count.meta({ description: 'Entries that the feed did not have before.' }),
    unchanged: count,
    amended: count,
    withdrawn: count.meta({
      description: 'Entries that are gone: the owner’s word for them was taken back.',
    }),
    refused: count.meta({ description: 'Well-formed rows that could not be raised or amended.' }),
    bad: count.meta({ description: 'Rows that could not be read.' }),
    passedOver: count.meta({ description: 'Well-formed rows that are not about a party.' }),
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** Which file is imported, and how it is read: the same file under another mapping is another import. */
export const importedFileSchema = z.object({
  sha256: sha256.meta({ description: 'Of the file’s bytes as they came, compressed or not.' }),
  reading: sha256.meta({ description: 'Of format, mapping and reader version.' }),
});
export type ImportedFile = z.infer<typeof importedFileSchema>;

/** What is left of an import that came to its end. It is written last. */
export const feedManifestSchema = importedFileSchema
  .extend({
    run: z.int().positive(),
    startedAt: instantSchema,
    finishedAt: instantSchema,
    counts: importCountsSchema,
    /** The operator that let a held import take entries back. */
    releasedBy: z.string().optional(),
  })
  .meta({ id: 'FeedManifest' });
export type FeedManifest = z.infer<typeof feedManifestSchema>;

/** Why an import waits for an operator before it takes anything back. */
export const importHoldReasons = ['many-gone', 'unread-rows'] as const;

/** How far an import is. Rows come first; then the feed's entries are walked twice: to count, and to take back what is gone. */
export const importPhases = ['rows', 'counting', 'held', 'withdrawing'] as const;
export type ImportPhase = (typeof importPhases)[number];

/** An import under way. */
export const openImportSchema = importedFileSchema.extend({
  run: z.int().positive(),
  startedAt: instantSchema,
  /** Who began it: somebody else releases it. */
  startedBy: z.string(),
  phase: z.enum(importPhases),
  /** So many rows from the first on are done. */
  rowsDone: count,
  refused: count,
  bad: count,
  passedOver: count,
  /** Where the walk over the entries goes on. */
  walk: z.object({ shard: count, after: z.string().nullable() }),
  /** What the walk counted so far. */
  raised: count,
  unchanged: count,
  amended: count,
  gone: count,
  standing: count,
  hold: z.object({ reason: z.enum(importHoldReasons), since: instantSchema }).nullable(),
  releasedBy: z.string().nullable(),
});
export type OpenImport = z.infer<typeof openImportSchema>;

/** All that is kept of a feed's imports: the one under way, and what is left of the last one that ended. */
export const feedImportsSchema = z.object({
  version: z.int().positive(),
  /** Of the newest import; every import that is not a continuation has the next. */
  lastRun: count,
  open: openImportSchema.nullable(),
  last: feedManifestSchema.nullable(),
});
export type FeedImports = z.infer<typeof feedImportsSchema>;

/** One entry of a feed, and the flag that stands for it. */
export const feedEntrySchema = z.object({
  entry: z.string(),
  flagId: flagIdSchema,
  /** SHA-256 of what the entry said when it was last raised or amended. */
  contentHash: sha256,
  /** The import that saw it last. */
  run: z.int().positive(),
  /** What that import made of it. */
  how: z.enum(['raised', 'unchanged', 'amended', 'refused', 'withdrawn']),
  /** False once it is gone. An entry that comes back is raised as a new flag: nothing leads out of a withdrawal. */
  standing: z.boolean(),
  /** How often it came: 1 for an entry that never went. */
  life: z.int().positive(),
  /** From then on an unchanged entry prolongs its flag. */
  renewAt: instantSchema,
});
export type FeedEntry = z.infer<typeof feedEntrySchema>;
