import * as z from 'zod';
import { instantSchema, memberIdSchema } from '../ids.ts';
import { flagCategorySchema } from '../vocabulary.ts';
import { csvMappingSchema } from './csv-mapping.ts';

/** The shapes of file that are read. */
export const feedFormats = ['ofac-sdn', 'jsonl', 'csv', 'stix', 'ftm'] as const;
export const feedFormatSchema = z.enum(feedFormats);
export type FeedFormat = z.infer<typeof feedFormatSchema>;

/** A feed's name: it stands in ids, paths and policy. */
export const feedNameSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,31}$/);

/** The most that a feed's word is worth when a flag is raised from it. */
export const feedEvidenceSchema = z.enum(['reported', 'verified']);
export type FeedEvidence = z.infer<typeof feedEvidenceSchema>;

/** What an operator puts down about a feed. */
export const registerFeedSchema = z
  .strictObject({
    owner: memberIdSchema.optional().meta({
      description:
        'Whose word the feed is; default: your own member’s. It alone imports it over the API, and its word is what an import withdraws.',
    }),
    format: feedFormatSchema,
    evidence: feedEvidenceSchema.meta({
      description: 'The most that its word is worth. `verified` is for lists of operators.',
    }),
    staleAfterHours: z.number().positive().max(87_600),
    category: flagCategorySchema
      .optional()
      .meta({ description: 'Of entries that name none themselves (STIX, FollowTheMoney).' }),
    mapping: csvMappingSchema.optional().meta({ description: 'For CSV: what each column holds.' }),
  })
  .meta({ id: 'RegisterFeed' });
export type RegisterFeed = z.infer<typeof registerFeedSchema>;

/** A list the coalition imports, whose it is, and how old it may grow before decisions must say so. */
export const feedStatusSchema = z.object({
  feed: z.string(),
  ...registerFeedSchema.shape,
  owner: memberIdSchema,
  registeredAt: instantSchema,
  /** When it was last imported to its end, or found unchanged; of a feed that never was: when it was registered. */
  importedAt: instantSchema,
});
export type FeedStatus = z.infer<typeof feedStatusSchema>;
