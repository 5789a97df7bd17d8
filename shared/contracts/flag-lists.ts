import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { raiseFlagSchema } from './flag.ts';
import { flagViewSchema } from './flag-view.ts';
import { type MemberId, memberIdSchema } from './ids.ts';
import type { Problem } from './problem.ts';
import { pageQuerySchema } from './read-page-query.ts';
import { schemaProblem } from './schema-errors.ts';

/** A page of the flags that a member raised. */
export const flagPageSchema = z
  .object({ items: z.array(flagViewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'FlagPage' });
export type FlagPage = z.infer<typeof flagPageSchema>;

/** A page of what a member raised, as it would raise it again. */
export const flagExportSchema = z
  .object({
    items: z.array(raiseFlagSchema).meta({
      description:
        'Each as `POST /v1/flags` takes it, and a file of flags one a line. A page may hold fewer than were asked for.',
    }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'FlagExport' });
export type FlagExport = z.infer<typeof flagExportSchema>;

/** The query of a list of flags: exactly one of `mine` and `member`. */
export const flagQuerySchema = z.strictObject({
  mine: z
    .literal('true')
    .optional()
    .meta({ description: 'The flags that you raised. Give either `mine` or `member`.' }),
  member: memberIdSchema.optional().meta({
    description:
      'The flags that this member raised; for operators and auditors. Give either `mine` or `member`.',
  }),
  ...pageQuerySchema.shape,
});

export interface FlagQuery {
  /** Null for the caller’s own. */
  readonly member: MemberId | null;
  readonly page: { readonly limit: number; readonly cursor: string | null };
}

/**
 * Whose flags were asked for, or `bad-parameter` naming each parameter as `/name`. A parameter given twice and one that we
 * do not know are refused.
 */
export function readFlagQuery(parameters: URLSearchParams): Result<FlagQuery, Problem> {
  const values = Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const all = parameters.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
  const parsed = flagQuerySchema.safeParse(values, { reportInput: true });
  if (!parsed.success) {
    const { errors } = schemaProblem(parsed.error, Object.keys(flagQuerySchema.shape));
    return fail({ code: 'bad-parameter', ...(errors && { errors }) });
  }
  const { mine, member, limit, cursor } = parsed.data;
  if ((mine === undefined) === (member === undefined))
    return fail({ code: 'bad-parameter', detail: 'Give exactly one of `mine` and `member`.' });
  return ok({ member: member ?? null, page: { limit, cursor: cursor ?? null } });
}
