import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { maxTermsBytes } from './application.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';
import { text } from './text.ts';

/** Terms of service that a provider wants read, within the limits of those in an application. */
export const termsCheckSchema = z
  .strictObject({ text: text({ max: maxTermsBytes, multiline: true }) })
  .meta({ id: 'TermsCheck' });
export type TermsCheck = z.infer<typeof termsCheckSchema>;

/** The text to be read, or what is wrong with it. */
export function readTermsCheck(value: object): Result<TermsCheck, Problem> {
  const parsed = termsCheckSchema.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, ['text']));
}
