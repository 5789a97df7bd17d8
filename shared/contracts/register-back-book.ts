import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { backBookFormatSchema, maxBackBookBytes } from './back-book.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body that registers a back book, in bytes. */
export const maxRegisterBackBookBytes = 4 * 1_024;

/** What is said of a file before it is sent. */
export const registerBackBookSchema = z
  .strictObject({
    format: backBookFormatSchema,
    size: z.int().positive().max(maxBackBookBytes).meta({ description: 'Of the file, in bytes.' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({
        description:
          'Of the file, in hex. The upload is refused where it is another; and registering the same file under the same name again meets the same back book.',
      }),
    name: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,64}$/)
      .optional()
      .meta({ description: 'Another name makes the same file another back book, which is judged anew.' }),
  })
  .meta({ id: 'RegisterBackBook' });
export type RegisterBackBook = z.infer<typeof registerBackBookSchema>;

/** The registration that a JSON object is, or which of its fields are wrong. */
export function readRegisterBackBook(value: object): Result<RegisterBackBook, Problem> {
  const parsed = registerBackBookSchema.safeParse(value, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : fail(schemaProblem(parsed.error, Object.keys(registerBackBookSchema.shape)));
}
