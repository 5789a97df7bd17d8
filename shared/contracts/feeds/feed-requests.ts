import * as z from 'zod';
import { raiseFlagSchema } from '../flag.ts';
import { instantSchema } from '../ids.ts';
import {
  feedManifestSchema,
  importCountsSchema,
  importedFileSchema,
  importHoldReasons,
} from './feed-import.ts';
import { feedStatusSchema } from './feed-registration.ts';

/** Most rows that one request brings. */
export const maxImportRows = 50;
/** Largest body of rows, in bytes. */
export const maxRowsBytes = 1_024 * 1_024;

const count = z.int().nonnegative();

/** What begins an import over the API. */
export const beginImportSchema = importedFileSchema.strict().meta({ id: 'BeginImport' });

/** Some of a file's rows, each as `POST /v1/flags` takes it, with its source. */
export const importRowsSchema = z
  .strictObject({ rows: z.array(raiseFlagSchema).min(1).max(maxImportRows) })
  .meta({ id: 'ImportRows' });

/** What came of each row, in their order. */
export const importedRowsSchema = z
  .object({
    results: z.array(
      z.object({
        how: z.enum(['raised', 'unchanged', 'amended', 'before', 'refused']).meta({
          description: '`before`: this import did the row already.',
        }),
        code: z.string().optional().meta({ description: 'Of a refused row: the problem’s code.' }),
        detail: z.string().optional(),
        errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
      }),
    ),
  })
  .meta({ id: 'ImportedRows' });
export type ImportedRows = z.infer<typeof importedRowsSchema>;

/** Rows of the file that became no entry; all others were sent. */
export const completeImportSchema = z
  .strictObject({ refused: count, bad: count, passedOver: count })
  .meta({ id: 'CompleteImport' });

/** How an import stands. */
export const importStateSchema = z
  .object({
    feed: z.string(),
    run: z.int().positive(),
    state: z.enum(['rows', 'ending', 'held', 'complete', 'unchanged']).meta({
      description: '`ending`: send the same request again. `unchanged`: this file was imported last.',
    }),
    hold: z
      .object({ reason: z.enum(importHoldReasons), since: instantSchema, gone: count, standing: count })
      .optional(),
    counts: importCountsSchema.optional(),
  })
  .meta({ id: 'ImportState' });
export type ImportState = z.infer<typeof importStateSchema>;

/** A feed, how its import stands, and what is left of its last one. */
export const feedViewSchema = feedStatusSchema
  .extend({ stale: z.boolean(), import: importStateSchema.optional(), last: feedManifestSchema.optional() })
  .meta({ id: 'Feed' });
export type FeedView = z.infer<typeof feedViewSchema>;

export const feedListSchema = z.object({ items: z.array(feedViewSchema) }).meta({ id: 'Feeds' });
