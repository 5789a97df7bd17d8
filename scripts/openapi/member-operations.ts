import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { changeMemberSchema, onboardMemberSchema } from '../../shared/contracts/member.ts';
import {
  bindClientSchema,
  memberClientPageSchema,
  memberClientSchema,
  memberHistorySchema,
  memberPageSchema,
  memberViewSchema,
  rotatedSecretSchema,
  rotateSecretSchema,
  secretListSchema,
  subjectSchema,
} from '../../shared/contracts/member-view.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import type { Scope } from '../../shared/contracts/vocabulary.ts';
import * as example from './member-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody, noStore, requestId } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const memberPath = z.object({ id: memberIdSchema });
const clientPath = z.object({
  id: memberIdSchema,
  subject: subjectSchema.meta({
    param: { description: 'The `sub` of a person’s tokens, or a machine’s client id. No address.' },
  }),
});
const providerPath = z.object({ provider: memberIdSchema });

const governing = bearer('flagstop/members:write');
const reading = (
  [
    'flagstop/members:write',
    'flagstop/audit:read',
    'flagstop/decisions:read',
    'flagstop/flags:read',
  ] satisfies Scope[]
).flatMap(bearer);
const rotating = (['flagstop/secrets:write', 'flagstop/members:write'] satisfies Scope[]).flatMap(bearer);

const whoReads =
  'The member itself with any of the scopes, operators with `members:write`, auditors with `audit:read`; to everybody else there is no such member. Strongly consistent.';

function body(schema: z.ZodType, value: unknown) {
  return {
    required: true,
    description: 'At most 64 KB.',
    content: { 'application/json': { schema, examples: { example: { value } } } },
  };
}

const onboard: ZodOpenApiOperationObject = {
  operationId: 'onboardMember',
  tags: ['Members'],
  summary: 'Take in a member',
  description:
    'For operators. An id is given once. Nobody acts for the member until clients are bound to it.',
  security: governing,
  requestBody: body(onboardMemberSchema, example.onboardExample),
  responses: {
    '201': {
      ...json(memberViewSchema, example.memberExample, 'The member.'),
      headers: {
        ...requestId,
        ...noStore,
        location: {
          description: 'Where the member can be read, relative to this request.',
          schema: { type: 'string' },
        },
      },
    },
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const list: ZodOpenApiOperationObject = {
  operationId: 'listMembers',
  tags: ['Members'],
  summary: 'List members',
  description:
    'By id: all of them to operators with `members:write` and auditors with `audit:read`, to all others themselves.',
  security: reading,
  requestParams: { query: pageQuerySchema },
  responses: {
    '200': json(memberPageSchema, example.memberPageExample, 'A page of members.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const read: ZodOpenApiOperationObject = {
  operationId: 'readMember',
  tags: ['Members'],
  summary: 'Read a member',
  description: whoReads,
  security: reading,
  requestParams: { path: memberPath },
  responses: {
    '200': json(memberViewSchema, example.memberExample, 'The member with its contacts.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const change: ZodOpenApiOperationObject = {
  operationId: 'changeMember',
  tags: ['Members'],
  summary: 'Change or suspend a member',
  description:
    'For operators. What is named replaces what was, and the step is told in the history. A suspension holds on this API from the next call on, on screenings within 60 seconds; what the member said of flags stands. Roles, owner and status of an operator’s own member are changed by another operator, so the last active operator stays.',
  security: governing,
  requestParams: { path: memberPath },
  requestBody: body(changeMemberSchema, example.changeMemberExample),
  responses: {
    '200': json(memberViewSchema, example.suspendedExample, 'The member as it stands.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const listEvents: ZodOpenApiOperationObject = {
  operationId: 'listMemberEvents',
  tags: ['Members'],
  summary: 'Read a member’s history',
  description: `Oldest first. ${whoReads}`,
  security: reading,
  requestParams: { path: memberPath, query: pageQuerySchema },
  responses: {
    '200': json(memberHistorySchema, example.memberHistoryExample, 'A page of its steps.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const listClients: ZodOpenApiOperationObject = {
  operationId: 'listMemberClients',
  tags: ['Members'],
  summary: 'List who acts for a member',
  description: `People and machines, by the subject of their tokens. ${whoReads}`,
  security: reading,
  requestParams: { path: memberPath, query: pageQuerySchema },
  responses: {
    '200': json(memberClientPageSchema, example.clientPageExample, 'A page of them.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const bindClient: ZodOpenApiOperationObject = {
  operationId: 'bindMemberClient',
  tags: ['Members'],
  summary: 'Let a person or machine act for a member',
  description:
    'For operators, from the subject’s next call on. A subject acts for one member only. The same again changes nothing.',
  security: governing,
  requestParams: { path: clientPath },
  requestBody: body(bindClientSchema, example.bindClientExample),
  responses: {
    '200': json(memberClientSchema, example.clientExample, 'It acts for the member.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict', 'bad-parameter']),
  },
};

const removeClient: ZodOpenApiOperationObject = {
  operationId: 'removeMemberClient',
  tags: ['Members'],
  summary: 'Let a person or machine act no more',
  description:
    'For operators, from the subject’s next call on, whatever its token says. Nobody removes the subject it acts as.',
  security: governing,
  requestParams: { path: clientPath },
  responses: {
    '200': json(memberClientSchema, example.clientExample, 'It acts for nobody.'),
    ...problemResponses([...authorization, ...anywhere, 'conflict', 'bad-parameter']),
  },
};

const listSecrets: ZodOpenApiOperationObject = {
  operationId: 'listSecrets',
  tags: ['Members'],
  summary: 'List the keys a provider signs with',
  description: `Active ones and those that ended last, never what they are made of. ${whoReads}`,
  security: reading,
  requestParams: { path: providerPath },
  responses: {
    '200': json(secretListSchema, example.secretsExample, 'The keys.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const rotate: ZodOpenApiOperationObject = {
  operationId: 'rotateSecret',
  tags: ['Members'],
  summary: 'Make a new key to sign with',
  description:
    'For the provider itself with `secrets:write`, and for operators with `members:write`. The older key goes on for `overlapHours`. At most two keys are active: while two are, a third is made only with `revokeNow`, and `allowed` names what can be named there. The secret is answered this once. Send again with care: each call makes a key.',
  security: rotating,
  requestParams: { path: providerPath },
  requestBody: body(rotateSecretSchema, example.rotateExample),
  responses: {
    '201': json(
      rotatedSecretSchema,
      example.rotatedExample,
      'The new key, and the others as they now stand.',
    ),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

/** Every path about members and what may be asked and answered there. */
export const memberPaths: ZodOpenApiPathsObject = {
  '/v1/members': { get: list, post: onboard },
  '/v1/members/{id}': { get: read, patch: change },
  '/v1/members/{id}/events': { get: listEvents },
  '/v1/members/{id}/clients': { get: listClients },
  '/v1/members/{id}/clients/{subject}': { put: bindClient, delete: removeClient },
  '/v1/providers/{provider}/secrets': { get: listSecrets },
  '/v1/providers/{provider}/secrets/rotate': { post: rotate },
};
