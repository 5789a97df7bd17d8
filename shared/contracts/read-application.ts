import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { applicationSchema, type MerchantApplication } from './application.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest screening body, in bytes. */
export const maxApplicationBytes = 256 * 1_024;

/** The merchant application that a JSON object is, or which of its fields are wrong. */
export function readApplication(value: object): Result<MerchantApplication, Problem> {
  const parsed = applicationSchema.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, fieldNames));
}

/** Every field name the application knows, so that a misspelt one can be answered with the one meant. */
const fieldNames = [...new Set(namesOf(applicationSchema))];

function namesOf(schema: unknown): string[] {
  if (schema instanceof z.ZodOptional) return namesOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return namesOf(schema.element);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, inner]) => [name, ...namesOf(inner)]);
}
