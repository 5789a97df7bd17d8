import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { flagExportSchema, flagPageSchema, flagQuerySchema } from '../../shared/contracts/flag-lists.ts';
import { flagsFoundSchema, searchFlagsSchema } from '../../shared/contracts/flag-search.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import * as example from './flag-reading-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

export const searchFlags: ZodOpenApiOperationObject = {
  operationId: 'searchFlags',
  tags: ['Flags'],
  summary: 'Find flags by what they list',
  description:
    'For every member: the flags in force that list one of up to ten identifiers, or one so like it that a screening would meet it too, as far as you may read them. What you may not read is left out as if it did not exist. A POST, because identifiers must not stand in an address; the log keeps how many you asked for and how many flags you were shown. At most 50 flags, and as many searches in a day as your member may raise flags. Strongly consistent.',
  security: bearer('flagstop/flags:read'),
  requestBody: {
    required: true,
    description: 'At most 64 KB.',
    content: {
      'application/json': {
        schema: searchFlagsSchema,
        examples: { example: { value: example.searchExample } },
      },
    },
  },
  responses: {
    '200': json(flagsFoundSchema, example.foundExample, 'The flags found, each as you may see it.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'quota-exceeded']),
  },
};

export const listFlags: ZodOpenApiOperationObject = {
  operationId: 'listFlags',
  tags: ['Flags'],
  summary: 'List the flags that you raised',
  description:
    'Oldest first, in whatever state they are; a flag just raised may be missing for a moment. Operators and auditors list another member’s flags with `member`.',
  security: bearer('flagstop/flags:read'),
  requestParams: { query: flagQuerySchema },
  responses: {
    '200': json(
      flagPageSchema,
      example.flagPageExample,
      'A page of flags, without what reviews made of them.',
    ),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

export const exportFlags: ZodOpenApiOperationObject = {
  operationId: 'exportFlags',
  tags: ['Flags'],
  summary: 'Take the flags that you raised with you',
  description:
    'Those that live, oldest first, each as you would raise it again, with the identifiers that you stand behind. Posting one back changes nothing where the flag stands as it was exported; in another deployment it raises the same flag on your word alone. Support of others is theirs and is not exported.',
  security: bearer('flagstop/flags:read'),
  requestParams: { query: pageQuerySchema },
  responses: {
    '200': json(flagExportSchema, example.flagExportExample, 'A page of your flags.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};
