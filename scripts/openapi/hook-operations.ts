import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { hookAnswerSchema } from '../../shared/contracts/hook-answer.ts';
import {
  addHookSecretSchema,
  hookSetupSchema,
  hookSetupsSchema,
  putHookSchema,
} from '../../shared/contracts/hook-setup.ts';
import { hookSourceNameSchema } from '../../shared/contracts/hook-source-name.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import { sourceActPageSchema } from '../../shared/contracts/source-act.ts';
import * as example from './hook-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody, requestId } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const provider = z.object({ provider: memberIdSchema });
const path = provider.extend({ source: hookSourceNameSchema });
const tags = ['Webhooks of sources'];
const alone =
  'For the provider itself: to everybody else, operators and auditors too, there is nothing here. Strongly consistent.';
const setup = (description: string) => json(hookSetupSchema, example.hookSetupExample, description);

function body(schema: z.ZodType, value: unknown) {
  return {
    required: true,
    description: 'At most 64 KB.',
    content: { 'application/json': { schema, examples: { example: { value } } } },
  };
}

const receive: ZodOpenApiOperationObject = {
  operationId: 'receiveHook',
  tags,
  summary: 'Take a source’s webhook',
  description:
    'For the source itself, which signs in its own way; this is the URL to tell it. An event that tells who a merchant is has the merchant screened; what the source did not tell is among `coverage.missing`, and such a merchant is never approved without a person. The same event again is answered with the stored decision. A source reads only that it is a 2xx, so the provider is sent `decision.made`. `wrong-mode` where a test event comes to a live stage, or the reverse.',
  security: [{ 'source-signature': [] }],
  requestParams: { path },
  requestBody: {
    required: true,
    description: 'The source’s event, at most 256 KB. Fields that are not read are tolerated.',
    content: {
      'application/json': {
        schema: z.looseObject({}).meta({ description: 'As the source documents it.' }),
        examples: { example: { value: example.hookEventExample } },
      },
    },
  },
  responses: {
    '200': {
      ...json(hookAnswerSchema, example.hookAnswerExample, 'Taken.'),
      headers: {
        ...requestId,
        'idempotent-replayed': {
          description: '`true` where this event had been answered before: the decision is that of then.',
          schema: { type: 'string', enum: ['true', 'false'] },
        },
      },
    },
    ...problemResponses([
      'missing-header',
      'bad-header',
      'signature-missing',
      'signature-invalid',
      'timestamp-out-of-window',
      ...jsonBody,
      ...anywhere,
      'member-suspended',
      'wrong-mode',
    ]),
  },
};

const list: ZodOpenApiOperationObject = {
  operationId: 'listHooks',
  tags,
  summary: 'List the sources whose webhooks are taken',
  description: `Those of which anything was ever said, by name. Never what is sealed. ${alone}`,
  security: [...bearer('flagstop/decisions:read'), ...bearer('flagstop/secrets:write')],
  requestParams: { path: provider },
  responses: {
    '200': json(hookSetupsSchema, example.hookSetupsExample, 'The sources.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const read: ZodOpenApiOperationObject = {
  operationId: 'readHook',
  tags,
  summary: 'Read how a source’s webhooks are taken',
  description: `Which secrets count and whether there is a key to the API, never what they are. ${alone}`,
  security: [...bearer('flagstop/decisions:read'), ...bearer('flagstop/secrets:write')],
  requestParams: { path },
  responses: {
    '200': setup('How its webhooks are taken.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const put: ZodOpenApiOperationObject = {
  operationId: 'putHook',
  tags,
  summary: 'Say how a source’s webhooks are taken',
  description: `Settings and keys have the form that the source gives them: what is wrong is named by pointer and never repeated. Secrets stay as they are. ${alone}`,
  security: bearer('flagstop/secrets:write'),
  requestParams: { path },
  requestBody: body(putHookSchema, example.putHookExample),
  responses: {
    '200': setup('As it is taken from now on; within 60 seconds everywhere.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere]),
  },
};

const end: ZodOpenApiOperationObject = {
  operationId: 'endHook',
  tags,
  summary: 'Take no more webhooks of a source',
  description: `They are refused, within 60 seconds everywhere; secrets and the key to the API are deleted. ${alone}`,
  security: bearer('flagstop/secrets:write'),
  requestParams: { path },
  responses: {
    '200': setup('Off.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const addSecret: ZodOpenApiOperationObject = {
  operationId: 'addHookSecret',
  tags,
  summary: 'Tell a secret that a source signs with',
  description: `The source makes it, you copy it. The older one goes on for \`overlapHours\`; at most two count at a time, and a third is a \`conflict\` unless one of them ends now. A source that needs no settings is taken from its first secret on; of one that does, put those first. ${alone}`,
  security: bearer('flagstop/secrets:write'),
  requestParams: { path },
  requestBody: body(addHookSecretSchema, example.addHookSecretExample),
  responses: {
    '201': setup('The source with its new secret.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const acts: ZodOpenApiOperationObject = {
  operationId: 'listSourceActs',
  tags,
  summary: 'List what was done at sources',
  description: `What Flagstop did at a source because of a decision, will do, or would do in a dry run: nothing, unless \`acting\` was set for that source and outcome. Newest decisions first. ${alone}`,
  security: [...bearer('flagstop/decisions:read'), ...bearer('flagstop/secrets:write')],
  requestParams: { path: provider, query: pageQuerySchema },
  responses: {
    '200': json(sourceActPageSchema, example.sourceActPageExample, 'A page of acts.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

/** Webhooks of sources, by path. */
export const hookPaths: ZodOpenApiPathsObject = {
  '/v1/providers/{provider}/hooks': { get: list },
  '/v1/providers/{provider}/hooks/{source}': { get: read, post: receive, put, delete: end },
  '/v1/providers/{provider}/hooks/{source}/secrets': { post: addSecret },
  '/v1/providers/{provider}/acts': { get: acts },
};
