import * as z from 'zod';
import {
  type NegativeEntry,
  type NegativePage,
  type NegativeView,
  negativeIdSchema,
  proposeNegativeSchema,
} from '../../../shared/contracts/negative-list.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import { confirmNegative, proposeNegative, removeNegative } from '../../../shared/flows/negative-list.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Answered, type Call, endpoint } from '../endpoint.ts';
import { governing } from '../flag-life/flag-step.ts';
import { readStep } from '../flag-life/read-step.ts';

const entryPath = z.object({ id: negativeIdSchema });

/** `POST /v1/negative-list`: an operator proposes that an identifier is an innocent's; another person confirms it. */
export const postNegative = endpoint({
  need: governing,
  path: z.object({}),
  about: () => ({}),
  async answer(call) {
    const asked = readStep(call, { schema: proposeNegativeSchema });
    if (!asked.ok) return asked;
    const { deps } = call;
    // A new id of flags is as good a new id of anything.
    const id = negativeIdSchema.parse(deps.newFlagId().replace(/^flg_/, 'neg_'));
    const ports = { negativeList: deps.stores.negativeList, keyring: await deps.keyring() };
    return answered(await proposeNegative(ports, { asked: asked.value, id, ...byCaller(call) }), call, 202);
  },
});

/** `POST /v1/negative-list/{id}/confirm`: a second person puts an entry in force. */
export const confirmEntry = endpoint({
  need: governing,
  path: entryPath,
  about: () => ({}),
  answer: async (call) =>
    answered(await confirmNegative(call.deps.stores.negativeList, { ...call.path, ...byCaller(call) }), call),
});

/** `DELETE /v1/negative-list/{id}`: takes an entry off the list. */
export const deleteNegative = endpoint({
  need: governing,
  path: entryPath,
  about: () => ({}),
  answer: async (call) =>
    answered(await removeNegative(call.deps.stores.negativeList, { ...call.path, ...byCaller(call) }), call),
});

/** `GET /v1/negative-list`: every entry, in force or not. */
export const listNegative = endpoint({
  need: governing,
  path: z.object({}),
  about: () => ({}),
  async answer({ query, deps }) {
    const asked = readPageQuery(query);
    if (!asked.ok) return asked;
    const page = await deps.stores.negativeList.list(asked.value);
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const items = page.items.map((entry) => view(entry, deps.livemode));
    return ok({ status: 200, body: { items, nextCursor: page.nextCursor } satisfies NegativePage });
  },
});

function byCaller({ caller, nowMs }: Call<unknown>) {
  const { member, claims } = caller;
  return {
    by: { member: member.memberId, subject: claims.subject },
    now: new Date(nowMs).toISOString(),
  };
}

function answered(
  entry: Result<NegativeEntry, Problem>,
  { deps }: Call<unknown>,
  status: 200 | 202 = 200,
): Result<Answered, Problem> {
  return entry.ok ? ok({ status, body: view(entry.value, deps.livemode) }) : entry;
}

function view({ version: _version, ...entry }: NegativeEntry, livemode: boolean): NegativeView {
  return { ...entry, livemode };
}
