import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import {
  endpointViewSchema,
  noticePageSchema,
  noticeViewSchema,
  putEndpointSchema,
  redeliveredSchema,
  redeliverSchema,
} from '../../shared/contracts/notice-view.ts';
import { noticeQuerySchema } from '../../shared/contracts/read-notice-query.ts';
import * as example from './notice-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const path = z.object({ provider: memberIdSchema });
const alone =
  'For the provider itself: to everybody else, operators and auditors too, there is nothing here. Strongly consistent.';

function body(schema: z.ZodType, value: unknown) {
  return {
    required: true,
    description: 'At most 64 KB.',
    content: { 'application/json': { schema, examples: { example: { value } } } },
  };
}

const pull: ZodOpenApiOperationObject = {
  operationId: 'listNotices',
  tags: ['Notices'],
  summary: 'Pull notices',
  description: `In the order of their \`sequence\`, without a gap: what was committed before you asked is there, and what is committed later has a higher number, so whoever asks \`after\` its last number misses none. ${alone}`,
  security: bearer('flagstop/decisions:read'),
  requestParams: { path, query: noticeQuerySchema },
  responses: {
    '200': json(noticePageSchema, example.noticePageExample, 'A page of notices.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const redeliver: ZodOpenApiOperationObject = {
  operationId: 'redeliverNotices',
  tags: ['Notices'],
  summary: 'Have notices sent again',
  description: `By their ids, or by their numbers. Each is sent under the id it always had. What is on its way already is not sent twice; what waits for a later attempt is sent now. Without an active endpoint: \`conflict\`. ${alone}`,
  security: bearer('flagstop/decisions:read'),
  requestParams: { path },
  requestBody: body(redeliverSchema, example.redeliverExample),
  responses: {
    '202': json(redeliveredSchema, example.redeliveredExample, 'What will be sent.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const ping: ZodOpenApiOperationObject = {
  operationId: 'pingNoticeEndpoint',
  tags: ['Notices'],
  summary: 'Have a notice sent that tells nothing',
  description: `A \`ping\` with a number like every notice, to see whether what is sent arrives. There is one in a minute, however often it is asked for. Without an active endpoint: \`conflict\`. ${alone}`,
  security: bearer('flagstop/decisions:read'),
  requestParams: { path },
  responses: {
    '202': json(noticeViewSchema, example.pingExample, 'What will be sent.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict']),
  },
};

const readEndpoint: ZodOpenApiOperationObject = {
  operationId: 'readNoticeEndpoint',
  tags: ['Notices'],
  summary: 'Read where notices go',
  description: `Never what they are signed with. ${alone}`,
  security: [...bearer('flagstop/decisions:read'), ...bearer('flagstop/secrets:write')],
  requestParams: { path },
  responses: {
    '200': json(endpointViewSchema, example.endpointExample, 'The endpoint.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const putEndpoint: ZodOpenApiOperationObject = {
  operationId: 'putNoticeEndpoint',
  tags: ['Notices'],
  summary: 'Say where notices shall go',
  description: `In place of what was said before. Each call makes a new secret, which is answered this once, and leaves the endpoint \`unproved\`: nothing is sent to it until it has proved to be the provider’s own. ${alone}`,
  security: bearer('flagstop/secrets:write'),
  requestParams: { path },
  requestBody: body(putEndpointSchema, example.putEndpointExample),
  responses: {
    '200': json(endpointViewSchema, example.newEndpointExample, 'The endpoint with its new secret.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere]),
  },
};

const deleteEndpoint: ZodOpenApiOperationObject = {
  operationId: 'disableNoticeEndpoint',
  tags: ['Notices'],
  summary: 'Have no more notices sent',
  description: `They are kept all the same, and can be pulled. Again changes nothing. ${alone}`,
  security: bearer('flagstop/secrets:write'),
  requestParams: { path },
  responses: {
    '200': json(endpointViewSchema, example.disabledEndpointExample, 'The endpoint, disabled.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const proveEndpoint: ZodOpenApiOperationObject = {
  operationId: 'proveNoticeEndpoint',
  tags: ['Notices'],
  summary: 'Have the endpoint prove that it is yours',
  description: `We send it a \`ping\`, signed like every notice, with \`data.challenge\`. Check the signature, and answer within 4 s with a 2xx status and \`{"challenge": "…"}\`: the same one, and no other member. Then notices are sent there. An endpoint that was disabled is asked the same way. \`conflict\` says what came back instead; it is asked at most every 5 s. ${alone}`,
  security: bearer('flagstop/secrets:write'),
  requestParams: { path },
  responses: {
    '200': json(endpointViewSchema, example.provedEndpointExample, 'The endpoint, active.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict', 'rate-limited']),
  },
};

/** Every path about notices and what may be asked and answered there. */
export const noticePaths: ZodOpenApiPathsObject = {
  '/v1/providers/{provider}/notices': { get: pull },
  '/v1/providers/{provider}/notices/redeliver': { post: redeliver },
  '/v1/providers/{provider}/notices/ping': { post: ping },
  '/v1/providers/{provider}/endpoint': { get: readEndpoint, put: putEndpoint, delete: deleteEndpoint },
  '/v1/providers/{provider}/endpoint/proof': { post: proveEndpoint },
};
