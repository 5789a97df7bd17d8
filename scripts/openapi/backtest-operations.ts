import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { backtestIdSchema, backtestViewSchema, maxBacktestDays } from '../../shared/contracts/backtest.ts';
import { policyDocumentSchema } from '../../shared/contracts/policy-document.ts';
import { startBacktestSchema } from '../../shared/contracts/start-backtest.ts';
import * as example from './backtest-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const versionPath = z.object({ version: policyDocumentSchema.shape.version });
const samples =
  'Samples of other providers’ decisions are for operators and auditors; others see those of their own, and all counts.';

const startBacktest: ZodOpenApiOperationObject = {
  operationId: 'startBacktest',
  tags: ['Policies'],
  summary: 'Try a version on logged decisions',
  description: `Judges the facts of every logged decision of some days (at most ${maxBacktestDays}) under a stored version of the coalition’s policy and under the active one, and counts what would come out otherwise. Providers’ own, stricter rules are left out on both sides. Decides nothing, and answers before it is done: read it until its \`state\` is no longer \`running\`. ${samples}`,
  security: bearer('flagstop/policies:write'),
  requestParams: { path: versionPath },
  requestBody: {
    required: true,
    description: 'At most 4 KB.',
    content: {
      'application/json': {
        schema: startBacktestSchema,
        examples: { example: { value: example.startBacktestExample } },
      },
    },
  },
  responses: {
    '202': json(backtestViewSchema, example.startedBacktestExample, 'It has begun.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict', 'quota-exceeded']),
  },
};

const readBacktest: ZodOpenApiOperationObject = {
  operationId: 'readBacktest',
  tags: ['Policies'],
  summary: 'Read a backtest',
  description: `How far it is, and what was counted by now; the whole once it is \`done\`. Kept for 400 days. ${samples} The scope \`flagstop/audit:read\` will do as well.`,
  security: bearer('flagstop/policies:write'),
  requestParams: { path: versionPath.extend({ id: backtestIdSchema }) },
  responses: {
    '200': json(backtestViewSchema, example.backtestExample, 'The backtest.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

/** What the API offers to try a policy on logged decisions. */
export const backtestPaths: ZodOpenApiPathsObject = {
  '/v1/policies/{version}/backtest': { post: startBacktest },
  '/v1/policies/{version}/backtests/{id}': { get: readBacktest },
};
