import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hookView } from '../../../shared/adapters/hook-view.ts';
import { hookSettingsSchema } from '../../../shared/contracts/hook-record.ts';
import { hookSetupSchema, hookSetupsSchema } from '../../../shared/contracts/hook-setup.ts';
import { type HookSourceName, hookSourceNames } from '../../../shared/contracts/hook-source-name.ts';
import { provider, secondProvider } from '../../support/a-coalition.ts';
import type { GatewayCall } from '../../support/gateway-event.ts';
import { aManagement, tokenOf } from './a-management.ts';
import { itIsTheProvidersOwn, type OwnRequest } from './the-providers-own.ts';

type Management = Awaited<ReturnType<typeof aManagement>>;

const hour = 3_600_000;
const all = `/v1/providers/${provider}/hooks`;
const secret = 'whsec_hiddenWordOne1234';
const apiKey = 'rk_test_hiddenWordTwo';
const send = (method: string, path: string, body?: object): GatewayCall => ({
  method,
  path,
  ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
});

/** Asks as the provider itself; a body is what was answered. */
const asks =
  ({ call }: Management) =>
  async (method: string, path: string, body?: object) => {
    const reply = await call({ ...send(method, `${all}${path}`, body), as: await tokenOf(provider) });
    return { ...reply, setup: () => hookSetupSchema.parse(reply.json()) };
  };

const view = ({ stores, box, clock }: Management, source: HookSourceName = 'stripe') =>
  hookView({ store: stores.hooks, box, nowMs: () => clock.ms }).hook(provider, source);

const faultSchema = z.array(z.object({ pointer: z.string(), code: z.string() }));
const faultOf = (body: Record<string, unknown>) => {
  const [fault] = faultSchema.parse(body.errors);
  return `${fault?.pointer} ${fault?.code}`;
};

const rows: Readonly<Record<string, OwnRequest>> = {
  'list the sources': {
    call: send('GET', all),
    status: 200,
    scopes: ['flagstop/decisions:read', 'flagstop/secrets:write'],
  },
  'read a source': {
    call: send('GET', `${all}/stripe`),
    status: 200,
    scopes: ['flagstop/decisions:read', 'flagstop/secrets:write'],
  },
  'say how a source is taken': {
    call: send('PUT', `${all}/stripe`, {}),
    status: 200,
    scopes: ['flagstop/secrets:write'],
  },
  'tell a secret': {
    call: send('POST', `${all}/stripe/secrets`, { secret }),
    status: 201,
    scopes: ['flagstop/secrets:write'],
  },
  'end a source': { call: send('DELETE', `${all}/stripe`), status: 200, scopes: ['flagstop/secrets:write'] },
};

describe.each(Object.entries(rows))('to %s', (_, row) => {
  itIsTheProvidersOwn(row, async () => {
    const management = await aManagement();
    expect((await asks(management)('PUT', '/stripe', {})).status).toBe(200);
    return management;
  });
});

describe('a source of webhooks', () => {
  it('of which nothing was said is none, and of another name neither', async () => {
    const ask = asks(await aManagement());
    expect((await ask('GET', '/stripe')).status).toBe(404);
    expect((await ask('DELETE', '/stripe')).status).toBe(404);
    expect((await ask('PUT', '/carrier-pigeon', {})).status).toBe(404);
    expect((await ask('GET', '')).json()).toEqual({ items: [], nextCursor: null });
  });

  it('is taken once its secret was told, and never are secrets or keys told again', async () => {
    const management = await aManagement();
    const ask = asks(management);
    expect(await view(management)).toBeNull();
    const replies = [
      await ask('PUT', '/stripe', { apiKey }),
      await ask('POST', '/stripe/secrets', { secret }),
      await ask('GET', '/stripe'),
      await ask('GET', ''),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 201, 200, 200]);
    expect(replies[2]?.setup()).toMatchObject({
      provider,
      source: 'stripe',
      livemode: false,
      version: 2,
      state: 'on',
      secrets: [{ state: 'active', notAfter: null }],
      hasApiKey: true,
      acting: { mode: 'off', on: [] },
    });
    expect(await view(management)).toMatchObject({ keys: [{ secret }], apiKey, settings: {} });
    const stored = await management.stores.hooks.readHook(provider, 'stripe');
    const sealed = [stored?.apiKey ?? '', ...(stored?.secrets ?? []).map((one) => one.sealed)];
    for (const { text } of replies)
      for (const word of [...sealed, secret, apiKey]) expect(text).not.toContain(word);
    expect(JSON.stringify(management.lines)).not.toContain('hidden');
    expect(management.lines).toContainEqual(
      expect.objectContaining({ source: 'stripe', keyId: stored?.secrets[0]?.keyId }),
    );
  });

  it('that needs no settings is taken with its first secret alone; one that does is refused until they are said', async () => {
    const management = await aManagement();
    const ask = asks(management);
    expect((await ask('POST', '/stripe/secrets', { secret })).setup()).toMatchObject({
      state: 'on',
      version: 1,
    });
    const square = { secret: 'a-secret-of-square' };
    expect((await ask('POST', '/square/secrets', square)).json()).toMatchObject({ code: 'conflict' });
    const settings = { notificationUrl: 'https://stop.example/v1/providers/harbourpay/hooks/square' };
    expect((await ask('PUT', '/square', { settings })).setup()).toMatchObject({ settings });
    expect((await ask('POST', '/square/secrets', square)).status).toBe(201);
    expect(hookSetupsSchema.parse((await ask('GET', '')).json()).items.map(({ source }) => source)).toEqual([
      'square',
      'stripe',
    ]);
  });

  it('has two secrets at most: the older ends after the overlap, a third needs one ended now', async () => {
    const management = await aManagement();
    const ask = asks(management);
    const tell = (n: number, more: object = {}) =>
      ask('POST', '/stripe/secrets', { secret: `${secret}${n}`, overlapHours: 24, ...more });
    const first = (await tell(1)).setup().secrets[0]?.keyId;
    management.clock.ms += hour / 2;
    const two = (await tell(2)).setup().secrets;
    const end = new Date(management.clock.ms + 24 * hour).toISOString();
    expect(two.map(({ keyId, notAfter }) => [keyId === first, notAfter])).toEqual([
      [true, end],
      [false, null],
    ]);
    expect((await tell(3)).json()).toMatchObject({ code: 'conflict' });
    expect(faultOf((await tell(3, { revokeNow: 'strange' })).json())).toBe('/revokeNow unknown-key');
    const three = (await tell(3, { revokeNow: first })).setup().secrets;
    expect(three.map(({ keyId }) => keyId)).not.toContain(first);
    expect((await view(management))?.keys.map((key) => key.secret)).toEqual([`${secret}2`, `${secret}3`]);
  });

  it('keeps what is not said anew, and forgets a key that is said to be none', async () => {
    const management = await aManagement();
    const ask = asks(management);
    await ask('PUT', '/stripe', { apiKey, acting: { mode: 'dry-run', on: ['decline'] } });
    await ask('POST', '/stripe/secrets', { secret });
    const kept = { hasApiKey: true, acting: { mode: 'dry-run', on: ['decline'] }, secrets: [{}] };
    expect((await ask('PUT', '/stripe', {})).setup()).toMatchObject({ version: 3, ...kept });
    expect((await ask('PUT', '/stripe', { state: 'off' })).setup()).toMatchObject({ state: 'off', ...kept });
    expect(await view(management)).toBeNull();
    expect((await ask('PUT', '/stripe', { apiKey: null })).setup()).toMatchObject({
      state: 'on',
      ...kept,
      hasApiKey: false,
    });
    expect(await view(management)).toMatchObject({ apiKey: null, keys: [{ secret }] });
  });

  it('that is ended is off and keeps no secret and no key', async () => {
    const management = await aManagement();
    const ask = asks(management);
    await ask('PUT', '/stripe', { apiKey, acting: { mode: 'live', on: ['decline'] } });
    await ask('POST', '/stripe/secrets', { secret });
    const ended = { state: 'off', secrets: [], hasApiKey: false, acting: { mode: 'off', on: [] } };
    expect((await ask('DELETE', '/stripe')).setup()).toMatchObject(ended);
    expect(await management.stores.hooks.readHook(provider, 'stripe')).toMatchObject({
      secrets: [],
      apiKey: null,
    });
    expect((await ask('POST', '/stripe/secrets', { secret })).setup()).toMatchObject({ state: 'off' });
  });

  it('is one provider’s: the same source of another is another, and its seals do not open here', async () => {
    const management = await aManagement();
    await asks(management)('POST', '/stripe/secrets', { secret });
    const { hooks } = management.stores;
    expect(await hooks.readHook(secondProvider, 'stripe')).toBeNull();
    const record = await hooks.readHook(provider, 'stripe');
    if (!record) throw new Error('It was put.');
    await hooks.putHook({ ...record, provider: secondProvider, version: 1 });
    const stranger = hookView({ store: hooks, box: management.box, nowMs: () => management.clock.ms });
    await expect(stranger.hook(secondProvider, 'stripe')).rejects.toThrow();
  });

  it('changed by two at once has both changes', async () => {
    const management = await aManagement();
    const ask = asks(management);
    await Promise.all([
      ask('PUT', '/stripe', { apiKey }),
      ask('POST', '/stripe/secrets', { secret }),
      ask('POST', '/stripe/secrets', { secret: `${secret}2` }),
    ]);
    expect((await ask('GET', '/stripe')).setup()).toMatchObject({
      version: 3,
      hasApiKey: true,
      secrets: [{}, {}],
    });
  });

  it('takes POST at its own address by another function', async () => {
    const reply = await asks(await aManagement())('POST', '/stripe', {});
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD, PUT, DELETE']);
  });
});

const settingsInUse: Partial<Record<HookSourceName, readonly string[]>> = {
  adyen: ['account'],
  square: ['notificationUrl'],
  paypal: ['webhookId'],
};

/** What a source cannot do without. */
const needed: Partial<Record<HookSourceName, object>> = {
  square: { notificationUrl: 'https://stop.example/v1/providers/harbourpay/hooks/square' },
  paypal: { webhookId: '8PT597110X687430LKGECATA' },
};

/** Every setting at every source that has no use for it. */
const settingsOfOthers = hookSourceNames.flatMap((source) =>
  Object.keys(hookSettingsSchema.shape)
    .filter((name) => !(settingsInUse[source] ?? []).includes(name))
    .map((name) => [source, name] as const),
);

describe('what is said of a source', () => {
  it.each<[string, string, string, object, string]>([
    ['an unknown field', 'PUT', '/stripe', { zebra: 'hiddenWord' }, ' unknown-field'],
    ['a key of another form', 'PUT', '/stripe', { apiKey: 'sk_hiddenWord' }, '/apiKey bad-format'],
    [
      'a key where no API is asked',
      'PUT',
      '/mollie',
      { apiKey: 'hiddenWord' },
      '/apiKey source-is-not-asked',
    ],
    ['settings that are missing', 'PUT', '/paypal', {}, '/settings/webhookId required'],
    [
      'settings of another form',
      'PUT',
      '/square',
      { settings: { notificationUrl: 'http://hiddenWord.example' } },
      '/settings/notificationUrl bad-format',
    ],
    [
      'settings that nothing needs',
      'PUT',
      '/mollie',
      { settings: { zebra: 'hiddenWord' } },
      '/settings unknown-field',
    ],
    [
      'a setting that is misspelt',
      'PUT',
      '/adyen',
      { settings: { acount: 'hiddenWord' } },
      '/settings/acount unknown-field',
    ],
    ['settings that are no object', 'PUT', '/stripe', { settings: 'hiddenWord' }, '/settings not-object'],
    ...settingsOfOthers.map(([source, name]): [string, string, string, object, string] => [
      `${name} at ${source}, which needs none`,
      'PUT',
      `/${source}`,
      { settings: { ...needed[source], [name]: 'hiddenWord' } },
      `/settings/${name} not-at-this-source`,
    ]),
    ['another state', 'PUT', '/stripe', { state: 'hiddenWord' }, '/state not-allowed'],
    ['acting on nothing', 'PUT', '/adyen', { acting: { mode: 'live', on: [] } }, '/acting/on required'],
    [
      'acting on approvals',
      'PUT',
      '/adyen',
      { acting: { mode: 'live', on: ['approve'] } },
      '/acting/on/0 not-allowed',
    ],
    [
      'acting where nothing acts',
      'PUT',
      '/mollie',
      { acting: { mode: 'dry-run', on: ['decline'] } },
      '/acting/mode not-at-this-source',
    ],
    ['no secret', 'POST', '/stripe/secrets', {}, '/secret required'],
    ['a secret of another form', 'POST', '/stripe/secrets', { secret: 'hiddenWord' }, '/secret bad-format'],
    [
      'an endless overlap',
      'POST',
      '/stripe/secrets',
      { secret, overlapHours: 721 },
      '/overlapHours too-long',
    ],
  ])(
    'is refused for %s by pointer, and nothing of it is repeated',
    async (_, method, path, body, expected) => {
      const management = await aManagement();
      const reply = await asks(management)(method, path, body);
      expect([reply.status, faultOf(reply.json())]).toEqual([422, expected]);
      expect(reply.text).not.toMatch(/hiddenWord/);
      expect(await management.stores.hooks.listHooks(provider)).toEqual([]);
    },
  );
});
