import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { answerSchema } from '../../shared/contracts/answer.ts';
import { applicationSchema } from '../../shared/contracts/application.ts';
import { decisionReplaySchema } from '../../shared/contracts/decision-replay.ts';
import { decisionPageSchema, decisionViewSchema } from '../../shared/contracts/decision-view.ts';
import { decisionIdSchema, memberIdSchema, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { offboardSchema } from '../../shared/contracts/offboard.ts';
import type { ProblemCode } from '../../shared/contracts/problem.ts';
import { decisionQuerySchema } from '../../shared/contracts/read-decision-query.ts';
import { reindexedSchema, reindexSchema } from '../../shared/contracts/reindex.ts';
import { resolvedSchema, resolveSchema } from '../../shared/contracts/resolution.ts';
import { standingViewSchema } from '../../shared/contracts/stored-merchant.ts';
import { backBookPaths } from './backbook-operations.ts';
import { backtestPaths } from './backtest-operations.ts';
import * as example from './examples.ts';
import { feedPaths } from './feed-operations.ts';
import { flagPaths } from './flag-operations.ts';
import { hookPaths } from './hook-operations.ts';
import { jurisdictionPaths } from './jurisdiction-operations.ts';
import { memberPaths } from './member-operations.ts';
import { noticePaths } from './notice-operations.ts';
import { anywhere, authorization, bearer, json, jsonBody, noStore, requestId } from './parts.ts';
import { policyPaths } from './policy-operations.ts';
import { problemResponses } from './problem-responses.ts';
import { safeguardPaths } from './safeguard-operations.ts';
import { termsPaths } from './terms-operations.ts';

const signature: readonly ProblemCode[] = [
  'missing-header',
  'bad-header',
  'signature-missing',
  'signature-invalid',
  'timestamp-out-of-window',
];

const provider = memberIdSchema.meta({
  param: { description: 'The provider’s member id.' },
  example: 'payments-north',
});
const screen: ZodOpenApiOperationObject = {
  operationId: 'screenMerchant',
  tags: ['Screening'],
  summary: 'Screen a merchant application',
  description:
    'Signed as the [Standard Webhooks](https://www.standardwebhooks.com) specification says, over the bytes of the body. A decision is committed before it is answered, and `review` and `decline` are answers, not errors. The webhook id is the idempotency key, for ever: the same id with the same body is answered with the stored bytes and `idempotent-replayed: true`; with another body it is refused.',
  security: [{ 'webhook-id': [], 'webhook-timestamp': [], 'webhook-signature': [] }],
  requestParams: { path: z.object({ provider }) },
  requestBody: {
    required: true,
    description: 'At most 256 KB.',
    content: {
      'application/json': {
        schema: applicationSchema,
        examples: { example: { value: example.applicationExample } },
      },
    },
  },
  responses: {
    '200': {
      ...json(answerSchema, example.answerExample, 'The decision.'),
      headers: {
        ...requestId,
        'idempotent-replayed': {
          description: '`true` where this webhook had been answered before: these are the bytes of then.',
          schema: { type: 'string', enum: ['true', 'false'] },
        },
      },
    },
    ...problemResponses([
      ...signature,
      ...jsonBody,
      ...anywhere,
      'member-suspended',
      'sandbox-name',
      'idempotency-key-reused',
    ]),
  },
};

const listDecisions: ZodOpenApiOperationObject = {
  operationId: 'listDecisions',
  tags: ['Decisions'],
  summary: 'List decisions of a day or of a merchant',
  description:
    'Newest first, eventually consistent. The provider itself, operators and auditors may read; to everybody else the provider does not exist.',
  security: bearer('flagstop/decisions:read'),
  requestParams: { path: z.object({ provider }), query: decisionQuerySchema },
  responses: {
    '200': json(decisionPageSchema, example.decisionPageExample, 'A page of decisions.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const readDecision: ZodOpenApiOperationObject = {
  operationId: 'readDecision',
  tags: ['Decisions'],
  summary: 'Read a decision',
  description:
    'Strongly consistent: readable as soon as it was answered, and for ever. Every read is logged.',
  security: bearer('flagstop/decisions:read'),
  requestParams: { path: z.object({ provider, id: decisionIdSchema }) },
  responses: {
    '200': json(decisionViewSchema, example.decisionExample, 'The decision and all that it rested on.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const replayDecision: ZodOpenApiOperationObject = {
  operationId: 'replayDecision',
  tags: ['Decisions'],
  summary: 'Run a decision again',
  description:
    'Part by part: the policy of then on the stored facts, for ever; matching while the application is kept. Each part says whether it was run and whether it came out as it did then. Nothing is written.',
  security: bearer('flagstop/decisions:read'),
  requestParams: { path: z.object({ provider, id: decisionIdSchema }) },
  responses: {
    '200': json(decisionReplaySchema, example.replayExample, 'What came out.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const repeated = {
  description: '`true` where the same had been asked before: nothing was written.',
  schema: { type: 'string' as const, enum: ['true', 'false'] },
};

const resolveDecision: ZodOpenApiOperationObject = {
  operationId: 'resolveDecision',
  tags: ['Decisions'],
  summary: 'Resolve a review or a decline',
  description:
    'For that provider; for operators of the coalition once it has escalated. The decision itself never changes: the resolution stands beside it, and only the newest decision on a merchant can be resolved, once. To approve what was declined, or to clear a match that may decline, takes two people: the first is answered 202. A cleared flag stands in later decisions as `cleared` until the flag changes, more of the merchant meets it, or the clearance ends. The same again changes nothing and is answered alike.',
  security: bearer('flagstop/decisions:resolve'),
  requestParams: { path: z.object({ provider, id: decisionIdSchema }) },
  requestBody: {
    required: true,
    description: 'At most 64 KB.',
    content: {
      'application/json': {
        schema: resolveSchema,
        examples: { example: { value: example.resolveExample } },
      },
    },
  },
  responses: {
    '200': {
      ...json(resolvedSchema, example.resolvedExample, 'The review has ended, or is escalated.'),
      headers: { ...requestId, ...noStore, 'idempotent-replayed': repeated },
    },
    '202': {
      ...json(resolvedSchema, example.proposedExample, 'Proposed: another person has to ask for the same.'),
      headers: { ...requestId, ...noStore, 'idempotent-replayed': repeated },
    },
    ...problemResponses([...authorization, 'person-needed', ...jsonBody, ...anywhere, 'conflict']),
  },
};

const readStanding: ZodOpenApiOperationObject = {
  operationId: 'readStanding',
  tags: ['Decisions'],
  summary: 'Read where a merchant stands',
  description: 'The newest decision on a merchant. Strongly consistent.',
  security: bearer('flagstop/decisions:read'),
  requestParams: { path: z.object({ provider, reference: merchantReferenceSchema }) },
  responses: {
    '200': json(standingViewSchema, example.standingExample, 'The standing.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const offboardMerchant: ZodOpenApiOperationObject = {
  operationId: 'offboardMerchant',
  tags: ['Decisions'],
  summary: 'Tell that you left a merchant',
  description:
    'For that provider alone. The merchant is counted as boarded no more, and matched to flags for alerts until its time is over; then all by which it could be matched is deleted, and its decisions stay. A new screening of it boards it again. The same again changes nothing and is answered alike; another reason or time for one that is offboarded already is a conflict.',
  security: bearer('flagstop/decisions:resolve'),
  requestParams: { path: z.object({ provider, reference: merchantReferenceSchema }) },
  requestBody: {
    required: true,
    description: 'At most 64 KB.',
    content: {
      'application/json': {
        schema: offboardSchema,
        examples: { example: { value: example.offboardExample } },
      },
    },
  },
  responses: {
    '200': {
      ...json(standingViewSchema, example.offboardedExample, 'The standing as it is now.'),
      headers: { ...requestId, ...noStore, 'idempotent-replayed': repeated },
    },
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const reindexFlags: ZodOpenApiOperationObject = {
  operationId: 'reindexFlags',
  tags: ['Flags'],
  summary: 'Index a page of all flags again',
  description:
    'For operators, after a new lookup secret was added and before the old one is retired. Flags are indexed under every secret in force. Walk from no cursor until `nextCursor` is null; doing a page twice changes nothing.',
  security: bearer('flagstop/flags:verify'),
  requestBody: {
    required: true,
    description: 'At most 4 KB.',
    content: {
      'application/json': { schema: reindexSchema, examples: { example: { value: example.reindexExample } } },
    },
  },
  responses: {
    '200': json(reindexedSchema, example.reindexedExample, 'The page is indexed.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere]),
  },
};

function open(
  operation: Pick<ZodOpenApiOperationObject, 'operationId' | 'summary'>,
  response: ZodOpenApiResponseObject,
) {
  return {
    get: {
      ...operation,
      tags: ['Service'],
      security: [],
      responses: { '200': response, ...problemResponses(anywhere) },
    },
  };
}

/** Every path of the API and what may be asked and answered there. */
export const paths: ZodOpenApiPathsObject = {
  '/v1/providers/{provider}/screenings': { post: screen },
  '/v1/providers/{provider}/decisions': { get: listDecisions },
  '/v1/providers/{provider}/decisions/{id}': { get: readDecision },
  '/v1/providers/{provider}/decisions/{id}/replay': { get: replayDecision },
  '/v1/providers/{provider}/decisions/{id}/resolution': { post: resolveDecision },
  '/v1/providers/{provider}/merchants/{reference}': { get: readStanding },
  '/v1/providers/{provider}/merchants/{reference}/offboard': { post: offboardMerchant },
  ...termsPaths,
  ...flagPaths,
  ...safeguardPaths,
  ...feedPaths,
  ...jurisdictionPaths,
  ...memberPaths,
  ...hookPaths,
  ...noticePaths,
  ...policyPaths,
  ...backBookPaths,
  ...backtestPaths,
  '/v1/flags/reindex': { post: reindexFlags },
  '/healthz': open(
    { operationId: 'readHealth', summary: 'Ask whether the service runs' },
    json(
      z.object({ status: z.literal('ok'), livemode: z.boolean() }),
      { status: 'ok', livemode: false },
      'It runs.',
    ),
  ),
  '/openapi.json': open(
    { operationId: 'readDescription', summary: 'This description' },
    {
      description: 'OpenAPI 3.1.',
      headers: requestId,
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  ),
  '/docs': open(
    { operationId: 'readDocs', summary: 'This description as a page' },
    { description: 'A page.', headers: requestId, content: { 'text/html': { schema: { type: 'string' } } } },
  ),
};
