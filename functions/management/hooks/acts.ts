import { readPageQuery } from '../../../shared/contracts/read-page-query.ts';
import type { SourceActPage } from '../../../shared/contracts/source-act.ts';
import { viewAct } from '../../../shared/domain/hooks/view-act.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { hooksPath, isOwnHook, readingHooks } from './own-hooks.ts';

/** `GET /v1/providers/{provider}/acts`: what Flagstop did, will do or would do at its sources, by the newest decisions first. */
export const listActs = endpoint({
  need: readingHooks,
  ...hooksPath,
  async answer(call) {
    if (!isOwnHook(call)) return fail({ code: 'not-found' });
    const asked = readPageQuery(call.query);
    if (!asked.ok) return asked;
    const page = await call.deps.stores.acts.listActs(call.path.provider, asked.value);
    if (page === 'bad-cursor')
      return fail({ code: 'bad-parameter', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const body: SourceActPage = {
      items: page.items.map((act) => viewAct(act, call.deps)),
      nextCursor: page.nextCursor,
    };
    return ok({ status: 200, body, about: { count: body.items.length } });
  },
});
