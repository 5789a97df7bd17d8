import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { feedNameSchema, registerFeedSchema } from '../../shared/contracts/feeds/feed-registration.ts';
import {
  beginImportSchema,
  completeImportSchema,
  feedListSchema,
  feedViewSchema,
  importedRowsSchema,
  importRowsSchema,
  importStateSchema,
} from '../../shared/contracts/feeds/feed-requests.ts';
import type { ProblemCode } from '../../shared/contracts/problem.ts';
import * as example from './feed-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const feed = feedNameSchema.meta({ param: { description: 'The list’s name.' }, example: 'office-list' });
const run = z
  .int()
  .min(1)
  .meta({ param: { description: 'The import’s number.' }, example: 2 });
const refusals: readonly ProblemCode[] = [...authorization, ...jsonBody, ...anywhere];

function body(schema: z.ZodType, shown: unknown, limit: string) {
  return {
    required: true,
    description: `At most ${limit}.`,
    content: { 'application/json': { schema, examples: { example: { value: shown } } } },
  };
}

const listFeeds: ZodOpenApiOperationObject = {
  operationId: 'listFeeds',
  tags: ['Feeds'],
  summary: 'List the lists that are imported',
  description: 'For operators and auditors all of them; a contributor sees its own.',
  security: bearer('flagstop/flags:read'),
  responses: {
    '200': json(feedListSchema, { items: [example.feedExample] }, 'The feeds, by name.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const registerFeed: ZodOpenApiOperationObject = {
  operationId: 'registerFeed',
  tags: ['Feeds'],
  summary: 'Register a list',
  description:
    'For operators. Whose word the list is, the most that its word is worth, and how old it may grow before decisions must say so. The owner of a registered list cannot be changed.',
  security: bearer('flagstop/members:write'),
  requestParams: { path: z.object({ feed }) },
  requestBody: body(registerFeedSchema, example.registerFeedExample, '64 KB'),
  responses: {
    '200': json(feedViewSchema, example.feedExample, 'The feed as it is registered now.'),
    '201': json(feedViewSchema, example.feedExample, 'The feed, newly registered.'),
    ...problemResponses(refusals),
  },
};

const beginImport: ZodOpenApiOperationObject = {
  operationId: 'beginImport',
  tags: ['Feeds'],
  summary: 'Begin the import of a file, or go on with it',
  description:
    'For the feed’s owner. A file that was imported last, read the same way, answers `unchanged`: nothing is left to do. Another file takes the place of an import under way.',
  security: bearer('flagstop/flags:write'),
  requestParams: { path: z.object({ feed }) },
  requestBody: body(beginImportSchema, example.beginImportExample, '64 KB'),
  responses: {
    '200': json(importStateSchema, example.importStateExample, 'How the import stands.'),
    ...problemResponses(refusals),
  },
};

const importRows: ZodOpenApiOperationObject = {
  operationId: 'importRows',
  tags: ['Feeds'],
  summary: 'Import some of the file’s rows',
  description:
    'For the feed’s owner. Each row is raised, amended or left as it is by its `source.entry`; sending rows again changes nothing.',
  security: bearer('flagstop/flags:write'),
  requestParams: { path: z.object({ feed, run }) },
  requestBody: body(importRowsSchema, example.importRowsExample, '1 MB and 50 rows'),
  responses: {
    '200': json(importedRowsSchema, example.importedRowsExample, 'What came of each row, in their order.'),
    ...problemResponses([...refusals, 'conflict']),
  },
};

const completeImport: ZodOpenApiOperationObject = {
  operationId: 'completeImport',
  tags: ['Feeds'],
  summary: 'End an import',
  description:
    'For the feed’s owner, once all rows were sent. The owner’s word for entries that the file no longer has is taken back, unless they are too many: then the import is `held`. While `ending` is answered, send the same request again.',
  security: bearer('flagstop/flags:write'),
  requestParams: { path: z.object({ feed, run }) },
  requestBody: body(completeImportSchema, { refused: 0, bad: 1, passedOver: 0 }, '64 KB'),
  responses: {
    '200': json(importStateSchema, example.completeExample, 'How the import stands.'),
    ...problemResponses([...refusals, 'conflict']),
  },
};

const releaseImport: ZodOpenApiOperationObject = {
  operationId: 'releaseImport',
  tags: ['Feeds'],
  summary: 'Release a held import',
  description:
    'For operators; whoever began the import does not release it. What is gone from the list is taken back. While `ending` is answered, send the same request again.',
  security: bearer('flagstop/flags:verify'),
  requestParams: { path: z.object({ feed, run }) },
  responses: {
    '200': json(importStateSchema, example.completeExample, 'How the import stands.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict']),
  },
};

/** What the API offers about lists that are imported. */
export const feedPaths: ZodOpenApiPathsObject = {
  '/v1/feeds': { get: listFeeds },
  '/v1/feeds/{feed}': { put: registerFeed },
  '/v1/feeds/{feed}/imports': { post: beginImport },
  '/v1/feeds/{feed}/imports/{run}/rows': { post: importRows },
  '/v1/feeds/{feed}/imports/{run}/complete': { post: completeImport },
  '/v1/feeds/{feed}/imports/{run}/release': { post: releaseImport },
};
