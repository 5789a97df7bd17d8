import { describe, expect, it } from 'vitest';
import { openActingKey } from '../../../shared/adapters/open-acting-key.ts';
import { hookSetupSchema } from '../../../shared/contracts/hook-setup.ts';
import { sourceActPageSchema } from '../../../shared/contracts/source-act.ts';
import { provider, secondProvider } from '../../support/a-coalition.ts';
import { anAct } from '../../support/an-act.ts';
import { aManagement, tokenOf } from './a-management.ts';
import { itIsTheProvidersOwn } from './the-providers-own.ts';

type Management = Awaited<ReturnType<typeof aManagement>>;

const acts = `/v1/providers/${provider}/acts`;
const stripe = `/v1/providers/${provider}/hooks/stripe`;
const apiKey = 'rk_test_hiddenWordReads';
const actingKey = 'rk_test_hiddenWordActs';
const live = { mode: 'live', on: ['decline'] };
const headers = { 'content-type': 'application/json' };

const list = async ({ call }: Management, query = '') => {
  const reply = await call({
    path: acts,
    query: [...new URLSearchParams(query)],
    as: await tokenOf(provider),
  });
  return { ...reply, page: () => sourceActPageSchema.parse(reply.json()) };
};

const put = async ({ call }: Management, body: object, path = stripe) => {
  const reply = await call({
    method: 'PUT',
    path,
    headers,
    body: JSON.stringify(body),
    as: await tokenOf(provider),
  });
  return { ...reply, setup: () => hookSetupSchema.parse(reply.json()) };
};

describe('what was done at sources', () => {
  it('is shown to the provider, newest decisions first and in pages, without what is of no use to it', async () => {
    const management = await aManagement();
    for (const n of [1, 2, 3])
      await management.stores.acts.putAct(
        anAct(provider, `a-${n}`, { decidedAt: `2026-11-2${n}T12:00:00.000Z` }),
      );
    const first = (await list(management, 'limit=2')).page();
    const second = (await list(management, `limit=2&cursor=${first.nextCursor}`)).page();
    expect(second.nextCursor).toBeNull();
    const all = [...first.items, ...second.items];
    expect(all.map(({ decidedAt }) => decidedAt.slice(8, 10))).toEqual(['23', '22', '21']);
    const {
      provider: _,
      version: _v,
      restarts: _r,
      merchant: reference,
      ...rest
    } = anAct(provider, 'a-1', {
      decidedAt: '2026-11-21T12:00:00.000Z',
    });
    expect(all[2]).toEqual({ ...rest, livemode: false, merchant: { reference } });
  });

  it.each(['cursor=x', 'limit=0', 'limit=101', 'of=stripe', 'limit=1&limit=2'])(
    'is not shown by %s',
    async (query) => {
      expect((await list(await aManagement(), query)).json()).toMatchObject({ code: 'bad-parameter' });
    },
  );

  itIsTheProvidersOwn(
    { call: { path: acts }, status: 200, scopes: ['flagstop/decisions:read', 'flagstop/secrets:write'] },
    aManagement,
  );
});

describe('the key that acts', () => {
  it('is needed to act, and without it nothing is changed', async () => {
    const management = await aManagement();
    for (const body of [{ acting: live }, { acting: live, apiKey }, { acting: live, actingKey: null }]) {
      const refused = await put(management, body);
      expect([refused.status, refused.json()]).toMatchObject([
        422,
        { code: 'schema', errors: [{ pointer: '/actingKey', code: 'required' }] },
      ]);
    }
    expect(await management.stores.hooks.readHook(provider, 'stripe')).toBeNull();
    expect((await put(management, { acting: { ...live, mode: 'dry-run' } })).setup()).toMatchObject({
      acting: { mode: 'dry-run' },
      hasActingKey: false,
    });
  });

  it('is kept sealed for acting at that source alone, and told to nobody', async () => {
    const management = await aManagement();
    const set = await put(management, { acting: live, actingKey, apiKey });
    expect(set.setup()).toMatchObject({ acting: live, hasActingKey: true, hasApiKey: true });
    const record = await management.stores.hooks.readHook(provider, 'stripe');
    if (!record) throw new Error('It was put.');
    expect(JSON.stringify([set.json(), record, management.lines])).not.toContain('hiddenWord');
    const open = openActingKey(management.box);
    expect(await open(record)).toBe(actingKey);
    expect(await open({ ...record, actingKey: null })).toBeNull();
    const strange = [
      { ...record, source: 'adyen' },
      { ...record, provider: secondProvider },
      { ...record, actingKey: record.apiKey },
    ] as const;
    for (const other of strange) await expect(open(other)).rejects.toThrow();
  });

  it('stays where nothing is said of it, cannot be taken back from what acts, and is gone with the source', async () => {
    const management = await aManagement();
    await put(management, { acting: live, actingKey });
    expect((await put(management, {})).setup()).toMatchObject({ acting: live, hasActingKey: true });
    expect((await put(management, { actingKey: null })).status).toBe(422);
    const off = await put(management, { actingKey: null, acting: { mode: 'off', on: [] } });
    expect(off.setup()).toMatchObject({ acting: { mode: 'off' }, hasActingKey: false });
    await put(management, { acting: live, actingKey });
    await management.call({ method: 'DELETE', path: stripe, as: await tokenOf(provider) });
    expect(await management.stores.hooks.readHook(provider, 'stripe')).toMatchObject({
      acting: { mode: 'off', on: [] },
      actingKey: null,
    });
  });

  it.each([
    ['of another form', stripe, { actingKey: 'hiddenWord' }],
    ['where nothing is done at the source', stripe.replace('stripe', 'square'), { actingKey }],
  ])('is refused %s, and not given back', async (_, path, body) => {
    const refused = await put(await aManagement(), body, path);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('/actingKey');
    expect(refused.text).not.toContain('hiddenWord');
  });
});
