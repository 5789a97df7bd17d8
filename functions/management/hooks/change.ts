import { viewHook } from '../../../shared/domain/hooks/view-hook.ts';
import { addHookSecret } from '../../../shared/flows/hooks/add-hook-secret.ts';
import { endHook } from '../../../shared/flows/hooks/end-hook.ts';
import { putHook as flow } from '../../../shared/flows/hooks/put-hook.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { readBody } from '../members/read-body.ts';
import { changingHooks, hookPath, isOwnHook } from './own-hooks.ts';
import { putSchemaOf, secretSchemaOf } from './schemas-of.ts';

/** `PUT /v1/providers/{provider}/hooks/{source}`: how it takes the source's webhooks from now on. */
export const putHook = endpoint({
  need: changingHooks,
  ...hookPath,
  async answer(call) {
    if (!isOwnHook(call)) return fail({ code: 'not-found' });
    const { deps, nowMs, path } = call;
    const asked = readBody(call, putSchemaOf(path.source, deps.hookSources[path.source]));
    if (!asked.ok) return asked;
    const ports = { hooks: deps.stores.hooks, seals: deps.hookSeals };
    const put = await flow(ports, { ...path, asked: asked.value, now: new Date(nowMs).toISOString() });
    return put.ok ? ok({ status: 200, body: viewHook(put.value, { ...deps, nowMs }) }) : put;
  },
});

/** `POST /v1/providers/{provider}/hooks/{source}/secrets`: a secret that the source showed it. */
export const postHookSecret = endpoint({
  need: changingHooks,
  ...hookPath,
  async answer(call) {
    if (!isOwnHook(call)) return fail({ code: 'not-found' });
    const { deps, nowMs, path } = call;
    const forms = deps.hookSources[path.source];
    const asked = readBody(call, secretSchemaOf(forms));
    if (!asked.ok) return asked;
    const settings = forms.settings.safeParse({});
    const added = await addHookSecret(
      { hooks: deps.stores.hooks, seals: deps.hookSeals },
      { ...path, asked: asked.value, settings: settings.success ? settings.data : null, nowMs },
    );
    if (!added.ok) return added;
    const body = viewHook(added.value.record, { ...deps, nowMs });
    return ok({ status: 201, body, about: { keyId: added.value.added.keyId } });
  },
});

/** `DELETE /v1/providers/{provider}/hooks/{source}`: the source's webhooks are taken no more, and its secrets are gone. */
export const deleteHook = endpoint({
  need: changingHooks,
  ...hookPath,
  async answer(call) {
    if (!isOwnHook(call)) return fail({ code: 'not-found' });
    const { deps, nowMs, path } = call;
    const ended = await endHook(deps.stores.hooks, { ...path, now: new Date(nowMs).toISOString() });
    return ended.ok ? ok({ status: 200, body: viewHook(ended.value, { ...deps, nowMs }) }) : ended;
  },
});
