import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { type ProblemCode, problemSchema, problems } from '../../shared/contracts/problem.ts';

/** The OpenAPI responses of the given refusals: one per status, naming each code. */
export function problemResponses(codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const responses: ZodOpenApiResponsesObject = {};
  for (const code of codes) {
    const { status } = problems[code];
    responses[`${status}`] = response(codes.filter((other) => problems[other].status === status));
  }
  return responses;
}

function response(codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  return {
    description: codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join('\n\n'),
    headers: { 'request-id': { $ref: '#/components/headers/request-id' } },
    content: {
      'application/problem+json': {
        schema: problemSchema,
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}
