import { describe, expect, test } from 'vitest';
import type { HookRecord } from '../../shared/contracts/hook-record.ts';
import { hookSourceNames } from '../../shared/contracts/hook-source-name.ts';
import { aHook } from '../support/a-hook.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every store of how providers take webhooks must do. */
export function hooksConformance(open: () => StoresUnderTest): void {
  const hooks = () => open().stores.hooks;

  test('what was put is read as it was written, whatever of it is absent', async () => {
    const provider = sampleId.member('hooks-read');
    const full: HookRecord = {
      ...aHook(provider),
      settings: { notificationUrl: 'https://a.example/?b', webhookId: 'W', account: 'acct_1' },
      apiKey: 'sealed-api',
      acting: { mode: 'dry-run', on: ['review', 'decline'] },
    };
    const bare: HookRecord = { ...aHook(provider), source: 'mollie', state: 'off', secrets: [] };
    for (const record of [full, bare]) expect(await hooks().putHook(record)).toBe('put');
    expect(await hooks().readHook(provider, 'stripe')).toEqual(full);
    expect(await hooks().readHook(provider, 'mollie')).toEqual(bare);
    expect(await hooks().readHook(provider, 'paypal')).toBeNull();
  });

  test('a record is written at the version after the stored one, and at no other', async () => {
    const provider = sampleId.member('hooks-versions');
    expect(await hooks().putHook(aHook(provider, { version: 2 }))).toBe('moved-on');
    expect(await hooks().readHook(provider, 'stripe')).toBeNull();
    expect(await hooks().putHook(aHook(provider))).toBe('put');
    expect(await hooks().putHook(aHook(provider, { state: 'off' }))).toBe('moved-on');
    expect(await hooks().putHook(aHook(provider, { version: 3 }))).toBe('moved-on');
    expect(await hooks().readHook(provider, 'stripe')).toEqual(aHook(provider));
    expect(await hooks().putHook(aHook(provider, { version: 2, state: 'off' }))).toBe('put');
    expect(await hooks().readHook(provider, 'stripe')).toEqual(aHook(provider, { version: 2, state: 'off' }));
  });

  test('of ten that put the same version at once one does', async () => {
    const provider = sampleId.member('hooks-at-once');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => hooks().putHook(aHook(provider, { apiKey: `sealed-${n}` }))),
    );
    expect(answers.filter((answer) => answer === 'put')).toHaveLength(1);
    const stored = await hooks().readHook(provider, 'stripe');
    expect(stored?.apiKey).toBe(`sealed-${answers.indexOf('put')}`);
  });

  describe('the list', () => {
    test('holds all of a provider’s by their sources, and no other provider’s', async () => {
      const [provider, other] = [sampleId.member('hooks-list'), sampleId.member('hooks-list-2')];
      for (const source of hookSourceNames.toReversed())
        await hooks().putHook({ ...aHook(provider), source });
      await hooks().putHook(aHook(other));
      const listed = await hooks().listHooks(provider);
      expect(listed.map(({ source }) => source)).toEqual(hookSourceNames.toSorted());
      expect(listed.every((record) => record.provider === provider)).toBe(true);
      expect(await hooks().listHooks(other)).toEqual([aHook(other)]);
      expect(await hooks().listHooks(sampleId.member('hooks-none'))).toEqual([]);
    });
  });
}
