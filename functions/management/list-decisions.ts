import * as z from 'zod';
import type { DecisionPage } from '../../shared/contracts/decision-view.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { readDecisionQuery } from '../../shared/contracts/read-decision-query.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';
import { isReadableProvider } from './readable-provider.ts';
import { withResolutions } from './with-resolutions.ts';

/** `GET /v1/providers/{provider}/decisions?day=|merchant=`: a page of decisions, newest first. */
export const listDecisions = endpoint({
  need: { scope: 'flagstop/decisions:read', roles: 'any' },
  path: z.object({ provider: memberIdSchema }),
  about: ({ provider }) => ({ provider }),
  async answer({ caller, path, query, deps }) {
    const { decisions, resolutions, coalition } = deps.stores;
    if (!(await isReadableProvider(caller, path.provider, coalition))) return fail({ code: 'not-found' });
    const asked = readDecisionQuery(query);
    if (!asked.ok) return asked;
    const page = await decisions.list(path.provider, asked.value.filter, asked.value.page);
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const items = await withResolutions(page.items, { provider: path.provider, resolutions });
    return ok({ status: 200, body: { items, nextCursor: page.nextCursor } satisfies DecisionPage });
  },
});
