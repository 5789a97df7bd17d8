import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import {
  policyRescreeningViewSchema,
  startPolicyRescreeningSchema,
} from '../../shared/contracts/policy-rescreening.ts';
import {
  approvePolicySchema,
  decidePolicySchema,
  policyPageSchema,
  policyVersionSchema,
  policyViewSchema,
  policyWholeSchema,
  proposePolicySchema,
  shadowPolicySchema,
  shadowViewSchema,
} from '../../shared/contracts/policy-view.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import type { Scope } from '../../shared/contracts/vocabulary.ts';
import { anywhere, authorization, bearer, json, jsonBody, noStore, requestId } from './parts.ts';
import * as example from './policy-examples.ts';
import { problemResponses } from './problem-responses.ts';

const changing = bearer('flagstop/policies:write');
const reading = (
  [
    'flagstop/policies:write',
    'flagstop/decisions:read',
    'flagstop/flags:read',
    'flagstop/audit:read',
  ] satisfies Scope[]
).flatMap(bearer);

/** One line of policies: the coalition's, or a provider's own. */
interface Line {
  readonly own: boolean;
  /** In operation ids. */
  readonly name: string;
  readonly who: { readonly reads: string; readonly governs: string; readonly approves: string };
}

const coalition: Line = {
  own: false,
  name: 'Policy',
  who: {
    reads: 'For every member.',
    governs: 'For operators.',
    approves:
      'For an operator or contributor in full standing: another person than the proposer, of another owner.',
  },
};
const own: Line = {
  own: true,
  name: 'OwnPolicy',
  who: {
    reads: 'For the provider itself, operators and auditors; to everybody else there is no such line.',
    governs:
      'For the provider itself, of its own line: rules beside the coalition’s, stricter and never laxer.',
    approves: 'For another person of that provider than the proposer.',
  },
};

const pathOf = ({ own: isOwn }: Line, more: z.ZodRawShape = {}) =>
  isOwn || Object.keys(more).length > 0
    ? { path: z.object({ ...(isOwn && { provider: memberIdSchema }), ...more }) }
    : {};
const version = { version: policyVersionSchema };

function body(schema: z.ZodType, value: unknown, description = 'At most 16 KB.') {
  return {
    required: true,
    description,
    content: { 'application/json': { schema, examples: { example: { value } } } },
  };
}

const propose = (line: Line): ZodOpenApiOperationObject => ({
  operationId: `propose${line.name}`,
  tags: ['Policies'],
  summary: line.own ? 'Propose a version of a provider’s own policy' : 'Propose a version of the policy',
  description: `${line.who.governs} As a file’s text, or as the document it holds. A policy that cannot be used is refused: \`errors\` says of each fault where it is, what it is and what to do. A version never changes; the same document again is answered again.`,
  security: changing,
  requestParams: pathOf(line),
  requestBody: body(proposePolicySchema, example.proposeExample, 'At most 640 KB.'),
  responses: {
    '200': json(policyViewSchema, example.policyExample, 'It stood already.'),
    '201': {
      ...json(policyViewSchema, example.policyExample, 'It is proposed. `warnings` says what to look at.'),
      headers: {
        ...requestId,
        ...noStore,
        location: {
          description: 'Where the version can be read, relative to this request.',
          schema: { type: 'string' },
        },
      },
    },
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
});

const list = (line: Line): ZodOpenApiOperationObject => ({
  operationId: line.own ? 'listOwnPolicies' : 'listPolicies',
  tags: ['Policies'],
  summary: line.own ? 'List the versions of a provider’s own policy' : 'List the versions of the policy',
  description: `By name, each as it stands. ${line.who.reads} Strongly consistent.`,
  security: reading,
  requestParams: { ...pathOf(line), query: pageQuerySchema },
  responses: {
    '200': json(policyPageSchema, example.policyPageExample, 'A page of versions.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
});

const read = (line: Line): ZodOpenApiOperationObject => ({
  operationId: `read${line.name}`,
  tags: ['Policies'],
  summary: line.own ? 'Read a version of a provider’s own policy' : 'Read a version of the policy',
  description: `Its document, and all that happened to it, oldest first. ${line.who.reads} Strongly consistent.`,
  security: reading,
  requestParams: pathOf(line, version),
  responses: {
    '200': json(policyWholeSchema, example.wholeExample, 'The version.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
});

interface Step {
  readonly verb: 'approve' | 'reject' | 'activate' | 'shadow';
  readonly summary: string;
  readonly description: string;
  readonly schema: z.ZodType;
  readonly asked: unknown;
  readonly answered: unknown;
}

const step = (
  line: Line,
  { verb, summary, description, schema, asked, answered }: Step,
): ZodOpenApiOperationObject => ({
  operationId: `${verb}${line.name}`,
  tags: ['Policies'],
  summary,
  description,
  security: changing,
  requestParams: pathOf(line, version),
  requestBody: body(schema, asked),
  responses: {
    '200': json(policyViewSchema, answered, 'The version as it stands.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
});

const steps = (line: Line) => ({
  approve: step(line, {
    verb: 'approve',
    summary: 'Approve a version',
    description: `${line.who.approves}${line.own ? '' : ' The approval names the finished backtest of this version whose report was looked at.'}`,
    schema: approvePolicySchema,
    asked: line.own ? {} : example.approveExample,
    answered: example.approvedExample,
  }),
  reject: step(line, {
    verb: 'reject',
    summary: 'Reject a version',
    description: `${line.who.approves} For good; a shadow run of it ends.`,
    schema: decidePolicySchema,
    asked: example.decideExample,
    answered: { ...example.policyExample, state: 'rejected', decidedBy: { member: 'beacon-hotline' } },
  }),
  activate: step(line, {
    verb: 'activate',
    summary: 'Put an approved version in force',
    description: `${line.who.governs} Screenings follow it within 60 seconds; each decision names version and hash. Rolling back is activating an older version. What is active already stays so. Merchants that are boarded are not screened again by it; \`POST /v1/policies/rescreening\` does that.`,
    schema: decidePolicySchema,
    asked: example.decideExample,
    answered: example.activeExample,
  }),
});

const shadow = step(coalition, {
  verb: 'shadow',
  summary: 'Run a version beside the active one, or end that',
  description:
    'For operators. It judges what is decided, and decides nothing. One version runs at a time, any that was not rejected and is not active.',
  schema: shadowPolicySchema,
  asked: example.shadowExample,
  answered: { ...example.policyExample, shadow: true },
});

const readShadow: ZodOpenApiOperationObject = {
  operationId: 'readShadowRun',
  tags: ['Policies'],
  summary: 'Read what a version found in shadow',
  description:
    'For operators, contributors and auditors: decisions by day and by outcome before and after, and those with another outcome or other reasons, newest first. Kept for 30 days.',
  security: (['flagstop/policies:write', 'flagstop/audit:read'] satisfies Scope[]).flatMap(bearer),
  requestParams: { ...pathOf(coalition, version), query: pageQuerySchema },
  responses: {
    '200': json(shadowViewSchema, example.shadowRunExample, 'Counts, and a page of differences.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

const startRescreening: ZodOpenApiOperationObject = {
  operationId: 'startPolicyRescreening',
  tags: ['Policies'],
  summary: 'Screen boarded merchants again by the policy that rules',
  description:
    'For operators. A job, one at a time: it queues every boarded merchant, and whoever comes out otherwise gets a new decision, with `trigger.task` `policy`. It begins once every function follows the policy, a minute or two later.',
  security: changing,
  requestBody: body(startPolicyRescreeningSchema, example.decideExample),
  responses: {
    '202': json(policyRescreeningViewSchema, example.rescreeningExample, 'It was started.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const readRescreening: ZodOpenApiOperationObject = {
  operationId: 'readPolicyRescreening',
  tags: ['Policies'],
  summary: 'Read how far boarded merchants were queued to be screened again',
  description: 'The last job that was started. For every member. Strongly consistent.',
  security: reading,
  responses: {
    '200': json(policyRescreeningViewSchema, example.rescreeningExample, 'The job, or null.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

function pathsOf(root: string, line: Line): ZodOpenApiPathsObject {
  const { approve, reject, activate } = steps(line);
  return {
    [root]: { get: list(line), post: propose(line) },
    [`${root}/{version}`]: { get: read(line) },
    [`${root}/{version}/approve`]: { post: approve },
    [`${root}/{version}/reject`]: { post: reject },
    [`${root}/{version}/activate`]: { post: activate },
  };
}

/** Every path about the life of policies and what may be asked and answered there. */
export const policyPaths: ZodOpenApiPathsObject = {
  '/v1/policies/rescreening': { get: readRescreening, post: startRescreening },
  ...pathsOf('/v1/policies', coalition),
  '/v1/policies/{version}/shadow': { get: readShadow, post: shadow },
  ...pathsOf('/v1/providers/{provider}/policies', own),
};
