import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { matchedOnSchema } from './facts.ts';
import { flagIdentifierSchema } from './flag.ts';
import { flagViewSchema } from './flag-view.ts';
import type { Problem } from './problem.ts';
import { flagFieldNames } from './read-raise-flag.ts';
import { schemaProblem } from './schema-errors.ts';

/** So few identifiers in one search, and so few flags in one answer: it answers a question about a party, and lists nothing. */
export const maxSearched = 10;
export const maxFound = 50;
/** Largest body of a search, in bytes. */
export const maxSearchBytes = 64 * 1_024;

/** What is posted to find flags: identifiers never stand in an address, where logs and proxies would keep them. */
export const searchFlagsSchema = z
  .strictObject({
    identifiers: z.array(flagIdentifierSchema).min(1).max(maxSearched),
    includeEnded: z.boolean().optional().meta({
      description:
        'Also flags that were withdrawn, overturned, superseded or expired. For contributors, operators and auditors.',
    }),
  })
  .meta({ id: 'SearchFlags' });
export type SearchFlags = z.infer<typeof searchFlagsSchema>;

export const flagsFoundSchema = z
  .object({
    items: z
      .array(
        z.object({
          flag: flagViewSchema,
          on: z.array(matchedOnSchema).meta({
            description: 'Which of your identifiers it meets and how, as a screening would say it.',
          }),
        }),
      )
      .meta({ description: 'The most alike first.' }),
    complete: z.boolean().meta({
      description:
        'False where there was more to read or to show than one search does: name the party better.',
    }),
    unusable: z.array(z.object({ pointer: z.string(), why: z.string() })).meta({
      description: 'Identifiers that could not be cleaned, and so were not looked for.',
    }),
  })
  .meta({ id: 'FlagsFound' });
export type FlagsFound = z.infer<typeof flagsFoundSchema>;

const searchFieldNames = [...new Set([...Object.keys(searchFlagsSchema.shape), ...flagFieldNames])];

/** The search that a JSON object asks for, or which of its fields are wrong. */
export function readSearchFlags(value: object): Result<SearchFlags, Problem> {
  const parsed = searchFlagsSchema.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, searchFieldNames));
}
