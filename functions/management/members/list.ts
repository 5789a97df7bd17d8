import * as z from 'zod';
import { memberSummarySchema } from '../../../shared/contracts/member.ts';
import type { MemberPage } from '../../../shared/contracts/member-view.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { readingMembers, readsAllMembers } from './entitled.ts';

/** `GET /v1/members`: every member, by id, to operators and auditors; to all others themselves. */
export const listMembers = endpoint({
  need: readingMembers,
  path: z.object({}),
  about: () => ({}),
  async answer({ caller, query, deps }) {
    const asked = readPageQuery(query);
    if (!asked.ok) return asked;
    if (!readsAllMembers(caller)) {
      const items = [memberSummarySchema.parse(caller.member)];
      return ok({ status: 200, body: { items, nextCursor: null } satisfies MemberPage });
    }
    const page = await deps.stores.coalition.listMembers(asked.value);
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    return ok({ status: 200, body: page });
  },
});
