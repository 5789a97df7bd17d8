import { describe, expect, it } from 'vitest';
import { hookSeals } from '../../shared/adapters/hook-seals.ts';
import { hookView } from '../../shared/adapters/hook-view.ts';
import { memorySecretBox } from '../../shared/adapters/memory/memory-secret-box.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import type { HookRecords } from '../../shared/hook-ports.ts';
import { Unavailable } from '../../shared/ports.ts';
import { noon, provider, secondProvider } from '../support/a-coalition.ts';
import { aHook } from '../support/a-hook.ts';
import { countingPort, newTally } from '../support/counting-port.ts';
import { faultPort, type ScheduledFault } from '../support/fault-port.ts';
import { sampleId } from '../support/stored-samples.ts';

const seconds = 1_000;

async function aView(faults: readonly ScheduledFault<HookRecords>[] = []) {
  const { hooks } = memoryStores();
  const box = memorySecretBox(Buffer.alloc(32, 3));
  const seals = hookSeals(box);
  const clock = { ms: noon };
  const tally = newTally();
  const store = countingPort(faultPort(hooks, faults), tally);
  const made = await seals.secret(provider, { source: 'stripe', secret: 'whsec_one' });
  const at = { notBefore: '2026-11-20T00:00:00.000Z', notAfter: '2026-11-24T00:00:00.000Z' };
  const record = aHook(provider, {
    secrets: [{ ...made, ...at }],
    apiKey: await seals.apiKey(provider, { source: 'stripe', apiKey: 'rk_test_ä' }),
    settings: { account: 'acct_1' },
  });
  await hooks.putHook(record);
  const view = hookView({ store, box, nowMs: () => clock.ms });
  return { view, hooks, box, clock, tally, record, keyId: made.keyId };
}

describe('what a process keeps of how webhooks are taken', () => {
  it('is opened: keys with their times, settings, and the key to the API', async () => {
    const { view, keyId } = await aView();
    expect(await view.hook(provider, 'stripe')).toEqual({
      keys: [
        {
          keyId,
          secret: 'whsec_one',
          notBeforeMs: Date.UTC(2026, 10, 20),
          notAfterMs: Date.UTC(2026, 10, 24),
        },
      ],
      settings: { account: 'acct_1' },
      apiKey: 'rk_test_ä',
    });
  });

  it('is read once for many webhooks, and so is that there is none', async () => {
    const { view, tally } = await aView();
    for (let times = 0; times < 5; times += 1) {
      await view.hook(provider, 'stripe');
      expect(await view.hook(provider, 'adyen')).toBeNull();
      expect(await view.hook(secondProvider, 'stripe')).toBeNull();
    }
    expect(tally.calls.get('readHook')).toBe(3);
  });

  it('is none where the provider takes them no more, 30 seconds after it said so', async () => {
    const { view, hooks, clock, record } = await aView();
    await view.hook(provider, 'stripe');
    await hooks.putHook({ ...record, version: 2, state: 'off' });
    clock.ms += 30 * seconds;
    expect(await view.hook(provider, 'stripe')).toBeNull();
  });

  it('is believed for 60 seconds at most where the store is lost', async () => {
    const { view, clock } = await aView(
      [2, 3].map((call) => ({ method: 'readHook', call, fault: { kind: 'unavailable' } })),
    );
    await view.hook(provider, 'stripe');
    clock.ms += 59 * seconds;
    expect(await view.hook(provider, 'stripe')).not.toBeNull();
    clock.ms += 1 * seconds;
    await expect(view.hook(provider, 'stripe')).rejects.toBeInstanceOf(Unavailable);
    expect(await view.hook(provider, 'stripe')).not.toBeNull();
  });

  it.each<[string, (of: Awaited<ReturnType<typeof aView>>) => Promise<unknown>]>([
    [
      'another provider',
      ({ hooks, record, view }) =>
        hooks
          .putHook({ ...record, provider: secondProvider })
          .then(() => view.hook(secondProvider, 'stripe')),
    ],
    [
      'another source',
      ({ hooks, record, view }) =>
        hooks.putHook({ ...record, source: 'adyen' }).then(() => view.hook(provider, 'adyen')),
    ],
    [
      'another purpose',
      ({ hooks, record, view }) =>
        hooks
          .putHook({ ...record, version: 2, apiKey: record.secrets[0]?.sealed ?? null })
          .then(() => view.hook(provider, 'stripe')),
    ],
  ])('opens for what it was sealed for, and not for %s', async (_, moved) => {
    await expect(moved(await aView())).rejects.toThrow();
  });

  it('is of a thousand sources at most: whoever makes up providers pushes the oldest out', async () => {
    const { view, tally } = await aView();
    await view.hook(provider, 'stripe');
    for (let n = 0; n < 1_000; n += 1) await view.hook(sampleId.member(`made-up-${n}`), 'stripe');
    await view.hook(sampleId.member('made-up-999'), 'stripe');
    expect(tally.calls.get('readHook')).toBe(1_001);
    await view.hook(provider, 'stripe');
    expect(tally.calls.get('readHook')).toBe(1_002);
  });
});
