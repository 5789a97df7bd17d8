import * as z from 'zod';
import { ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { readParameters } from './read-parameters.ts';

/** Page size where none is asked for. */
const defaultLimit = 20;

/** The query of a list that is not filtered. */
export const pageQuerySchema = z.strictObject({
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

/**
 * Which page of a list was asked for, or `bad-parameter` naming each parameter as `/name`. A parameter given twice and
 * one that we do not know are refused.
 */
export function readPageQuery(
  parameters: URLSearchParams,
): Result<{ readonly limit: number; readonly cursor: string | null }, Problem> {
  const read = readParameters(parameters, pageQuerySchema);
  return read.ok ? ok({ limit: read.value.limit, cursor: read.value.cursor ?? null }) : read;
}
