import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { countrySchema } from '../../shared/contracts/country.ts';
import {
  jurisdictionHistorySchema,
  jurisdictionSchema,
  jurisdictionsViewSchema,
  replacedJurisdictionsSchema,
  replaceJurisdictionsSchema,
} from '../../shared/contracts/jurisdiction.ts';
import { pageQuerySchema } from '../../shared/contracts/read-page-query.ts';
import type { Scope } from '../../shared/contracts/vocabulary.ts';
import * as example from './jurisdiction-examples.ts';
import { anywhere, authorization, bearer, json, jsonBody } from './parts.ts';
import { problemResponses } from './problem-responses.ts';

const anyScope = (
  [
    'flagstop/decisions:read',
    'flagstop/flags:read',
    'flagstop/policies:write',
    'flagstop/audit:read',
  ] satisfies Scope[]
).flatMap(bearer);
const historyScopes = (['flagstop/policies:write', 'flagstop/audit:read'] satisfies Scope[]).flatMap(bearer);

const listJurisdictions: ZodOpenApiOperationObject = {
  operationId: 'listJurisdictions',
  tags: ['Jurisdictions'],
  summary: 'Read what is known of countries’ law',
  description:
    'For every member, with any of the scopes: the whole table, by country. Of a country that is not in it nothing was read, so everything is unknown. Strongly consistent; screenings follow within 60 seconds.',
  security: anyScope,
  responses: {
    '200': json(jurisdictionsViewSchema, example.jurisdictionsExample, 'The table in force.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const readJurisdiction: ZodOpenApiOperationObject = {
  operationId: 'readJurisdiction',
  tags: ['Jurisdictions'],
  summary: 'Read what is known of one country’s law',
  description: 'For every member, with any of the scopes. 404 where nobody has read anything up.',
  security: anyScope,
  requestParams: { path: z.object({ country: countrySchema }) },
  responses: {
    '200': json(jurisdictionSchema, example.jurisdictionExample, 'The country.'),
    ...problemResponses([...authorization, ...anywhere]),
  },
};

const replaceJurisdictions: ZodOpenApiOperationObject = {
  operationId: 'replaceJurisdictions',
  tags: ['Jurisdictions'],
  summary: 'Replace what is known of countries’ law',
  description:
    'For operators: the whole table at once. `version` is that of the table you read and compared with; where somebody replaced it since, the answer is a conflict and nothing changes. A table that says the same already leaves no step. Decisions made before stay as they are.',
  security: bearer('flagstop/policies:write'),
  requestBody: {
    required: true,
    description: 'At most 512 KB; the rows at most 380,000 bytes.',
    content: {
      'application/json': {
        schema: replaceJurisdictionsSchema,
        examples: { example: { value: example.replaceJurisdictionsExample } },
      },
    },
  },
  responses: {
    '200': json(replacedJurisdictionsSchema, example.replacedJurisdictionsExample, 'What changed.'),
    ...problemResponses([...authorization, ...jsonBody, ...anywhere, 'conflict']),
  },
};

const listEvents: ZodOpenApiOperationObject = {
  operationId: 'listJurisdictionEvents',
  tags: ['Jurisdictions'],
  summary: 'List the imports of the table',
  description: 'For operators and auditors: who imported which file when, and what it changed, oldest first.',
  security: historyScopes,
  requestParams: { query: pageQuerySchema },
  responses: {
    '200': json(jurisdictionHistorySchema, example.jurisdictionHistoryExample, 'A page of imports.'),
    ...problemResponses([...authorization, ...anywhere, 'bad-parameter']),
  },
};

/** What the API offers about countries' law. */
export const jurisdictionPaths: ZodOpenApiPathsObject = {
  '/v1/jurisdictions': { get: listJurisdictions, put: replaceJurisdictions },
  '/v1/jurisdictions/events': { get: listEvents },
  '/v1/jurisdictions/{country}': { get: readJurisdiction },
};
