import * as z from 'zod';
import { checkResultSchema } from './checks.ts';

/** What terms of service are read for. */
export const termsItems = ['prohibit', 'remove', 'report'] as const;
export type TermsItem = (typeof termsItems)[number];

/** Languages that terms are read in. */
export const termsLanguages = ['en', 'fr', 'de', 'es'] as const;
export type TermsLanguage = (typeof termsLanguages)[number];

/** Longest quote, in code points: a longer sentence is cut with an ellipsis. */
export const maxQuote = 400;

/**
 * What terms of service say of sexual exploitation of children: whether they prohibit it, promise that it is removed, and
 * promise that it is reported to the authorities, each with the sentence that says so, quoted as it stands.
 */
export const termsReportSchema = z
  .object({
    /** The language most of the text is in; null where it is none that we read. */
    language: z.enum(termsLanguages).nullable(),
    items: z
      .array(
        z.object({
          item: z.enum(termsItems),
          result: checkResultSchema.meta({
            description: '`unknown` where the text is in no language that is read, or too short to be terms.',
          }),
          quote: z
            .string()
            .max(maxQuote + 1)
            .nullable()
            .meta({ description: 'The sentence that satisfies the item.' }),
        }),
      )
      .length(termsItems.length),
  })
  .meta({ id: 'TermsReport' });
export type TermsReport = z.infer<typeof termsReportSchema>;
