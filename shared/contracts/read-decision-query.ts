import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { type MerchantReference, merchantReferenceSchema } from './ids.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Page size where none is asked for. */
const defaultLimit = 20;

/** The query of a list of decisions: exactly one of `day` and `merchant`. */
export const decisionQuerySchema = z.strictObject({
  day: z.iso
    .date()
    .optional()
    .meta({ description: 'A day in UTC. Give either `day` or `merchant`.', example: '2026-03-01' }),
  merchant: merchantReferenceSchema
    .optional()
    .meta({ description: 'Your reference of a merchant. Give either `day` or `merchant`.' }),
  limit: z
    .string()
    .regex(/^(?:[1-9][0-9]?|100)$/)
    .transform(Number)
    .default(defaultLimit)
    .meta({
      description: 'Most items in one page.',
      override: { type: 'integer', minimum: 1, maximum: 100, default: defaultLimit },
    }),
  cursor: z.string().min(1).max(2_048).optional().meta({ description: '`nextCursor` of the page before.' }),
});

export interface DecisionQuery {
  readonly filter:
    | { readonly by: 'day'; readonly day: string }
    | { readonly by: 'merchant'; readonly merchant: MerchantReference };
  readonly page: { readonly limit: number; readonly cursor: string | null };
}

/**
 * What a list of decisions was asked for, or `bad-parameter` naming each parameter as `/name`. A parameter given
 * twice and one that we do not know are refused: a filter that is silently dropped answers another question.
 */
export function readDecisionQuery(parameters: URLSearchParams): Result<DecisionQuery, Problem> {
  const given = new Set(parameters.keys());
  const values = Object.fromEntries([...given].map((name) => [name, oneOf(parameters.getAll(name))]));
  const parsed = decisionQuerySchema.safeParse(values, { reportInput: true });
  if (!parsed.success) {
    const { errors } = schemaProblem(parsed.error, Object.keys(decisionQuerySchema.shape));
    return fail({ code: 'bad-parameter', ...(errors && { errors }) });
  }
  const { day, merchant, limit, cursor } = parsed.data;
  const page = { limit, cursor: cursor ?? null };
  if (day !== undefined && merchant === undefined) return ok({ filter: { by: 'day', day }, page });
  if (merchant !== undefined && day === undefined) return ok({ filter: { by: 'merchant', merchant }, page });
  return fail({ code: 'bad-parameter', detail: 'Give exactly one of `day` and `merchant`.' });
}

/** The value, or all of them where there are several: then it is no string, and refused. */
function oneOf(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : values;
}
