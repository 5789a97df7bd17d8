import type { HookRecord } from '../../contracts/hook-record.ts';
import type { HookSourceName } from '../../contracts/hook-source-name.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { HookRecords } from '../../hook-ports.ts';
import { Unavailable } from '../../ports.ts';
import { ok, type Result } from '../../result.ts';

/** So often is a change made again when another one came first. */
const attempts = 8;

/** Whose way of taking which source's webhooks. */
export interface HookOwner {
  readonly provider: MemberId;
  readonly source: HookSourceName;
}

/** What a change makes of a record. */
export type ChangedHook = Omit<HookRecord, 'provider' | 'source' | 'version'>;

/**
 * The record after what `next` makes of it as it stands, null being none, under the version after its own. Where `next` refuses,
 * all is left as it is; of two changes at once the second is made on what the first left.
 */
export async function changeHook(
  hooks: HookRecords,
  { provider, source }: HookOwner,
  next: (record: HookRecord | null) => Result<ChangedHook, Problem>,
): Promise<Result<HookRecord, Problem>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await hooks.readHook(provider, source);
    const changed = next(before);
    if (!changed.ok) return changed;
    const record = { ...changed.value, provider, source, version: (before?.version ?? 0) + 1 };
    if ((await hooks.putHook(record)) === 'put') return ok(record);
  }
  throw new Unavailable('How webhooks are taken kept changing while it was to be changed.');
}
