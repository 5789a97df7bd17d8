import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Answer } from './runtime-api.ts';

const replySchema = z.object({
  statusCode: z.number(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});
export type GatewayAnswer = z.infer<typeof replySchema>;

/** What the gateway would send on, where the function answered with this status. */
export function gatewayAnswer({ kind, text }: Answer, status: number): Result<GatewayAnswer, string> {
  const parsed = replySchema.safeParse(kind === 'response' ? JSON.parse(text) : null);
  if (!parsed.success) return fail(`it answered no reply of the gateway’s: ${text.slice(0, 300)}`);
  const { statusCode, body } = parsed.data;
  return statusCode === status
    ? ok(parsed.data)
    : fail(`it answered ${statusCode} instead of ${status}: ${body.slice(0, 300)}`);
}
