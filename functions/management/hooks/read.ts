import type { HookSetups } from '../../../shared/contracts/hook-setup.ts';
import { viewHook } from '../../../shared/domain/hooks/view-hook.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { hookPath, hooksPath, isOwnHook, readingHooks } from './own-hooks.ts';

/** `GET /v1/providers/{provider}/hooks`: of which sources it ever said something, by their names. */
export const listHooks = endpoint({
  need: readingHooks,
  ...hooksPath,
  async answer(call) {
    if (!isOwnHook(call)) return fail({ code: 'not-found' });
    const { deps, nowMs, path } = call;
    const records = await deps.stores.hooks.listHooks(path.provider);
    const items = records.map((record) => viewHook(record, { ...deps, nowMs }));
    return ok({ status: 200, body: { items, nextCursor: null } satisfies HookSetups });
  },
});

/** `GET /v1/providers/{provider}/hooks/{source}`: how it takes the source's webhooks, never what is sealed. */
export const readHook = endpoint({
  need: readingHooks,
  ...hookPath,
  async answer(call) {
    const { deps, nowMs, path } = call;
    const record = isOwnHook(call) ? await deps.stores.hooks.readHook(path.provider, path.source) : null;
    if (!record) return fail({ code: 'not-found' });
    return ok({ status: 200, body: viewHook(record, { ...deps, nowMs }) });
  },
});
