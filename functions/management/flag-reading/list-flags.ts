import * as z from 'zod';
import { type FlagPage, readFlagQuery } from '../../../shared/contracts/flag-lists.ts';
import type { MemberRole } from '../../../shared/contracts/vocabulary.ts';
import { showFlag } from '../../../shared/domain/show-flag.ts';
import { listFlags } from '../../../shared/flows/list-flags.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';

const overseers: readonly MemberRole[] = ['operator', 'auditor'];

/** `GET /v1/flags?mine=true|member=`: a page of the flags that the caller, or for those who oversee it a member, raised. */
export const getFlags = endpoint({
  need: { scope: 'flagstop/flags:read', roles: ['contributor', 'operator', 'auditor'] },
  path: z.object({}),
  about: () => ({}),
  async answer({ caller, query, nowMs, deps }) {
    const asked = readFlagQuery(query);
    if (!asked.ok) return asked;
    const { member } = caller;
    const author = asked.value.member ?? member.memberId;
    if (author !== member.memberId && !overseers.some((role) => member.roles.includes(role)))
      return fail({
        code: 'role-missing',
        detail: 'Other members’ flags are listed to operators and auditors.',
      });
    const page = await listFlags(deps.stores, { member: author, page: asked.value.page });
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const asking = { subject: caller.claims.subject, now: new Date(nowMs).toISOString() };
    const items = page.items.map((head) => showFlag(head, { member, livemode: deps.livemode, asking }));
    return ok({ status: 200, body: { items, nextCursor: page.nextCursor } satisfies FlagPage });
  },
});
