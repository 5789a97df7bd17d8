import type { HookRecord, StoredHookSecret } from '../../contracts/hook-record.ts';
import type { AddHookSecret } from '../../contracts/hook-setup.ts';
import type { Problem } from '../../contracts/problem.ts';
import { planHookSecret } from '../../domain/hooks/plan-hook-secret.ts';
import type { HookRecords, HookSeals, HookSettings } from '../../hook-ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeHook, type HookOwner } from './change-hook.ts';

interface Adding extends HookOwner {
  readonly asked: AddHookSecret;
  /** What is set where nothing was; null where the source cannot do without being told. */
  readonly settings: HookSettings | null;
  readonly nowMs: number;
}

/** The record with a secret that the source showed, and the new secret as it is kept. */
export interface AddedHookSecret {
  readonly record: HookRecord;
  readonly added: StoredHookSecret;
}

/**
 * How a provider takes a source's webhooks once it told a secret of the source's: the older one is given its end. A source of
 * which nothing was said before is taken from now on, unless it needs settings: `conflict`.
 */
export async function addHookSecret(
  { hooks, seals }: { readonly hooks: HookRecords; readonly seals: HookSeals },
  { provider, source, asked, settings, nowMs }: Adding,
): Promise<Result<AddedHookSecret, Problem>> {
  const made = await seals.secret(provider, { source, secret: asked.secret });
  const now = new Date(nowMs).toISOString();
  const added = { ...made, notBefore: now, notAfter: null };
  const changed = await changeHook(hooks, { provider, source }, (before) => {
    const known = before ?? (settings && { ...unsaid, settings });
    if (!known) return fail({ code: 'conflict', detail: 'This source needs settings: put those first.' });
    const { state, acting, apiKey, actingKey } = known;
    const others = planHookSecret(known.secrets, { asked, nowMs });
    if (!others.ok) return others;
    const secrets = [...others.value, added];
    return ok({ state, secrets, settings: known.settings, apiKey, actingKey, acting, changedAt: now });
  });
  return changed.ok ? ok({ record: changed.value, added }) : changed;
}

const unsaid: Pick<HookRecord, 'state' | 'secrets' | 'apiKey' | 'actingKey' | 'acting'> = {
  state: 'on',
  secrets: [],
  apiKey: null,
  actingKey: null,
  acting: { mode: 'off', on: [] },
};
