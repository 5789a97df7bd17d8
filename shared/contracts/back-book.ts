import * as z from 'zod';
import { decisionIdSchema, instantSchema, memberIdSchema, merchantReferenceSchema } from './ids.ts';
import { outcomeSchema } from './vocabulary.ts';

/** Largest file of a back book, in bytes. */
export const maxBackBookBytes = 2 * 1_024 ** 3;
/** Days that a back book, its progress and its report are kept after it was registered. Decisions are kept for ever. */
export const keptBackBookDays = 90;
/** Most rows that are screened together, and then written down together. */
export const maxPageRows = 50;
/** Most pages of rows in one answer. */
export const maxReportPages = 10;

export const backBookIdSchema = z
  .string()
  .regex(/^bbk_[a-z0-9]{26}$/)
  .brand<'BackBookId'>();
export type BackBookId = z.infer<typeof backBookIdSchema>;

export const backBookFormats = ['ndjson', 'csv'] as const;
export const backBookFormatSchema = z.enum(backBookFormats);
export type BackBookFormat = z.infer<typeof backBookFormatSchema>;

/**
 * `waiting` for its file; `running`; `done`: every row of the file has its line in the report; `failed`, see
 * {@link backBookFailures}; `cancelled` by its provider.
 */
export const backBookStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/**
 * Why a back book failed. `stopped`: what it runs on failed too often; start it again and it goes on where it was.
 * `no-file`: none was uploaded. `another-size`: the file has another size than was registered. `file-changed`: it was
 * replaced after the first row of it was read. `header-unusable`: see `errors`. `member-suspended`.
 */
export const backBookFailures = [
  'stopped',
  'no-file',
  'another-size',
  'file-changed',
  'header-unusable',
  'member-suspended',
] as const;
export type BackBookFailure = (typeof backBookFailures)[number];

const count = z.int().min(0);

/** How many rows came out how. `rows` is the sum of all others. */
export const backBookCountsSchema = z.object({
  rows: count,
  approve: count,
  review: count,
  decline: count,
  /** Rows that could not be screened: nothing was decided on them. */
  errors: count,
  /** Rows that name a merchant which an earlier row of the file named: nothing was decided on them either. */
  duplicates: count,
});
export type BackBookCounts = z.infer<typeof backBookCountsSchema>;

/** A field that is wrong: where it stands (RFC 6901; of a row of CSV, in the application that the row stands for) and how. */
export const rowErrorSchema = z.object({
  pointer: z.string(),
  code: z.string(),
  nearest: z.string().optional(),
  limit: z.number().optional(),
});
export type RowError = z.infer<typeof rowErrorSchema>;

/** What came of one row: a decision, or why there is none. Codes and ids only. */
export const reportRowSchema = z
  .object({
    /** The line of the file on which the row begins, from 1. */
    line: z.int().positive(),
    /** Null where the row names none that can be read. */
    reference: merchantReferenceSchema.nullable(),
    decisionId: decisionIdSchema.nullable(),
    outcome: outcomeSchema.nullable(),
    reasonCodes: z.array(z.string()),
    /** Null where something was decided. */
    problem: z.object({ code: z.string(), errors: z.array(rowErrorSchema) }).nullable(),
  })
  .meta({ id: 'BackBookRow' });
export type ReportRow = z.infer<typeof reportRowSchema>;

/** A back book as the API tells it. */
export const backBookViewSchema = z
  .object({
    id: backBookIdSchema,
    livemode: z.boolean(),
    provider: memberIdSchema,
    name: z.string().nullable(),
    format: backBookFormatSchema,
    size: count,
    sha256: z.string().nullable(),
    state: z.enum(backBookStates),
    failure: z.enum(backBookFailures).nullable(),
    /** What is wrong with the file as a whole, where it is its header. */
    errors: z.array(rowErrorSchema),
    /** How far it is: so many bytes and lines of the file are done, and these rows in them. */
    bytesDone: count,
    linesDone: count,
    counts: backBookCountsSchema,
    registeredAt: instantSchema,
    registeredBy: z.object({ member: memberIdSchema, subject: z.string() }),
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'BackBook' });
export type BackBookView = z.infer<typeof backBookViewSchema>;

/** Where a file goes: one PUT with these headers, before `expiresAt`. */
export const backBookUploadSchema = z.object({
  method: z.literal('PUT'),
  url: z.url(),
  headers: z.record(z.string(), z.string()),
  expiresAt: instantSchema,
});
export type BackBookUpload = z.infer<typeof backBookUploadSchema>;

/** What registering answers: `upload` is null once the file needs no upload any more. */
export const registeredBackBookSchema = z
  .object({ backBook: backBookViewSchema, upload: backBookUploadSchema.nullable() })
  .meta({ id: 'RegisteredBackBook' });
export type RegisteredBackBook = z.infer<typeof registeredBackBookSchema>;

export const backBookListSchema = z
  .object({ items: z.array(backBookViewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'BackBookList' });

/** A part of a report: the rows of a few pages, in the order of the file. */
export const backBookReportSchema = z
  .object({ items: z.array(reportRowSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'BackBookReport' });
