import type { HookRecord } from '../../contracts/hook-record.ts';
import type { PutHook } from '../../contracts/hook-setup.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { HookRecords, HookSeals } from '../../hook-ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeHook, type HookOwner } from './change-hook.ts';

interface Putting extends HookOwner {
  readonly asked: PutHook;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * How a provider takes a source's webhooks from now on. Secrets stay; so do the key to the API and whether Flagstop acts at the
 * source, where nothing is said of them. It acts nowhere unless told to, and does so only with a key of its own.
 */
export async function putHook(
  { hooks, seals }: { readonly hooks: HookRecords; readonly seals: HookSeals },
  { provider, source, asked, now }: Putting,
): Promise<Result<HookRecord, Problem>> {
  const { settings, state, acting, apiKey, actingKey } = asked;
  const sealed = typeof apiKey === 'string' ? await seals.apiKey(provider, { source, apiKey }) : apiKey;
  const sealedActing =
    typeof actingKey === 'string' ? await seals.actingKey(provider, { source, actingKey }) : actingKey;
  return await changeHook(hooks, { provider, source }, (before) => {
    const acts = acting ?? before?.acting ?? { mode: 'off' as const, on: [] };
    const actsWith = sealedActing === undefined ? (before?.actingKey ?? null) : sealedActing;
    if (acts.mode === 'live' && actsWith === null) return fail(noActingKey);
    return ok({
      state,
      secrets: before?.secrets ?? [],
      settings,
      apiKey: sealed === undefined ? (before?.apiKey ?? null) : sealed,
      actingKey: actsWith,
      acting: acts,
      changedAt: now,
    });
  });
}

const noActingKey: Problem = { code: 'schema', errors: [{ pointer: '/actingKey', code: 'required' }] };
