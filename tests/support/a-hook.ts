import type { HookRecord } from '../../shared/contracts/hook-record.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';

/** How a provider takes Stripe's webhooks, as it is first written. */
export function aHook(provider: MemberId, over: Partial<HookRecord> = {}): HookRecord {
  return {
    provider,
    source: 'stripe',
    version: 1,
    state: 'on',
    secrets: [{ keyId: 'hook_a', sealed: 'sealed', notBefore: '2026-11-22T09:00:00.000Z', notAfter: null }],
    settings: {},
    apiKey: null,
    actingKey: null,
    acting: { mode: 'off', on: [] },
    changedAt: '2026-11-22T09:00:00.000Z',
    ...over,
  };
}
