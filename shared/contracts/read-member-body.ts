import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { quotasSchema } from './coalition.ts';
import { hookSettingsSchema } from './hook-record.ts';
import { contactSchema, onboardMemberSchema } from './member.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body about a member, its notices or its webhooks, in bytes. */
export const maxMemberBytes = 64 * 1_024;

/** What a JSON object asks to be done about a member, its notices or its webhooks, or which of its fields are wrong. */
export function readMemberBody<S extends z.ZodType>(schema: S, value: object): Result<z.infer<S>, Problem> {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, namesOf(schema)));
}

/** Fields of the body and of what is known of members, so that a misspelt one, or one that belongs elsewhere, can be answered with the one meant. */
function namesOf(schema: z.ZodType): string[] {
  const own = schema instanceof z.ZodObject ? [schema] : [];
  return [...own, onboardMemberSchema, contactSchema, quotasSchema, hookSettingsSchema].flatMap(({ shape }) =>
    Object.keys(shape),
  );
}
