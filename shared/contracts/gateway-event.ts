import * as z from 'zod';

/** What we read of an API Gateway REST proxy event (payload format 1.0); everything else passes unread. */
export const gatewayEventSchema = z.object({
  httpMethod: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())).nullish(),
  multiValueQueryStringParameters: z.record(z.string(), z.array(z.string())).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().optional(),
  requestContext: z.object({ requestId: z.string() }),
});
export type GatewayEvent = z.infer<typeof gatewayEventSchema>;

/** What we give back to API Gateway. Text bodies travel as text, everything else as base64. */
export interface GatewayReply {
  readonly statusCode: number;
  readonly multiValueHeaders: Record<string, string[]>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}
