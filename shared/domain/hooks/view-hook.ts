import type { HookRecord } from '../../contracts/hook-record.ts';
import type { HookSetup } from '../../contracts/hook-setup.ts';
import { isActive } from '../member/plan-rotation.ts';

/** How a provider takes a source's webhooks, as it reads it: nothing that is sealed. */
export function viewHook(
  { secrets, apiKey, actingKey, ...record }: HookRecord,
  { livemode, nowMs }: { readonly livemode: boolean; readonly nowMs: number },
): HookSetup {
  return {
    livemode,
    ...record,
    secrets: secrets.map(({ keyId, notBefore, notAfter }) => ({
      keyId,
      state: isActive({ keyId, notAfter }, nowMs) ? 'active' : 'ended',
      notBefore,
      notAfter,
    })),
    hasApiKey: apiKey !== null,
    hasActingKey: actingKey !== null,
  };
}
