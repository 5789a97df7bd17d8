import * as z from 'zod';
import type { FlagExport } from '../../../shared/contracts/flag-lists.ts';
import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import { exportedFlag } from '../../../shared/domain/flag/exported-flag.ts';
import { listFlags } from '../../../shared/flows/list-flags.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';

/** `GET /v1/flags/export`: the caller's own flags that live, as it would raise them again, page by page. */
export const exportFlags = endpoint({
  need: { scope: 'flagstop/flags:read', roles: ['contributor', 'operator'] },
  path: z.object({}),
  about: () => ({}),
  async answer({ caller, query, nowMs, deps }) {
    const asked = readPageQuery(query);
    if (!asked.ok) return asked;
    const page = await listFlags(deps.stores, { member: caller.member.memberId, page: asked.value });
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const now = new Date(nowMs).toISOString();
    const items = page.items.flatMap((head) => exportedFlag(head, now) ?? []);
    return ok({ status: 200, body: { items, nextCursor: page.nextCursor } satisfies FlagExport });
  },
});
