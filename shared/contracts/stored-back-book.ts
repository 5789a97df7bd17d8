import * as z from 'zod';
import { backBookIdSchema, backBookViewSchema, reportRowSchema } from './back-book.ts';
import { instantSchema, memberIdSchema } from './ids.ts';

/**
 * A back book as it is stored, and how far it is: whoever is interrupted goes on from here. No personal data, and nothing
 * of its rows but counts.
 */
export const storedBackBookSchema = backBookViewSchema.omit({ livemode: true }).extend({
  /** Rises by one with every write, so that of two at once one learns that it is too many. */
  version: z.int().positive(),
  /** When it was last started or written down. */
  movedAt: instantSchema,
  /** How many pages of its report are written. */
  pages: z.int().min(0),
  /** How often it was started from a stand. */
  starts: z.int().min(0),
  /** What the file was when its first row was read; null before. */
  fileVersion: z.string().nullable(),
  /** Version of the lookup secret with which its rows are told apart, for as long as it is kept. */
  keyVersion: z.int(),
});
export type StoredBackBook = z.infer<typeof storedBackBookSchema>;

/** What came of rows that were screened together, in the order of the file. */
export const backBookPageSchema = z.object({
  provider: memberIdSchema,
  backBook: backBookIdSchema,
  /** From 1. */
  page: z.int().positive(),
  rows: z.array(reportRowSchema),
});
export type BackBookPage = z.infer<typeof backBookPageSchema>;
