import * as z from 'zod';

/**
 * Every way a request can be refused, in one table: status, title, whether the same request may be sent again.
 * The code is the contract; titles may be reworded. `detail` never repeats input.
 */
export const problems = {
  'missing-header': { status: 400, title: 'A required header is missing', retryable: false },
  'bad-header': { status: 400, title: 'A header is malformed', retryable: false },
  'bad-encoding': { status: 400, title: 'The request body could not be decoded', retryable: false },
  'invalid-utf8': { status: 400, title: 'The body is not valid UTF-8', retryable: false },
  'malformed-json': { status: 400, title: 'The body is not valid JSON', retryable: false },
  'duplicate-key': { status: 400, title: 'An object names a key twice', retryable: false },
  'forbidden-key': { status: 400, title: 'An object has a key that is not allowed', retryable: false },
  'too-deep': { status: 400, title: 'The body is nested too deeply', retryable: false },
  'too-many-keys': { status: 400, title: 'The body has too many keys or values', retryable: false },
  'body-not-object': { status: 400, title: 'The body is not a JSON object', retryable: false },
  'bad-parameter': { status: 400, title: 'A path or query parameter is malformed', retryable: false },
  'malformed-request': { status: 400, title: 'The request could not be read', retryable: false },
  'signature-missing': { status: 401, title: 'The request is not signed', retryable: false },
  'signature-invalid': { status: 401, title: 'The signature does not match', retryable: false },
  'timestamp-out-of-window': {
    status: 401,
    title: 'The timestamp is too far from our clock',
    retryable: true,
  },
  'token-missing': { status: 401, title: 'A bearer token is required', retryable: false },
  'token-invalid': { status: 401, title: 'The bearer token is not valid', retryable: false },
  'scope-missing': { status: 403, title: 'The token does not carry the scope this needs', retryable: false },
  'role-missing': { status: 403, title: 'The member does not have the role this needs', retryable: false },
  'member-suspended': { status: 403, title: 'The member is suspended', retryable: false },
  'person-needed': { status: 403, title: 'A person has to do this, not a program', retryable: false },
  'request-blocked': { status: 403, title: 'The request was refused at the gateway', retryable: false },
  'not-found': { status: 404, title: 'There is nothing here', retryable: false },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here', retryable: false },
  'request-timeout': { status: 408, title: 'The request took too long to arrive', retryable: true },
  conflict: { status: 409, title: 'The request contradicts the present state', retryable: false },
  'body-too-large': { status: 413, title: 'The body is too large', retryable: false },
  'unsupported-media-type': { status: 415, title: 'The content type is not supported', retryable: false },
  'headers-too-large': { status: 431, title: 'The headers are too large', retryable: false },
  schema: { status: 422, title: 'A field is not as it should be', retryable: false },
  'unknown-field': { status: 422, title: 'A field is unknown', retryable: false },
  'too-many-items': { status: 422, title: 'There are too many items', retryable: false },
  'pan-not-allowed': { status: 422, title: 'A field holds a payment card number', retryable: false },
  'sandbox-name': { status: 422, title: 'A sandbox name cannot be screened in live mode', retryable: false },
  'wrong-mode': {
    status: 422,
    title: 'The event is of another mode than this deployment',
    retryable: false,
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The webhook id was used for another body',
    retryable: false,
  },
  'quota-exceeded': { status: 429, title: 'The quota of the day is used up', retryable: true },
  'rate-limited': { status: 429, title: 'Too many requests', retryable: true },
  internal: { status: 500, title: 'Something went wrong on our side', retryable: true },
  'dependency-unavailable': { status: 503, title: 'A part we rely on is unavailable', retryable: true },
  overloaded: { status: 503, title: 'Too much is going on at once', retryable: true },
  deadline: { status: 503, title: 'The answer was not ready in time', retryable: true },
} as const satisfies Record<string, { status: number; title: string; retryable: boolean }>;

export type ProblemCode = keyof typeof problems;

/**
 * One field that is wrong: where (RFC 6901 pointer) and how. Never what it held; only the faults of a policy, which holds no
 * personal data, may quote its conditions.
 */
export const fieldErrorSchema = z.object({
  pointer: z.string(),
  code: z.string(),
  /** For an unknown field: the known field that is nearest to it. */
  nearest: z.string().optional(),
  limit: z.number().optional(),
  /** Of a policy's fault, in words for its author: the place, what is wrong there, and what to do. */
  where: z.string().optional(),
  what: z.string().optional(),
  remedy: z.string().optional(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** A refusal inside the house, before it becomes an HTTP reply. `detail` is for a developer and holds no input. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** With `conflict`: what may be done instead. */
  readonly allowed?: readonly string[];
}

/** RFC 9457 `application/problem+json`, as every error answers. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string(),
    code: z.string(),
    retryable: z.boolean(),
    errors: z.array(fieldErrorSchema).optional(),
    allowed: z.array(z.string()).optional(),
    serverTime: z.string().optional(),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457 problem document. `code` is stable; no input is ever repeated.',
  });
export type ProblemDocument = z.infer<typeof problemSchema>;
