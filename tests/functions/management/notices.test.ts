import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { endpointKeyContext } from '../../../shared/adapters/secret-context.ts';
import type { MemberId } from '../../../shared/contracts/ids.ts';
import {
  endpointViewSchema,
  noticePageSchema,
  noticeViewSchema,
  redeliveredSchema,
} from '../../../shared/contracts/notice-view.ts';
import { readSecret } from '../../../shared/domain/signature.ts';
import { provider, secondProvider } from '../../support/a-coalition.ts';
import { aNotice, anEndpoint } from '../../support/a-notice.ts';
import type { GatewayCall } from '../../support/gateway-event.ts';
import { aManagement, tokenOf } from './a-management.ts';
import { itIsTheProvidersOwn, type OwnRequest } from './the-providers-own.ts';

type Management = Awaited<ReturnType<typeof aManagement>>;

const json = { 'content-type': 'application/json' };
const send = (method: string, path: string, body?: object): GatewayCall => ({
  method,
  path,
  ...(body && { headers: json, body: JSON.stringify(body) }),
});
const notices = `/v1/providers/${provider}/notices`;
const redeliver = `${notices}/redeliver`;
const place = `/v1/providers/${provider}/endpoint`;
const url = 'https://notices.pay.example/flagstop?token=hidden-word';

const body = (name: string) =>
  JSON.stringify({
    type: 'flag.hit',
    timestamp: '2026-11-22T12:00:00.000Z',
    data: { livemode: false, sequence: Number(name.slice(2)), merchant: { reference: name } },
  });

async function withNotices(count: number, { to = provider }: { to?: MemberId } = {}) {
  const management = await aManagement();
  const made = [];
  for (let n = 1; n <= count; n += 1) {
    const notice = aNotice(to, `m-${n}`, { body: body(`m-${n}`) });
    made.push((await management.stores.notices.append(notice)).notice);
  }
  return { ...management, made };
}

const rows: Readonly<Record<string, OwnRequest>> = {
  'pull notices': { call: send('GET', notices), status: 200, scopes: ['flagstop/decisions:read'] },
  'ask for notices again': {
    call: send('POST', redeliver, { from: 1, to: 2 }),
    status: 202,
    scopes: ['flagstop/decisions:read'],
  },
  'ask for a ping': {
    call: send('POST', `${notices}/ping`),
    status: 202,
    scopes: ['flagstop/decisions:read'],
  },
  'read where notices go': {
    call: send('GET', place),
    status: 200,
    scopes: ['flagstop/decisions:read', 'flagstop/secrets:write'],
  },
  'say where notices go': {
    call: send('PUT', place, { url }),
    status: 200,
    scopes: ['flagstop/secrets:write'],
  },
  'have an endpoint prove itself': {
    call: send('POST', `${place}/proof`),
    status: 200,
    scopes: ['flagstop/secrets:write'],
  },
  'end where notices go': { call: send('DELETE', place), status: 200, scopes: ['flagstop/secrets:write'] },
};

describe.each(Object.entries(rows))('to %s', (_, row) => {
  itIsTheProvidersOwn(row, async () => {
    const management = await withNotices(2);
    await management.stores.endpoints.putEndpoint(anEndpoint(provider));
    return management;
  });
});

describe('notices', () => {
  const pull = async ({ call }: Management, query = '') => {
    const reply = await call({
      path: notices,
      query: [...new URLSearchParams(query)],
      as: await tokenOf(provider),
    });
    return { status: reply.status, page: () => noticePageSchema.parse(reply.json()), text: reply.text };
  };

  it('are pulled in order, a page after the other, until there is nothing new', async () => {
    const management = await withNotices(5);
    const seen: number[] = [];
    let next = 0;
    for (;;) {
      const page = (await pull(management, `after=${next}&limit=2`)).page();
      if (page.items.length === 0) break;
      seen.push(...page.items.map(({ data }) => data.sequence));
      next = page.next;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect((await pull(management, `after=${next}`)).page()).toEqual({ items: [], next: 5 });
    expect((await pull(management)).page().items).toHaveLength(5);
  });

  it('are told as they are sent, with what came of that', async () => {
    const management = await withNotices(1);
    const [first] = (await pull(management)).page().items;
    const [made] = management.made;
    expect(first).toEqual({
      noticeId: made?.noticeId,
      ...z.record(z.string(), z.unknown()).parse(JSON.parse(body('m-1'))),
      state: 'stored',
      waitingSince: null,
      attempts: [],
      redeliveries: 0,
      createdAt: made?.createdAt,
    });
  });

  it('of another provider are none of this one’s', async () => {
    expect((await pull(await withNotices(2, { to: secondProvider }))).page()).toEqual({ items: [], next: 0 });
  });

  it.each([
    'after=-1',
    'after=1.5',
    'after=x',
    'after=01',
    'after=9999999999999',
    'after=1&after=2',
    'limit=0',
    'limit=101',
    'cursor=x',
  ])('are refused for ?%s', async (query) => {
    const reply = await pull(await withNotices(1), query);
    expect([reply.status, z.object({ code: z.string() }).parse(JSON.parse(reply.text)).code]).toEqual([
      400,
      'bad-parameter',
    ]);
  });
});

describe('notices that are asked for again', () => {
  const again = async ({ call }: Management, asked: object) =>
    await call({ ...send('POST', redeliver, asked), as: await tokenOf(provider) });
  const ready = async (count: number) => {
    const management = await withNotices(count);
    await management.stores.endpoints.putEndpoint(anEndpoint(provider));
    return management;
  };

  it('wait to be sent, by their ids, each once, and unknown ids are named', async () => {
    const management = await ready(3);
    const [first, , third] = management.made.map(({ noticeId }) => noticeId);
    const strange = `ntc_${'a'.repeat(22)}`;
    const reply = await again(management, { ids: [third, first, strange, third] });
    expect(reply.status).toBe(202);
    const { items, unknown } = redeliveredSchema.parse(reply.json());
    expect(items.map(({ sequence }) => sequence)).toEqual([3, 1]);
    expect(unknown).toEqual([strange]);
    const kept = await management.stores.notices.listAfter(provider, 0, 10);
    expect(kept.map(({ state, redeliveries }) => [state, redeliveries])).toEqual([
      ['waiting', 1],
      ['stored', 0],
      ['waiting', 1],
    ]);
    expect(management.started).toEqual([
      [third, 1],
      [first, 1],
    ]);
  });

  it('and wait already are not sent twice', async () => {
    const management = await ready(2);
    for (let time = 0; time < 2; time += 1) await again(management, { from: 1, to: 2 });
    const kept = await management.stores.notices.listAfter(provider, 0, 10);
    expect(kept.map(({ redeliveries }) => redeliveries)).toEqual([1, 1]);
    expect(new Set(management.started.map(([, run]) => run))).toEqual(new Set([1]));
  });

  it('and wait for a later attempt have it now, in a run of their own', async () => {
    const management = await ready(1);
    await again(management, { from: 1, to: 1 });
    const { notices } = management.stores;
    const [notice] = await notices.listAfter(provider, 0, 1);
    if (!notice) throw new Error('There is no notice.');
    const dueAt = '2099-01-01T00:00:00.000Z';
    const attempts = [{ at: notice.createdAt, status: 500, failure: 'not-2xx' } as const];
    await notices.put({ ...notice, version: notice.version + 1, attempts, dueAt });
    for (let time = 0; time < 2; time += 1) await again(management, { from: 1, to: 1 });
    const [now] = await notices.listAfter(provider, 0, 1);
    expect(now).toMatchObject({ state: 'waiting', redeliveries: 2, attempts });
    expect(now).not.toHaveProperty('dueAt');
    expect(management.started.map(([, run]) => run)).toEqual([1, 2, 2]);
  });

  it('by their numbers are those that there are', async () => {
    const management = await ready(4);
    const reply = await again(management, { from: 3, to: 1_002 });
    expect(redeliveredSchema.parse(reply.json()).items.map(({ sequence }) => sequence)).toEqual([3, 4]);
  });

  it.each([
    ['no endpoint', null],
    ['one that is not proved', anEndpoint(provider, { state: 'unproved' })],
    ['one that is disabled', anEndpoint(provider, { state: 'disabled', disabledWhy: 'gone' })],
  ])('are not sent where there is %s', async (_, endpoint) => {
    const management = await withNotices(1);
    if (endpoint) await management.stores.endpoints.putEndpoint(endpoint);
    const reply = await again(management, { from: 1, to: 1 });
    expect([reply.status, reply.json().code]).toEqual([409, 'conflict']);
    expect(management.started).toEqual([]);
  });

  it.each([
    ['nothing', {}, '/from required'],
    ['no ids', { ids: [] }, '/ids too-few'],
    ['101 ids', { ids: Array(101).fill(`ntc_${'a'.repeat(22)}`) }, '/ids too-many-items'],
    ['an odd id', { ids: ['dec_1'] }, '/ids/0 bad-format'],
    ['ids and numbers', { ids: [`ntc_${'a'.repeat(22)}`], from: 1 }, '/ids ids-or-range'],
    ['no end', { from: 1 }, '/to required'],
    ['an end before the beginning', { from: 2, to: 1 }, '/to ends-before-it-begins'],
    ['1,001 numbers', { from: 1, to: 1_001 }, '/to range-too-wide'],
    ['number 0', { from: 0, to: 1 }, '/from too-few'],
    ['another word', { from: 1, to: 1, since: 2 }, ' unknown-field'],
  ])('are refused for %s', async (_, asked, expected) => {
    const reply = await again(await ready(1), asked);
    const [fault] = z.array(z.object({ pointer: z.string(), code: z.string() })).parse(reply.json().errors);
    expect([reply.status, `${fault?.pointer} ${fault?.code}`]).toEqual([422, expected]);
  });
});

describe('a ping', () => {
  const ask = async ({ call }: Management) =>
    await call({ ...send('POST', `${notices}/ping`), as: await tokenOf(provider) });

  it('has a number like every notice, is started, and is one in a minute', async () => {
    const management = await withNotices(2);
    await management.stores.endpoints.putEndpoint(anEndpoint(provider));
    const first = noticeViewSchema.parse((await ask(management)).json());
    expect(first).toMatchObject({ type: 'ping', state: 'waiting', data: { livemode: false, sequence: 3 } });
    management.clock.ms += 59_000;
    expect((await ask(management)).json()).toMatchObject({ noticeId: first.noticeId });
    management.clock.ms += 1_000;
    expect((await ask(management)).json()).toMatchObject({ data: { sequence: 4 } });
    expect(management.started.map(([, run]) => run)).toEqual([0, 0, 0]);
  });

  it.each(['unproved', 'disabled'] as const)('is not raised where the endpoint is %s', async (state) => {
    const management = await withNotices(1);
    await management.stores.endpoints.putEndpoint(anEndpoint(provider, { state }));
    expect((await ask(management)).status).toBe(409);
    expect(await management.stores.notices.listAfter(provider, 1, 10)).toEqual([]);
  });
});

describe('where notices go', () => {
  const put = async ({ call }: Management, asked: object) =>
    await call({ ...send('PUT', place, asked), as: await tokenOf(provider) });
  const read = async ({ call }: Management) => await call({ path: place, as: await tokenOf(provider) });

  it('is told to its provider, unproved, with a secret that is shown once and opens for it alone', async () => {
    const management = await aManagement();
    expect((await read(management)).status).toBe(404);
    const reply = await put(management, { url });
    const { secret = '', ...endpoint } = endpointViewSchema.parse(reply.json());
    expect(endpoint).toMatchObject({
      url,
      state: 'unproved',
      signature: 'v1',
      decisionsMade: false,
      version: 1,
    });
    const stored = await management.stores.endpoints.readEndpoint(provider);
    const opened = await management.box.open(stored?.sealed ?? '', endpointKeyContext(provider));
    expect(Buffer.from(opened)).toEqual(readSecret(secret));
    const later = await read(management);
    expect(endpointViewSchema.parse(later.json())).toEqual(endpoint);
    expect(later.text).not.toContain(stored?.sealed);
    expect(JSON.stringify(management.lines)).not.toMatch(/hidden-word|whsec_/);
  });

  it('signs with a pair of its own where it asks for v1a, of which the public key is told', async () => {
    const management = await aManagement();
    const reply = endpointViewSchema.parse((await put(management, { url, signature: 'v1a' })).json());
    expect(reply.secret).toBeUndefined();
    const [, publicKey = ''] = /^whpk_(.*)$/.exec(reply.publicKey ?? '') ?? [];
    const stored = await management.stores.endpoints.readEndpoint(provider);
    const d = await management.box.open(stored?.sealed ?? '', endpointKeyContext(provider));
    expect([Buffer.from(publicKey, 'base64').length, d.length]).toEqual([32, 32]);
  });

  it('has a new secret and has to prove itself anew with every put', async () => {
    const management = await aManagement();
    await management.stores.endpoints.putEndpoint(anEndpoint(provider));
    const [first, second] = [
      endpointViewSchema.parse((await put(management, { url })).json()),
      endpointViewSchema.parse((await put(management, { url, decisionsMade: true })).json()),
    ];
    expect([first.version, second.version]).toEqual([2, 3]);
    expect([first.state, second.state, second.provedAt]).toEqual(['unproved', 'unproved', null]);
    expect(second.secret).not.toBe(first.secret);
  });

  it('is active once it answered the challenge, and its words and address stand in no log', async () => {
    const management = await aManagement();
    const prove = async () =>
      await management.call({ ...send('POST', `${place}/proof`), as: await tokenOf(provider) });
    expect((await prove()).status).toBe(404);
    await put(management, { url });
    const proved = await prove();
    expect(endpointViewSchema.parse(proved.json())).toMatchObject({ url, state: 'active', version: 3 });
    expect(proved.json()).not.toHaveProperty('askedAt');
    expect(management.asked).toEqual([url]);
    expect((await prove()).status).toBe(429);
    // A new address has to wait as well.
    await put(management, { url: 'https://other.pay.example/' });
    expect((await prove()).status).toBe(429);
    expect(management.asked).toEqual([url]);
    expect(JSON.stringify(management.lines)).not.toMatch(/hidden-word|other\.pay/);
  });

  it('is not active where something else came back, of which nothing is repeated', async () => {
    const management = await aManagement({
      answering: (body) => Buffer.concat([body, Buffer.from('hidden-word')]),
    });
    await put(management, { url });
    const reply = await management.call({ ...send('POST', `${place}/proof`), as: await tokenOf(provider) });
    expect([reply.status, reply.json().code]).toEqual([409, 'conflict']);
    expect(reply.text).not.toContain('hidden-word');
    expect(endpointViewSchema.parse((await read(management)).json()).state).toBe('unproved');
  });

  it('is nowhere once that was asked for, and asking again changes nothing', async () => {
    const management = await aManagement();
    const end = async () => await management.call({ ...send('DELETE', place), as: await tokenOf(provider) });
    expect((await end()).status).toBe(404);
    await management.stores.endpoints.putEndpoint(anEndpoint(provider, { decisionsMade: true }));
    for (let time = 0; time < 2; time += 1)
      expect((await end()).json()).toMatchObject({
        state: 'disabled',
        disabledWhy: 'asked',
        decisionsMade: false,
        version: 2,
      });
  });

  it.each([
    ['no address', {}, '/url required'],
    ['an address of our machine', { url: 'http://127.0.0.1:8080/' }, '/url not-a-public-https-address'],
    ['an address of its network', { url: 'https://10.0.0.1/' }, '/url not-a-public-https-address'],
    ['a number', { url: 7 }, '/url not-string'],
    ['an address that is too long', { url: `https://pay.example/${'a'.repeat(500)}` }, '/url too-long'],
    ['another signature', { url, signature: 'v2' }, '/signature not-allowed'],
    ['another field', { url, state: 'active' }, ' unknown-field'],
    ['a secret of its own', { url, secret: 'whsec_x' }, ' unknown-field'],
  ])('is not put with %s, and nothing of it is repeated', async (_, asked, expected) => {
    const management = await aManagement();
    const reply = await put(management, asked);
    const [fault] = z.array(z.object({ pointer: z.string(), code: z.string() })).parse(reply.json().errors);
    expect([reply.status, `${fault?.pointer} ${fault?.code}`]).toEqual([422, expected]);
    expect(reply.text).not.toMatch(/hidden-word|10\.0\.0\.1/);
    expect((await read(management)).status).toBe(404);
  });
});
