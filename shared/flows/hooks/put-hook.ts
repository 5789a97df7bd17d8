import type { HookRecord } from '../../contracts/hook-record.ts';
import type { PutHook } from '../../contracts/hook-setup.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { HookRecords, HookSeals } from '../../hook-ports.ts';
import { ok, type Result } from '../../result.ts';
import { changeHook, type HookOwner } from './change-hook.ts';

interface Putting extends HookOwner {
  readonly asked: PutHook;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * How a provider takes a source's webhooks from now on. Secrets stay; so do the key to the API and whether Flagstop acts at the
 * source, where nothing is said of them. It acts nowhere unless told to.
 */
export async function putHook(
  { hooks, seals }: { readonly hooks: HookRecords; readonly seals: HookSeals },
  { provider, source, asked, now }: Putting,
): Promise<Result<HookRecord, Problem>> {
  const { settings, state, acting, apiKey } = asked;
  const sealed = typeof apiKey === 'string' ? await seals.apiKey(provider, { source, apiKey }) : apiKey;
  return await changeHook(hooks, { provider, source }, (before) =>
    ok({
      state,
      secrets: before?.secrets ?? [],
      settings,
      apiKey: sealed === undefined ? (before?.apiKey ?? null) : sealed,
      acting: acting ?? before?.acting ?? { mode: 'off', on: [] },
      changedAt: now,
    }),
  );
}
