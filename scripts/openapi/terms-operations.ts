import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { termsCheckSchema } from '../../shared/contracts/terms-check.ts';
import { termsReportSchema } from '../../shared/contracts/terms-report.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';
import * as example from './terms-examples.ts';

const checkTerms: ZodOpenApiOperationObject = {
  operationId: 'checkTerms',
  tags: ['Screening'],
  summary: 'Read terms of service as a screening reads them',
  description:
    'Whether the text prohibits sexual exploitation of children, promises that it is removed, and promises that it is reported to the authorities, each with the sentence that says so. English, French, German and Spanish. Nothing is kept, and the log says no word of the text. The provider itself, operators and auditors may ask; to everybody else the provider does not exist.',
  security: bearer('flagstop/decisions:read'),
  requestParams: {
    path: z.object({
      provider: memberIdSchema.meta({
        param: { description: 'The provider’s member id.' },
        example: 'payments-north',
      }),
    }),
  },
  requestBody: {
    required: true,
    description: 'At most 256 KB; the text at most 192 KB.',
    content: {
      'application/json': {
        schema: termsCheckSchema,
        examples: { example: { value: example.termsCheckExample } },
      },
    },
  },
  responses: {
    '200': json(termsReportSchema, example.termsReportExample, 'What the text says.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere]),
  },
};

/** What may be asked about terms of service. */
export const termsPaths: ZodOpenApiPathsObject = {
  '/v1/providers/{provider}/terms-checks': { post: checkTerms },
};
