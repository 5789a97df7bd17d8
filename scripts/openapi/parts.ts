import type * as z from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import type { ProblemCode } from '../../shared/contracts/problem.ts';
import type { Scope } from '../../shared/contracts/vocabulary.ts';

/** What may be refused on any path, by us or at the gateway in front of us. */
export const anywhere: readonly ProblemCode[] = [
  'malformed-request',
  'request-blocked',
  'not-found',
  'method-not-allowed',
  'headers-too-large',
  'rate-limited',
  'internal',
  'dependency-unavailable',
  'overloaded',
  'deadline',
];
export const authorization: readonly ProblemCode[] = [
  'token-missing',
  'token-invalid',
  'scope-missing',
  'role-missing',
  'member-suspended',
];
export const jsonBody: readonly ProblemCode[] = [
  'request-timeout',
  'bad-encoding',
  'invalid-utf8',
  'malformed-json',
  'duplicate-key',
  'forbidden-key',
  'too-deep',
  'too-many-keys',
  'body-not-object',
  'body-too-large',
  'unsupported-media-type',
  'schema',
  'unknown-field',
  'too-many-items',
  'pan-not-allowed',
];

export const requestId = { 'request-id': { $ref: '#/components/headers/request-id' } } as const;
export const noStore = { 'cache-control': { schema: { type: 'string', const: 'no-store' } } } as const;

export function json(schema: z.ZodType, shown: unknown, description: string): ZodOpenApiResponseObject {
  return {
    description,
    headers: { ...requestId, ...noStore },
    content: { 'application/json': { schema, examples: { example: { value: shown } } } },
  };
}

/** OAuth 2: machines by client credentials, people by authorization code. Either will do. */
export function bearer(scope: Scope): Record<string, string[]>[] {
  return [{ machine: [scope] }, { person: [scope] }];
}
