import type * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { quotasSchema } from './coalition.ts';
import { addHookSecretSchema, putHookSchema } from './hook-setup.ts';
import { changeMemberSchema, contactSchema, onboardMemberSchema } from './member.ts';
import { bindClientSchema, rotateSecretSchema } from './member-view.ts';
import { putEndpointSchema, redeliverSchema } from './notice-view.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body about a member, its notices or its webhooks, in bytes. */
export const maxMemberBytes = 64 * 1_024;

/** What a JSON object asks to be done about a member, its notices or its webhooks, or which of its fields are wrong. */
export function readMemberBody<S extends z.ZodType>(schema: S, value: object): Result<z.infer<S>, Problem> {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, fieldNames));
}

const fieldNames = [
  ...new Set(
    [
      onboardMemberSchema,
      changeMemberSchema,
      contactSchema,
      quotasSchema,
      bindClientSchema,
      rotateSecretSchema,
      putEndpointSchema,
      redeliverSchema,
      putHookSchema,
      addHookSecretSchema,
    ].flatMap(({ shape }) => Object.keys(shape)),
  ),
];
