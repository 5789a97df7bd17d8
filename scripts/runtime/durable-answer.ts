import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Answer } from './runtime-api.ts';

const outputSchema = z.object({
  Status: z.enum(['SUCCEEDED', 'FAILED', 'PENDING']),
  Result: z.string().optional(),
});
export type DurableOutput = z.infer<typeof outputSchema>;

/** What a durable function tells Lambda at the end of an invocation: that its execution ended, and how, or that it waits. */
export function durableAnswer({ kind, text }: Answer): Result<DurableOutput, string> {
  const output = outputSchema.safeParse(kind === 'response' ? JSON.parse(text) : null);
  return output.success ? ok(output.data) : fail(`it answered ${kind} ${text.slice(0, 300)}`);
}
