import * as z from 'zod';
import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import {
  jurisdictionSchema,
  type ReplacedJurisdictions,
  type ReplaceJurisdictions,
  replacedJurisdictionsSchema,
  replaceJurisdictionsSchema,
} from '../../../shared/contracts/jurisdiction.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import { schemaProblem } from '../../../shared/contracts/schema-errors.ts';
import { replaceJurisdictions } from '../../../shared/flows/replace-jurisdictions.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Call, endpoint } from '../endpoint.ts';

/** Largest body, in bytes: the largest table, and room for blanks. */
const maxBytes = 512 * 1_024;

/** `PUT /v1/jurisdictions`: an operator replaces the table whole, naming the version that it read. */
export const putJurisdictions = endpoint({
  need: { scope: 'flagstop/policies:write', roles: ['operator'] },
  path: z.object({}),
  about: () => ({}),
  async answer(call) {
    const asked = readBody(call);
    if (!asked.ok) return asked;
    const { caller, deps, nowMs } = call;
    const replaced = await replaceJurisdictions(deps.stores.coalition, {
      asked: asked.value,
      by: { member: caller.member.memberId, subject: caller.claims.subject },
      now: new Date(nowMs).toISOString(),
    });
    if (!replaced.ok) return replaced;
    const body: ReplacedJurisdictions = replacedJurisdictionsSchema.parse({
      livemode: deps.livemode,
      ...replaced.value,
    });
    return ok({ status: 200, body, about: { count: body.rows } });
  },
});

function readBody({ header, rawBody }: Call<unknown>): Result<ReplaceJurisdictions, Problem> {
  const bytes = jsonBody({ header, rawBody, maxBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  if (!value.ok) return value;
  const parsed = replaceJurisdictionsSchema.safeParse(value.value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, fieldNames));
}

const { legislation, suspicionReporting, hotline } = jurisdictionSchema.shape;

const fieldNames = [
  ...new Set(
    [
      replaceJurisdictionsSchema,
      jurisdictionSchema,
      legislation.unwrap(),
      suspicionReporting.unwrap(),
      hotline.unwrap(),
    ].flatMap(({ shape }) => Object.keys(shape)),
  ),
];
