import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import {
  backBookIdSchema,
  backBookListSchema,
  backBookReportSchema,
  backBookViewSchema,
  registeredBackBookSchema,
} from '../../shared/contracts/back-book.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import { reportQuerySchema } from '../../shared/contracts/read-report-query.ts';
import { registerBackBookSchema } from '../../shared/contracts/register-back-book.ts';
import * as example from './backbook-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const path = z.object({ provider: memberIdSchema });
const bookPath = path.extend({ id: backBookIdSchema });
const tags = ['Screening'];
const own = 'For the provider itself.';
const readers = 'For the provider itself, operators and auditors.';

const register: ZodOpenApiOperationObject = {
  operationId: 'registerBackBook',
  tags,
  summary: 'Register a portfolio to be screened',
  description: `Says what file is to come, NDJSON (an application a line) or CSV, UTF-8, at most 2 GB, and is told where to send it: one \`PUT\` of the file to \`upload.url\` with \`upload.headers\`, within the hour. Then start it. With its \`sha256\` the same file under the same \`name\` meets the back book there is (200), whose decisions stay. ${own}`,
  security: bearer('flagstop/decisions:resolve'),
  requestParams: { path },
  requestBody: {
    required: true,
    description: 'At most 4 KB.',
    content: {
      'application/json': {
        schema: registerBackBookSchema,
        examples: { example: { value: example.registerBackBookExample } },
      },
    },
  },
  responses: {
    '200': json(registeredBackBookSchema, example.registeredBackBookExample, 'It was registered before.'),
    '201': json(registeredBackBookSchema, example.registeredBackBookExample, 'It waits for its file.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere]),
  },
};

const start: ZodOpenApiOperationObject = {
  operationId: 'startBackBook',
  tags,
  summary: 'Have a portfolio screened',
  description: `Once its file was sent; also to have one that failed with \`stopped\` go on where it was. Each row is a screening as any other, with a decision of its own, source \`backbook\`. Answers before it is done. Where another of the provider’s runs, or it has ended: \`conflict\`. ${own}`,
  security: bearer('flagstop/decisions:resolve'),
  requestParams: { path: bookPath },
  responses: {
    '202': json(backBookViewSchema, example.runningBackBookExample, 'It runs.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict']),
  },
};

const cancel: ZodOpenApiOperationObject = {
  operationId: 'cancelBackBook',
  tags,
  summary: 'End the screening of a portfolio',
  description: `It goes no further; what was decided stands. One that is done: \`conflict\`. ${own}`,
  security: bearer('flagstop/decisions:resolve'),
  requestParams: { path: bookPath },
  responses: {
    '200': json(backBookViewSchema, example.cancelledBackBookExample, 'It is cancelled.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict']),
  },
};

const list: ZodOpenApiOperationObject = {
  operationId: 'listBackBooks',
  tags,
  summary: 'List a provider’s portfolios',
  description: `Of the last 90 days, in no order of time. ${readers}`,
  security: bearer('flagstop/decisions:read'),
  requestParams: { path, query: pageQuerySchema },
  responses: {
    '200': json(backBookListSchema, example.backBookListExample, 'A page of back books.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const read: ZodOpenApiOperationObject = {
  operationId: 'readBackBook',
  tags,
  summary: 'Read how far a portfolio is',
  description: `How many bytes, lines and rows are done, and how rows came out. Kept for 90 days. ${readers}`,
  security: bearer('flagstop/decisions:read'),
  requestParams: { path: bookPath },
  responses: {
    '200': json(backBookViewSchema, example.runningBackBookExample, 'The back book.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const report: ZodOpenApiOperationObject = {
  operationId: 'readBackBookReport',
  tags,
  summary: 'Read what came of each row',
  description: `In the order of the file, as far as it is: a decision, or what is wrong with the row by pointer and code, never with a value of it. A page holds as many rows as were screened together. ${readers}`,
  security: bearer('flagstop/decisions:read'),
  requestParams: { path: bookPath, query: reportQuerySchema },
  responses: {
    '200': json(backBookReportSchema, example.backBookReportExample, 'Rows of the report.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

/** What the API offers to have a whole portfolio screened. */
export const backBookPaths: ZodOpenApiPathsObject = {
  '/v1/providers/{provider}/backbooks': { post: register, get: list },
  '/v1/providers/{provider}/backbooks/{id}': { get: read },
  '/v1/providers/{provider}/backbooks/{id}/start': { post: start },
  '/v1/providers/{provider}/backbooks/{id}/cancel': { post: cancel },
  '/v1/providers/{provider}/backbooks/{id}/report': { get: report },
};
