import type { HookRecord } from '../../contracts/hook-record.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { HookRecords } from '../../hook-ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeHook, type HookOwner } from './change-hook.ts';

/**
 * The record of a source whose webhooks a provider takes no more: off, without secrets, without a key to the API, acting nowhere.
 * Its settings stay. `not-found` where nothing was ever said of the source.
 */
export async function endHook(
  hooks: HookRecords,
  { now, ...owner }: HookOwner & { readonly now: string },
): Promise<Result<HookRecord, Problem>> {
  return await changeHook(hooks, owner, (before) =>
    before
      ? ok({
          state: 'off',
          secrets: [],
          settings: before.settings,
          apiKey: null,
          actingKey: null,
          acting: { mode: 'off', on: [] },
          changedAt: now,
        })
      : fail({ code: 'not-found' }),
  );
}
