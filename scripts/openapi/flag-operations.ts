import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { raiseFlagSchema } from '../../shared/contracts/flag.ts';
import {
  amendFlagSchema,
  decideDisputeSchema,
  disputeOpenedSchema,
  flagHistorySchema,
  mergeSchema,
  openDisputeSchema,
  opinionSchema,
  reasonSchema,
  verifySchema,
} from '../../shared/contracts/flag-moves.ts';
import { flagCategoriesSchema } from '../../shared/contracts/flag-taxonomy.ts';
import { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { flagIdSchema } from '../../shared/contracts/ids.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import type { Scope } from '../../shared/contracts/vocabulary.ts';
import * as life from './flag-examples.ts';
import * as reading from './flag-reading-operations.ts';
import { anywhere, authorization, bearer, json, jsonBody, noStore, requestId } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const raisedHeaders = {
  ...requestId,
  ...noStore,
  location: {
    description: 'Where the flag can be read, relative to this request.',
    schema: { type: 'string' },
  },
} as const;

const raiseFlag: ZodOpenApiOperationObject = {
  operationId: 'raiseFlag',
  tags: ['Flags'],
  summary: 'Raise a flag',
  description:
    'For contributors and operators. Never send abusive material or links to it: identifiers and a reference to the case are enough. Identifiers that cannot be cleaned, or that many innocents share, are named in `unusable`; the flag is raised on the others. A flag that touches more boarded merchants than the limit, alone or with what your member raised today, is `held`: it acts as reported on new screenings and touches no boarded merchant until an operator releases it.',
  security: bearer('flagstop/flags:write'),
  requestBody: {
    required: true,
    description: 'At most 256 KB.',
    content: {
      'application/json': {
        schema: raiseFlagSchema,
        examples: { example: { value: life.raiseFlagExample } },
      },
    },
  },
  responses: {
    '200': {
      ...json(
        flagViewSchema,
        life.raisedFlagExample,
        'This entry of this list was raised before: the flag that stands.',
      ),
      headers: raisedHeaders,
    },
    '201': {
      ...json(flagViewSchema, life.raisedFlagExample, 'The flag, in force from now on.'),
      headers: raisedHeaders,
    },
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict', 'quota-exceeded']),
  },
};

const readFlag: ZodOpenApiOperationObject = {
  operationId: 'readFlag',
  tags: ['Flags'],
  summary: 'Read a flag',
  description:
    'Its author, operators and auditors see all of it. Contributors read what is shared with contributors or members, without who raised it, the narrative, the evidence references and what reviews made of it; members that only screen what is shared with members, and not how many speak for it either. To all others the flag does not exist. `allowed` says what you may do with it now.',
  security: bearer('flagstop/flags:read'),
  requestParams: { path: z.object({ id: flagIdSchema }) },
  responses: {
    '200': json(flagViewSchema, life.flagExample, 'The flag.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

interface Step {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly scope: Scope;
  readonly body: z.ZodObject;
  readonly shown: object;
  readonly answer?: object;
  readonly path?: z.ZodObject;
}

/** A step in a flag's life: its body, and the flag as it is then. */
function step({ operationId, summary, description, scope, body, shown, answer, path }: Step) {
  return {
    operationId,
    tags: ['Flags'],
    summary,
    description,
    security: bearer(scope),
    requestParams: { path: path ?? flagPath },
    requestBody: {
      required: true,
      description: 'At most 64 KB.',
      content: { 'application/json': { schema: body, examples: { example: { value: shown } } } },
    },
    responses: {
      '200': json(flagViewSchema, answer ?? life.flagExample, 'The flag as it is now, as you may see it.'),
      ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
    },
  } satisfies ZodOpenApiOperationObject;
}

const flagPath = z.object({ id: flagIdSchema });
const speaking = 'flagstop/flags:write';
const governing = 'flagstop/flags:verify';
const steps =
  'A step that the flag does not allow, or not you, or that you made before, answers 409 with what it allows you.';

const amendFlag: ZodOpenApiOperationObject = {
  ...step({
    operationId: 'amendFlag',
    summary: 'Amend a flag',
    description: `For its author and operators. What you add rests on your word alone, whatever support the flag has. Identifiers that cannot be cleaned are named in \`unusable\` and the others are added; where none can be, nothing is changed. ${steps}`,
    scope: speaking,
    body: amendFlagSchema,
    shown: life.amendExample,
    answer: { ...life.flagExample, seq: 2, contentSeq: 2, unusable: [] },
  }),
  requestBody: {
    required: true,
    description: 'At most 256 KB.',
    content: {
      'application/json': { schema: amendFlagSchema, examples: { example: { value: life.amendExample } } },
    },
  },
};

const postOpinion = step({
  operationId: 'giveOpinion',
  summary: 'Support a flag, say that you saw the same, or doubt it',
  description: `For contributors and operators. The word of a second owner makes what it says \`corroborated\`; a doubt caps the flag at review until an operator has decided it. Name the \`seq\` that you read: where what the flag says changed after that, the answer is 409. ${steps}`,
  scope: speaking,
  body: opinionSchema,
  shown: life.opinionExample,
  answer: life.supportedExample,
});

const verifyFlag = step({
  operationId: 'verifyFlag',
  summary: 'Verify a flag',
  description: `For operators, of what somebody of another owner stands behind. ${steps}`,
  scope: governing,
  body: verifySchema,
  shown: life.verifyExample,
  answer: life.verifiedExample,
});

const withdrawFlag = step({
  operationId: 'withdrawWord',
  summary: 'Take your word for a flag back',
  description: `For whoever spoke for it. What others said stays in force, and the flag with it; the last word taken back ends it. ${steps}`,
  scope: speaking,
  body: reasonSchema,
  shown: life.reasonExample,
  answer: { ...life.flagExample, seq: 2, state: 'withdrawn', allowed: [] },
});

const openDispute: ZodOpenApiOperationObject = {
  ...step({
    operationId: 'openDispute',
    summary: 'Dispute a flag for a merchant, or for yourself',
    description: `A provider names a decision of its own that met the flag, and disputes for its merchant. It learns the dispute’s number and clock, and nothing else: a decision that is not its own, or did not meet the flag, answers as an unknown flag does. Contributors and operators may dispute without a decision. While a dispute is open the flag caps at review; no dispute approves anybody. ${steps}`,
    scope: speaking,
    body: openDisputeSchema,
    shown: life.openDisputeExample,
  }),
  responses: {
    '201': json(disputeOpenedSchema, life.disputeOpenedExample, 'The dispute is open.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const decideDispute = step({
  operationId: 'decideDispute',
  summary: 'Decide a dispute',
  description: `For operators, of another owner than the one who opened it; what an operator opened for a merchant another person of it may decide. \`upheld\`: the flag acts as before once no other dispute is open. \`overturned\`: it matches nothing any more. ${steps}`,
  scope: governing,
  body: decideDisputeSchema,
  shown: life.decideExample,
  answer: life.overturnedExample,
  path: flagPath.extend({
    n: z
      .string()
      .regex(/^[1-9][0-9]{0,5}$/)
      .meta({ description: 'The dispute’s number.', example: '1' }),
  }),
});

const holdFlag = step({
  operationId: 'holdFlag',
  summary: 'Hold a flag back',
  description: `For operators. A held flag acts as reported on new screenings, whatever its evidence. ${steps}`,
  scope: governing,
  body: reasonSchema,
  shown: life.reasonExample,
  answer: life.heldExample,
});

const releaseFlag = step({
  operationId: 'releaseFlag',
  summary: 'Release a held flag',
  description: `For operators; not for the person who raised it. ${steps}`,
  scope: governing,
  body: reasonSchema,
  shown: life.reasonExample,
});

const mergeFlags = step({
  operationId: 'mergeFlags',
  summary: 'Let a flag take in another of the same subject',
  description: `For operators. Every identifier keeps those who stood behind just that, so a merger raises no evidence; \`other\` ends as \`superseded\`. The same again, after an answer was lost, ends the same. ${steps}`,
  scope: governing,
  body: mergeSchema,
  shown: life.mergeExample,
});

const listEvents: ZodOpenApiOperationObject = {
  operationId: 'readFlagHistory',
  tags: ['Flags'],
  summary: 'Read a flag’s history',
  description:
    'Oldest first, strongly consistent. Who took a step and why is shown to its author, operators and auditors, and to who took it; who disputed, to operators and auditors only.',
  security: bearer('flagstop/flags:read'),
  requestParams: { path: flagPath, query: pageQuerySchema },
  responses: {
    '200': json(flagHistorySchema, life.historyExample, 'A page of its events.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const listCategories: ZodOpenApiOperationObject = {
  operationId: 'listFlagCategories',
  tags: ['Flags'],
  summary: 'List what flags are raised for',
  description:
    'For every member: each category in a sentence, and what card schemes, FinCEN and the CyberTipline call it.',
  security: bearer('flagstop/flags:read'),
  responses: {
    '200': json(flagCategoriesSchema, life.categoriesExample, 'All categories.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

/** Every path about flags and what may be asked and answered there. */
export const flagPaths: ZodOpenApiPathsObject = {
  '/v1/flag-categories': { get: listCategories },
  '/v1/flags': { get: reading.listFlags, post: raiseFlag },
  '/v1/flags/search': { post: reading.searchFlags },
  '/v1/flags/export': { get: reading.exportFlags },
  '/v1/flags/{id}': { get: readFlag, patch: amendFlag },
  '/v1/flags/{id}/events': { get: listEvents },
  '/v1/flags/{id}/opinions': { post: postOpinion },
  '/v1/flags/{id}/verify': { post: verifyFlag },
  '/v1/flags/{id}/withdraw': { post: withdrawFlag },
  '/v1/flags/{id}/disputes': { post: openDispute },
  '/v1/flags/{id}/disputes/{n}': { post: decideDispute },
  '/v1/flags/{id}/hold': { post: holdFlag },
  '/v1/flags/{id}/release': { post: releaseFlag },
  '/v1/flags/{id}/merge': { post: mergeFlags },
};
