import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { screeningApp } from '../../../functions/screening/screen.ts';
import { lambdaHandler } from '../../../shared/adapters/http/lambda-handler.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import {
  memberHistorySchema,
  memberViewSchema,
  rotatedSecretSchema,
} from '../../../shared/contracts/member-view.ts';
import { type Scope, scopes } from '../../../shared/contracts/vocabulary.ts';
import { readSecret, signV1 } from '../../../shared/domain/signature.ts';
import { contributor, provider, providerSecret, secondProvider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { applicationJson } from '../../support/an-application.ts';
import { type GatewayCall, gatewayEvent } from '../../support/gateway-event.ts';
import {
  aManagement,
  auditor,
  operator,
  personTokenOf,
  secondContributor,
  suspended,
  tokenOf,
} from './a-management.ts';

type Management = Awaited<ReturnType<typeof aManagement>>;

const json = { 'content-type': 'application/json' };
const send = (method: string, path: string, body?: object): GatewayCall => ({
  method,
  path,
  ...(body && { headers: json, body: JSON.stringify(body) }),
});

const newcomer = {
  memberId: 'newcomer-pay',
  name: 'Newcomer Pay',
  roles: ['provider'],
  owner: 'newcomer',
  contacts: [
    { role: 'security', name: 'Zebedee Quill', email: 'zebedee@newcomer.example', phone: '+12025550177' },
  ],
};
const member = `/v1/members/${provider}`;
const secrets = `/v1/providers/${provider}/secrets`;
const reason = 'asked in writing';

const callers = { provider, secondProvider, contributor, operator, auditor } as const;
type Who = keyof typeof callers;

interface Row {
  readonly call: GatewayCall;
  /** Who is answered, with which status, by which scopes of theirs alone. */
  readonly may: Partial<Record<Who, readonly [number, ...Scope[]]>>;
  /** What all others are answered. */
  readonly others: 403 | 404;
}

const anyRead: Scope[] = [
  'flagstop/members:write',
  'flagstop/audit:read',
  'flagstop/secrets:write',
  'flagstop/decisions:read',
  'flagstop/flags:read',
];
const governing = { operator: [200, 'flagstop/members:write'] } as const;
const readers = {
  provider: [200, ...anyRead],
  operator: [200, 'flagstop/members:write'],
  auditor: [200, 'flagstop/audit:read'],
} as const;

const rows: Readonly<Record<string, Row>> = {
  'take in a member': {
    call: send('POST', '/v1/members', newcomer),
    may: { operator: [201, 'flagstop/members:write'] },
    others: 403,
  },
  'read a member': { call: send('GET', member), may: readers, others: 404 },
  'change a member': {
    call: send('PATCH', member, { status: 'probation', reason }),
    may: governing,
    others: 403,
  },
  'read a member’s history': { call: send('GET', `${member}/events`), may: readers, others: 404 },
  'list who acts for a member': { call: send('GET', `${member}/clients`), may: readers, others: 404 },
  'let a client act': {
    call: send('PUT', `${member}/clients/new-client`, { kind: 'machine' }),
    may: governing,
    others: 403,
  },
  'let a client act no more': {
    call: send('DELETE', `${member}/clients/client-${provider}`),
    may: governing,
    others: 403,
  },
  'list a provider’s keys': { call: send('GET', secrets), may: readers, others: 404 },
};

const rotating: Row = {
  call: send('POST', `${secrets}/rotate`, {}),
  may: {
    provider: [201, 'flagstop/secrets:write'],
    operator: [201, 'flagstop/members:write'],
  },
  others: 403,
};

describe.each(Object.entries({ ...rows, 'rotate a secret': rotating }))(
  'to %s',
  (name, { call, may, others }) => {
    const everybody: readonly Who[] = ['provider', 'secondProvider', 'contributor', 'operator', 'auditor'];

    it.each(everybody)('%s is answered as its role has it', async (who) => {
      const { call: sendIt } = await aManagement();
      const reply = await sendIt({ ...call, as: await tokenOf(callers[who]) });
      // A provider has the role to rotate, but elsewhere.
      const hidden = name === 'rotate a secret' && who === 'secondProvider' ? 404 : others;
      expect(reply.status).toBe(may[who]?.[0] ?? hidden);
    });

    it.each(scopes)('%s alone is enough for those whose it is', async (scope) => {
      for (const who of everybody) {
        const [status, ...enough] = may[who] ?? [];
        if (status === undefined) continue;
        const { call: sendIt } = await aManagement();
        const reply = await sendIt({ ...call, as: await tokenOf(callers[who], [scope]) });
        expect([who, reply.status < 300], reply.text).toEqual([who, new Set<Scope>(enough).has(scope)]);
      }
    });

    it('a token is needed, and a suspended member is refused whatever its roles', async () => {
      const { call: sendIt } = await aManagement();
      expect((await sendIt(call)).json().code).toBe('token-missing');
      expect((await sendIt({ ...call, as: await tokenOf(suspended) })).json().code).toBe('member-suspended');
      expect((await sendIt({ ...call, as: await tokenOf('nobody') })).json().code).toBe('role-missing');
    });
  },
);

describe('the list of members', () => {
  it.each([
    ['operator', operator, ['flagstop/members:write'], 7],
    ['auditor', auditor, ['flagstop/audit:read'], 7],
    ['operator that does not look after members', operator, ['flagstop/flags:read'], 1],
    ['auditor of decisions', auditor, ['flagstop/decisions:read'], 1],
    ['provider', provider, ['flagstop/members:write', 'flagstop/audit:read'], 1],
    ['contributor', contributor, ['flagstop/flags:read'], 1],
  ] as const)('shows %s what it may see', async (_who, as, granted, count) => {
    const { call } = await aManagement();
    const reply = await call({ path: '/v1/members', as: await tokenOf(as, granted) });
    const { items } = pageSchema.parse(reply.json());
    expect(items).toHaveLength(count);
    expect(items.map(({ memberId }) => memberId)).toContain(as);
  });

  it('comes in pages and holds no contact', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    await call({ ...send('POST', '/v1/members', newcomer), as });
    const seen: string[] = [];
    let query: [string, string][] = [['limit', '4']];
    for (;;) {
      const page = await call({ path: '/v1/members', query, as });
      expect(page.text).not.toContain('zebedee');
      const { items, nextCursor } = pageSchema.parse(page.json());
      seen.push(...items.map(({ memberId }) => memberId));
      if (nextCursor === null) break;
      query = [
        ['limit', '4'],
        ['cursor', nextCursor],
      ];
    }
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen).size).toBe(8);
  });
});

describe('a new member', () => {
  it('is on probation unless said, and its contacts are for those entitled', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    const made = await call({ ...send('POST', '/v1/members', newcomer), as });
    expect([made.status, made.headers.location]).toEqual([201, 'members/newcomer-pay']);
    expect(memberViewSchema.parse(made.json())).toMatchObject({
      ...{ status: 'probation', version: 1, contacts: newcomer.contacts, livemode: false },
    });
    const read = await call({ path: '/v1/members/newcomer-pay', as });
    expect(read.json()).toEqual(made.json());
    const other = await call({ path: '/v1/members/newcomer-pay', as: await tokenOf(provider) });
    const nobody = await call({ path: '/v1/members/never-was', as: await tokenOf(provider) });
    expect([other.status, other.text]).toEqual([404, nobody.text]);
  });

  it('takes an id that nobody has', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    const all = await Promise.all(
      Array.from({ length: 5 }, () => call({ ...send('POST', '/v1/members', newcomer), as })),
    );
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409]);
  });

  it('acts once a client is bound to it, screens once it has a key, and leaves a whole history', async () => {
    const one = await aManagement();
    const as = await tokenOf(operator);
    await one.call({ ...send('POST', '/v1/members', { ...newcomer, status: 'active' }), as });
    const own = await tokenOf('newcomer-pay');
    expect((await one.call({ path: '/v1/members', as: own })).json().code).toBe('role-missing');
    const bound = await one.call({
      ...send('PUT', '/v1/members/newcomer-pay/clients/client-newcomer-pay', { kind: 'machine' }),
      as,
    });
    expect(bound.json()).toEqual({
      subject: 'client-newcomer-pay',
      memberId: 'newcomer-pay',
      kind: 'machine',
    });
    const made = await one.call({
      ...send('POST', '/v1/providers/newcomer-pay/secrets/rotate', {}),
      as: own,
    });
    const { secret = '', key } = rotatedSecretSchema.parse(made.json());
    const theirs = {
      path: '/v1/providers/newcomer-pay/screenings',
      secret: readSecret(secret) ?? Buffer.alloc(0),
    };
    expect((await screened(one, theirs)).statusCode).toBe(200);
    await one.call({ ...send('PATCH', '/v1/members/newcomer-pay', { status: 'suspended', reason }), as });
    await one.call({
      ...send('PATCH', '/v1/members/newcomer-pay', { status: 'active', reason: 'cleared up' }),
      as,
    });
    await one.call({ ...send('DELETE', '/v1/members/newcomer-pay/clients/client-newcomer-pay'), as });
    expect((await one.call({ path: '/v1/members', as: own })).json().code).toBe('role-missing');
    const history = memberHistorySchema.parse(
      (await one.call({ path: '/v1/members/newcomer-pay/events', as })).json(),
    );
    expect(history.items.map(({ n, kind }) => `${n} ${kind}`)).toEqual([
      ...['1 onboarded', '2 client-added', '3 key-rotated', '4 suspended', '5 resumed', '6 client-removed'],
    ]);
    const by = { member: operator, subject: `client-${operator}` };
    expect(history.items[3]).toEqual({
      ...{
        memberId: 'newcomer-pay',
        n: 4,
        kind: 'suspended',
        at: '2026-11-21T12:00:00.000Z',
        actor: by,
        reason,
      },
      ...{ changed: ['status'], before: { status: 'active' }, after: { status: 'suspended' } },
    });
    expect(history.items[2]).toMatchObject({
      actor: { member: 'newcomer-pay' },
      key: { keyId: key.keyId, kind: 'hmac', ended: [] },
    });
    expect(JSON.stringify(history)).not.toContain('zebedee');
    expect(JSON.stringify(history)).not.toContain(secret);
  });
});

describe('changing a member', () => {
  it('of contacts the history keeps that they changed, and no more', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    const contacts = [{ role: 'legal', email: 'hidden-counsel@member.example' }];
    await call({ ...send('PATCH', member, { contacts, reason }), as });
    expect((await call({ path: member, as })).json().contacts).toEqual(contacts);
    const events = await call({ path: `${member}/events`, as });
    expect(memberHistorySchema.parse(events.json()).items[0]).toMatchObject({ changed: ['contacts'] });
    expect(events.text).not.toContain('hidden-counsel');
  });

  it('that changes nothing leaves no step', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    const again = await call({
      ...send('PATCH', member, { status: 'active', roles: ['provider'], reason }),
      as,
    });
    expect([again.status, again.json().version]).toEqual([200, 0]);
    expect((await call({ path: `${member}/events`, as })).json().items).toEqual([]);
  });

  it('names the version that it rests on', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    const rename = (name: string, version: number) =>
      call({ ...send('PATCH', member, { name, version, reason }), as });
    expect((await rename('One', 0)).status).toBe(200);
    expect((await rename('Two', 0)).json().code).toBe('conflict');
    expect((await rename('Two', 1)).status).toBe(200);
  });

  it('of twenty at once loses none', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        call({ ...send('PATCH', member, { name: `Name ${n}`, reason }), as }),
      ),
    );
    const made = all.filter(({ status }) => status === 200).length;
    const { items } = memberHistorySchema.parse(
      (await call({ path: `${member}/events`, query: [['limit', '100']], as })).json(),
    );
    expect(items.map(({ n }) => n)).toEqual(Array.from({ length: made }, (_, n) => n + 1));
    expect(all.every(({ status }) => status === 200 || status === 503)).toBe(true);
  });
});

describe('four eyes', () => {
  const office = `/v1/members/${operator}`;
  const secondOffice = {
    ...newcomer,
    ...{ memberId: 'second-office', roles: ['operator'], owner: 'second', status: 'active' },
  };
  const twoOffices = async () => {
    const one = await aManagement();
    const as = await tokenOf(operator);
    expect((await one.call({ ...send('POST', '/v1/members', secondOffice), as })).status).toBe(201);
    const bind = send('PUT', '/v1/members/second-office/clients/client-second-office', { kind: 'machine' });
    await one.call({ ...bind, as });
    return { ...one, as, second: await tokenOf('second-office') };
  };

  it.each([
    ['roles', { roles: ['operator', 'provider'] }],
    ['owner', { owner: 'somebody-else' }],
    ['status', { status: 'suspended' }],
  ])('keep an operator from changing %s of its own member; another one may', async (_what, body) => {
    const { call, as, second } = await twoOffices();
    const own = await call({ ...send('PATCH', office, { ...body, reason }), as });
    expect([own.status, own.json().code]).toEqual([409, 'conflict']);
    const other = await call({ ...send('PATCH', office, { ...body, reason }), as: second });
    expect(other.status).toBe(200);
  });

  it('do not keep it from its own name and contacts', async () => {
    const { call, as } = await twoOffices();
    const body = { name: 'The Office', contacts: newcomer.contacts, reason };
    expect((await call({ ...send('PATCH', office, body), as })).status).toBe(200);
  });

  it('leave the last active operator where it is', async () => {
    const { call, as, second } = await twoOffices();
    await call({ ...send('PATCH', '/v1/members/second-office', { status: 'probation', reason }), as });
    for (const body of [{ status: 'suspended' }, { status: 'probation' }, { roles: ['auditor'] }]) {
      const reply = await call({ ...send('PATCH', office, { ...body, reason }), as: second });
      expect([reply.status, reply.json().code]).toEqual([409, 'conflict']);
    }
    const third = { ...secondOffice, memberId: 'third-office' };
    expect((await call({ ...send('POST', '/v1/members', third), as: second })).status).toBe(409);
    expect((await call({ path: office, as })).status).toBe(200);
  });

  it('leave one of two that suspend each other at once', async () => {
    const { call, as, second, stores } = await twoOffices();
    const suspend = (id: string, by: string) =>
      call({ ...send('PATCH', `/v1/members/${id}`, { status: 'suspended', reason }), as: by });
    const replies = await Promise.all([suspend('second-office', as), suspend(operator, second)]);
    // The other is refused as suspended already, or for the operator that would be missing.
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const both = [operator, memberIdSchema.parse('second-office')];
    const statuses = await Promise.all(
      both.map(async (id) => (await stores.coalition.readMember(id))?.status),
    );
    expect(new Set(statuses)).toEqual(new Set(['active', 'suspended']));
  });

  it('keep an operator from removing the subject it acts as', async () => {
    const { call, as } = await twoOffices();
    const own = await call({ ...send('DELETE', `${office}/clients/client-${operator}`), as });
    expect([own.status, own.json().code]).toEqual([409, 'conflict']);
  });
});

describe('a subject', () => {
  it('acts for one member only', async () => {
    const { call } = await aManagement();
    const as = await tokenOf(operator);
    const bind = (id: string) =>
      call({ ...send('PUT', `/v1/members/${id}/clients/analyst-7`, { kind: 'person' }), as });
    expect((await bind(provider)).status).toBe(200);
    expect((await bind(provider)).status).toBe(200);
    const elsewhere = await bind(secondProvider);
    expect([elsewhere.status, elsewhere.json().code]).toEqual([409, 'conflict']);
    const there = await call({ path: '/v1/members', as: await personTokenOf('analyst-7') });
    expect(pageSchema.parse(there.json()).items.map(({ memberId }) => memberId)).toEqual([provider]);
    const events = await call({ path: `${member}/events`, as });
    expect(memberHistorySchema.parse(events.json()).items).toHaveLength(1);
    const wrong = await call({ ...send('DELETE', `/v1/members/${secondProvider}/clients/analyst-7`), as });
    expect(wrong.status).toBe(404);
  });

  it('bound to two members at once acts for one', async () => {
    const { call, stores } = await aManagement();
    const as = await tokenOf(operator);
    const replies = await Promise.all(
      [provider, secondProvider, contributor, secondContributor].map((id) =>
        call({ ...send('PUT', `/v1/members/${id}/clients/wanted`, { kind: 'machine' }), as }),
      ),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(await stores.coalition.readDirectoryEntry('wanted')).not.toBeNull();
  });
});

describe('a suspended member', () => {
  it('is refused on the management API at once and on screenings within 60 seconds', async () => {
    const one = await aManagement();
    const as = await tokenOf(operator);
    expect((await screened(one)).statusCode).toBe(200);
    await one.call({ ...send('PATCH', member, { status: 'suspended', reason }), as });
    const call = { path: `/v1/providers/${provider}/decisions`, query: [['day', '2026-11-21']] } as const;
    const refused = await one.call({ ...call, as: await tokenOf(provider) });
    expect([refused.status, refused.json().code]).toEqual([403, 'member-suspended']);
    one.clock.ms += 60_000;
    const reply = await screened(one);
    expect([reply.statusCode, JSON.parse(reply.body).code]).toEqual([403, 'member-suspended']);
    one.clock.ms += 60_000;
    await one.call({ ...send('PATCH', member, { status: 'active', reason }), as });
    one.clock.ms += 60_000;
    expect((await screened(one)).statusCode).toBe(200);
  });
});

describe('rotating', () => {
  const rotate = (one: Management, body: object, as: string) =>
    one.call({ ...send('POST', `${secrets}/rotate`, body), as });

  it('lets both keys sign until the overlap ends', async () => {
    const one = await aManagement();
    const as = await tokenOf(provider);
    const made = rotatedSecretSchema.parse((await rotate(one, { overlapHours: 2 }, as)).json());
    const secret = readSecret(made.secret ?? '') ?? Buffer.alloc(0);
    expect(secret).toHaveLength(32);
    one.clock.ms += 60_000;
    expect([(await screened(one)).statusCode, (await screened(one, { secret })).statusCode]).toEqual([
      200, 200,
    ]);
    one.clock.ms += 2 * 3_600_000 - 60_000;
    expect([(await screened(one)).statusCode, (await screened(one, { secret })).statusCode]).toEqual([
      401, 200,
    ]);
  });

  it('with revokeNow ends a key within 60 seconds', async () => {
    const one = await aManagement();
    const as = await tokenOf(operator);
    expect((await screened(one)).statusCode).toBe(200);
    const made = await rotate(one, { revokeNow: 'k1' }, as);
    expect(rotatedSecretSchema.parse(made.json()).others).toMatchObject([{ keyId: 'k1', state: 'ended' }]);
    one.clock.ms += 60_000;
    expect((await screened(one)).statusCode).toBe(401);
  });

  it('takes a public key, and answers no secret', async () => {
    const one = await aManagement();
    const publicKey = Buffer.alloc(32, 77).toString('base64');
    const made = rotatedSecretSchema.parse(
      (await rotate(one, { kind: 'ed25519', publicKey }, await tokenOf(provider))).json(),
    );
    expect([made.key.kind, made.secret]).toEqual(['ed25519', undefined]);
    const stored = await one.stores.coalition.readProvider(provider);
    expect(stored?.keys.find(({ keyId }) => keyId === made.key.keyId)?.material).toBe(publicKey);
  });

  it('a third time while two keys are active says what may be done', async () => {
    const one = await aManagement();
    const as = await tokenOf(provider);
    const first = rotatedSecretSchema.parse((await rotate(one, {}, as)).json());
    const third = await rotate(one, {}, as);
    const keys = ['k1', first.key.keyId].map((keyId) => `revokeNow ${keyId}`);
    expect([third.status, third.json().code, third.json().allowed]).toEqual([409, 'conflict', keys]);
    expect((await rotate(one, { revokeNow: 'k1' }, as)).status).toBe(201);
  });

  it('ten times at once leaves at most two keys active', async () => {
    const one = await aManagement();
    const as = await tokenOf(provider);
    const replies = await Promise.all(Array.from({ length: 10 }, () => rotate(one, {}, as)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201,
      ...Array(9).fill(409),
    ]);
    const list = await one.call({ path: secrets, as });
    const active = keysSchema.parse(list.json()).items.filter(({ state }) => state === 'active');
    expect(active).toHaveLength(2);
  });

  it('again and again keeps a handful of ended keys', async () => {
    const one = await aManagement();
    const as = await tokenOf(provider);
    for (let times = 0; times < 12; times += 1) {
      expect((await rotate(one, { overlapHours: 0 }, as)).status).toBe(201);
      one.clock.ms += 1_000;
    }
    const { items } = keysSchema.parse((await one.call({ path: secrets, as })).json());
    expect(items.filter(({ state }) => state === 'active')).toHaveLength(1);
    expect(items.length).toBeLessThanOrEqual(6);
  });

  it('shows a secret once: in no log line, no list, no history, and only sealed in the store', async () => {
    const one = await aManagement();
    const as = await tokenOf(operator);
    const made = await rotate(one, {}, as);
    expect(made.headers['cache-control']).toBe('no-store');
    const { secret = '' } = rotatedSecretSchema.parse(made.json());
    const told = [
      (await one.call({ path: secrets, as })).text,
      (await one.call({ path: `${member}/events`, as })).text,
      (await one.call({ path: member, as })).text,
      (await rotate(one, {}, as)).text,
      JSON.stringify(one.lines),
      JSON.stringify(await one.stores.coalition.readProvider(provider)),
    ];
    for (const text of told) expect(text).not.toContain(secret.slice('whsec_'.length, -2));
    expect(one.lines.some((line) => line.keyId !== undefined)).toBe(true);
  });

  it('is of providers alone: of others there is nothing', async () => {
    const one = await aManagement();
    const as = await tokenOf(operator);
    for (const id of [contributor, 'never-was']) {
      const path = `/v1/providers/${id}/secrets`;
      expect((await one.call({ ...send('POST', `${path}/rotate`, {}), as })).status).toBe(404);
      expect((await one.call({ path, as })).status).toBe(404);
    }
  });
});

describe('no log line', () => {
  it('holds a contact, a name or a reason, whatever is sent', async () => {
    const { call, lines } = await aManagement();
    const as = await tokenOf(operator);
    await call({ ...send('POST', '/v1/members', { ...newcomer, reason: 'because of Xanthippe' }), as });
    await call({ ...send('POST', '/v1/members', { ...newcomer, owner: 'UPPER Zebedee' }), as });
    await call({
      ...send('PATCH', member, { contacts: newcomer.contacts, reason: 'because of Xanthippe' }),
      as,
    });
    await call({ ...send('PUT', `${member}/clients/zebedee@newcomer.example`, { kind: 'person' }), as });
    expect(JSON.stringify(lines)).not.toMatch(/zebedee|Xanthippe|newcomer\.example|2025550177|Newcomer Pay/i);
    expect(lines).toContainEqual(expect.objectContaining({ concerns: 'newcomer-pay', member: operator }));
  });
});

describe('bad input', () => {
  const post = (changes: object) => send('POST', '/v1/members', { ...newcomer, ...changes });
  const patch = (body: object) => send('PATCH', member, { reason, ...body });
  const rotate = (body: object) => send('POST', `${secrets}/rotate`, body);
  const client = (subject: string, body: object = { kind: 'person' }) =>
    send('PUT', `${member}/clients/${subject}`, body);

  it.each<[string, GatewayCall, string]>([
    ['an id in capitals', post({ memberId: 'Newcomer' }), '422 schema /memberId bad-format'],
    ['an id that is Flagstop’s own', post({ memberId: 'flagstop' }), '422 schema /memberId reserved'],
    ['an owner that is Flagstop’s own', post({ owner: 'flagstop' }), '422 schema /owner reserved'],
    ['an owner that is no slug', post({ owner: 'Big Group' }), '422 schema /owner bad-format'],
    ['no roles', post({ roles: [] }), '422 schema /roles too-few'],
    ['an unknown role', post({ roles: ['king'] }), '422 schema /roles/0 not-allowed'],
    ['no contacts', post({ contacts: [] }), '422 schema /contacts too-few'],
    [
      'a contact without an address',
      post({ contacts: [{ role: 'desk' }] }),
      '422 schema /contacts/0/email required',
    ],
    [
      'an address that is none',
      post({ contacts: [{ role: 'desk', email: 'x' }] }),
      '422 schema /contacts/0/email bad-format',
    ],
    [
      'a number without its country',
      post({ contacts: [{ ...newcomer.contacts[0], phone: '020 555' }] }),
      '422 schema /contacts/0/phone bad-format',
    ],
    [
      'eleven contacts',
      post({ contacts: Array(11).fill(newcomer.contacts[0]) }),
      '422 too-many-items /contacts too-many-items',
    ],
    ['a misspelt field', post({ contcts: [] }), '422 unknown-field /contcts unknown-field'],
    ['a member taken in suspended', post({ status: 'suspended' }), '422 schema /status not-allowed'],
    ['a public suffix as a site', post({ hosts: ['co.uk'] }), '422 schema /hosts/0 public-suffix'],
    ['a control character in a name', post({ name: 'a\u0000b' }), '422 schema /name control-character'],
    [
      'a card number in a name',
      post({ name: 'Pay 4111 1111 1111 1111' }),
      '422 pan-not-allowed /name pan-not-allowed',
    ],
    [
      'a quota below nothing',
      post({ quotas: { flagsPerDay: -1 } }),
      '422 schema /quotas/flagsPerDay too-few',
    ],
    ['a change without a reason', send('PATCH', member, { name: 'x' }), '422 schema /reason required'],
    ['a change of the id', patch({ memberId: 'other' }), '422 unknown-field /memberId unknown-field'],
    ['a status that there is not', patch({ status: 'gone' }), '422 schema /status not-allowed'],
    ['an e-mail address as a subject', client('a@member.example'), '404 not-found'],
    ['a subject that begins with a dash', client('-x'), '400 bad-parameter /subject bad-format'],
    ['a subject of 129 letters', client('x'.repeat(129)), '400 bad-parameter /subject bad-format'],
    [
      'a client that is neither person nor machine',
      client('x', { kind: 'dog' }),
      '422 schema /kind not-allowed',
    ],
    ['a key that is not there', rotate({ revokeNow: 'k9' }), '422 schema /revokeNow unknown-key'],
    ['an overlap of 721 hours', rotate({ overlapHours: 721 }), '422 schema /overlapHours too-long'],
    ['ed25519 without a public key', rotate({ kind: 'ed25519' }), '422 schema /publicKey required'],
    [
      'a public key for a secret',
      rotate({ publicKey: Buffer.alloc(32, 7).toString('base64') }),
      '422 schema /publicKey only-with-ed25519',
    ],
    [
      'a public key of 31 bytes',
      rotate({ kind: 'ed25519', publicKey: Buffer.alloc(31, 7).toString('base64') }),
      '422 schema /publicKey not-a-public-key',
    ],
    ...[`01${'00'.repeat(31)}`, `01${'00'.repeat(30)}80`, `ec${'ff'.repeat(30)}7f`].map(
      (hex): [string, GatewayCall, string] => [
        `a public key under which anybody can sign (${hex.slice(0, 2)}…${hex.slice(-2)})`,
        rotate({ kind: 'ed25519', publicKey: Buffer.from(hex, 'hex').toString('base64') }),
        '422 schema /publicKey not-a-public-key',
      ],
    ),
    ['a secret of one’s own', rotate({ secret: 'whsec_AAAA' }), '422 unknown-field  unknown-field'],
  ])('%s is refused, and nothing changes', async (_what, call, expected) => {
    const { call: sendIt, stores } = await aManagement();
    const before = JSON.stringify(await stores.coalition.readProvider(provider));
    const reply = await sendIt({ ...call, as: await tokenOf(operator) });
    const { code, errors } = problemSchema.parse(reply.json());
    const first = errors?.[0] ? ` ${errors[0].pointer} ${errors[0].code}` : '';
    expect(`${reply.status} ${code}${first}`).toBe(expected);
    expect(JSON.stringify(await stores.coalition.readProvider(provider))).toBe(before);
    expect(await stores.coalition.readRecord(memberIdSchema.parse('newcomer-pay'))).toBeNull();
  });
});

describe('whatever JSON is sent', () => {
  const canary = 'marzipan-canary';
  const calls: readonly (readonly [string, string])[] = [
    ['POST', '/v1/members'],
    ['PATCH', member],
    ['PUT', `${member}/clients/a-client`],
    ['POST', `${secrets}/rotate`],
  ];

  it('is answered, never with a 5xx, and never repeated in a refusal or a log line', async () => {
    const { call, lines } = await aManagement();
    const as = await tokenOf(operator);
    const fields = [
      'memberId',
      'name',
      'roles',
      'owner',
      'status',
      'contacts',
      'hosts',
      'quotas',
      'reason',
      'kind',
    ];
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constant(canary),
      fc.constant([canary]),
      fc.constant({ role: canary }),
    );
    const body = fc.dictionary(
      fc.constantFrom(...fields, 'publicKey', 'overlapHours', 'revokeNow', canary),
      value,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), body, async ([method, path], sentBody) => {
        const reply = await call({ ...send(method, path, sentBody), as });
        expect(reply.status).toBeLessThan(500);
        if (reply.status >= 400) expect(reply.text).not.toContain(canary);
      }),
      { numRuns: 400 },
    );
    expect(JSON.stringify(lines)).not.toContain(canary);
  });
});

const pageSchema = z.object({
  items: z.array(z.object({ memberId: z.string() })),
  nextCursor: z.string().nullable(),
});
const keysSchema = z.object({ items: z.array(z.object({ state: z.string() })) });
const problemSchema = z.object({
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
});

let sent = 0;

/** A screening through the real function on the same stores and clock. */
function screened(
  one: Management,
  {
    path = `/v1/providers/${provider}/screenings`,
    secret = providerSecret,
  }: { path?: string; secret?: Uint8Array } = {},
) {
  const handler = lambdaHandler(
    screeningApp({
      ...screenPorts(one),
      observer: aWorkObserver().observer,
      livemode: false,
      nowMs: () => one.clock.ms,
      deadlineMs: 5_000,
    }),
  );
  sent += 1;
  const body = Buffer.from(JSON.stringify(applicationJson()));
  const signed = { id: `msg_${sent}`, timestamp: String(Math.floor(one.clock.ms / 1_000)), body };
  const headers = {
    ...json,
    'webhook-id': signed.id,
    'webhook-timestamp': signed.timestamp,
    'webhook-signature': signV1(secret, signed),
  };
  return handler(gatewayEvent({ method: 'POST', path, headers, body }));
}
