import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { raiseFlagSchema } from '../../shared/contracts/flag.ts';
import { flagPreviewSchema } from '../../shared/contracts/flag-preview.ts';
import { flagRecordSchema } from '../../shared/contracts/flag-record.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import {
  negativeIdSchema,
  negativePageSchema,
  negativeViewSchema,
  proposeNegativeSchema,
} from '../../shared/contracts/negative-list.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import { raiseFlagExample } from './flag-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';
import * as example from './safeguard-examples.ts';

const previewFlag: ZodOpenApiOperationObject = {
  operationId: 'previewFlag',
  tags: ['Flags'],
  summary: 'Ask what a flag would touch',
  description:
    'For contributors and operators: how many boarded merchants a flag would touch were it raised now, by the outcome they have and the one they would have. No names, no ids, no providers. Whoever is no operator learns of no single merchant: only identifiers that three or more merchants have are counted, and less is told as `fewer than 3`. Counts against a quota of its own, as large as that of flags, and leaves a line in the log.',
  security: bearer('flagstop/flags:write'),
  requestBody: {
    required: true,
    description: 'As it would be raised. At most 256 KB.',
    content: {
      'application/json': { schema: raiseFlagSchema, examples: { example: { value: raiseFlagExample } } },
    },
  },
  responses: {
    '200': json(flagPreviewSchema, example.previewExample, 'What it would touch.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'quota-exceeded']),
  },
};

const entryPath = z.object({ id: negativeIdSchema });
const governing = bearer('flagstop/flags:verify');

const proposeNegative: ZodOpenApiOperationObject = {
  operationId: 'proposeNegative',
  tags: ['Flags'],
  summary: 'Propose that an identifier is an innocent’s',
  description:
    'For operators. Once another person has confirmed it, nobody flags the identifier any more: it is refused with `on-negative-list` when a flag is raised or amended. It is stored as keyed hashes alone and never shown. Flags that stand already are left as they are: dispute or amend those.',
  security: governing,
  requestBody: {
    required: true,
    description: 'At most 64 KB.',
    content: {
      'application/json': {
        schema: proposeNegativeSchema,
        examples: { example: { value: example.proposeNegativeExample } },
      },
    },
  },
  responses: {
    '202': json(negativeViewSchema, example.proposedNegativeExample, 'Proposed: another person confirms it.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere]),
  },
};

const listNegative: ZodOpenApiOperationObject = {
  operationId: 'listNegative',
  tags: ['Flags'],
  summary: 'List what was found innocent',
  description: 'For operators: every entry, also what is proposed, removed or past its end.',
  security: governing,
  requestParams: { query: pageQuerySchema },
  responses: {
    '200': json(negativePageSchema, example.negativePageExample, 'A page of entries.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const confirmNegative: ZodOpenApiOperationObject = {
  operationId: 'confirmNegative',
  tags: ['Flags'],
  summary: 'Confirm an entry of the negative list',
  description: 'For operators, and another person than the one who proposed it.',
  security: governing,
  requestParams: { path: entryPath },
  responses: {
    '200': json(negativeViewSchema, example.negativeExample, 'In force.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict']),
  },
};

const removeNegative: ZodOpenApiOperationObject = {
  operationId: 'removeNegative',
  tags: ['Flags'],
  summary: 'Take an entry off the negative list',
  description: 'For operators. The entry is kept and says who removed it.',
  security: governing,
  requestParams: { path: entryPath },
  responses: {
    '200': json(negativeViewSchema, example.removedNegativeExample, 'Removed.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict']),
  },
};

const readFlagRecord: ZodOpenApiOperationObject = {
  operationId: 'readFlagRecord',
  tags: ['Members'],
  summary: 'Read how a member’s flags fared',
  description:
    'For operators: what became of its disputed and reviewed flags, and what it did today (UTC) of what is counted.',
  security: bearer('flagstop/flags:read'),
  requestParams: { path: z.object({ id: memberIdSchema }) },
  responses: {
    '200': json(flagRecordSchema, example.flagRecordExample, 'Its record.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

/** What the API offers to keep flags from harming innocents. */
export const safeguardPaths: ZodOpenApiPathsObject = {
  '/v1/flags/preview': { post: previewFlag },
  '/v1/negative-list': { get: listNegative, post: proposeNegative },
  '/v1/negative-list/{id}': { delete: removeNegative },
  '/v1/negative-list/{id}/confirm': { post: confirmNegative },
  '/v1/members/{id}/flag-record': { get: readFlagRecord },
};
