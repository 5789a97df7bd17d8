import { beforeEach, describe, expect, it } from 'vitest';
import { contributor, provider } from '../../support/a-coalition.ts';
import { aManagement, operator, personTokenOf, tokenOf } from './a-management.ts';

let management: Awaited<ReturnType<typeof aManagement>>;
beforeEach(async () => {
  management = await aManagement();
  for (const subject of ['person-1', 'person-2'])
    await management.stores.coalition.putDirectoryEntry({ subject, memberId: operator });
});

const flag = (value: string) => ({ category: 'sale-site', identifiers: [{ type: 'host', value }] });
const send = async (method: string, path: string, { as, body }: { as: string; body?: object }) =>
  management.call({
    method,
    path,
    as,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

describe('the negative list', () => {
  it('is proposed by one person, confirmed by another, listed, and removed', async () => {
    const [one, two] = [await personTokenOf('person-1'), await personTokenOf('person-2')];
    const author = await tokenOf(contributor);
    const body = { identifier: { type: 'host', value: 'bakery.example' }, reason: 'A bakery.' };
    const proposed = await send('POST', '/v1/negative-list', { as: one, body });
    expect(proposed.status).toBe(202);
    expect(proposed.text).not.toContain('bakery.example');
    const path = `/v1/negative-list/${String(proposed.json().id)}`;
    expect((await send('POST', `${path}/confirm`, { as: one })).status).toBe(409);
    expect((await send('POST', `${path}/confirm`, { as: two })).json()).toMatchObject({
      state: 'in-force',
      confirmedBy: { member: operator, subject: 'person-2' },
    });
    const refused = await send('POST', '/v1/flags', { as: author, body: flag('bakery.example') });
    expect([refused.status, refused.json().errors]).toEqual([
      422,
      [{ pointer: '/identifiers/0', code: 'on-negative-list' }],
    ]);
    expect((await send('GET', '/v1/negative-list', { as: one })).json()).toMatchObject({
      items: [{ state: 'in-force', reason: 'A bakery.' }],
      nextCursor: null,
    });
    expect((await send('DELETE', path, { as: one })).json()).toMatchObject({ state: 'removed' });
    expect((await send('POST', '/v1/flags', { as: author, body: flag('bakery.example') })).status).toBe(201);
    expect((await send('POST', `${path}/confirm`, { as: two })).status).toBe(409);
    expect((await send('DELETE', `/v1/negative-list/neg_${'z'.repeat(26)}`, { as: one })).status).toBe(404);
  });

  it('is for operators alone', async () => {
    const as = await tokenOf(contributor);
    for (const [method, path] of [
      ['GET', '/v1/negative-list'],
      ['POST', '/v1/negative-list'],
      ['DELETE', `/v1/negative-list/neg_${'0'.repeat(26)}`],
    ] as const)
      expect((await send(method, path, { as, body: {} })).json()).toMatchObject({ code: 'role-missing' });
  });
});

describe('a preview', () => {
  it('is for those who raise flags, and leaves a line in the log that says who looked', async () => {
    const as = await tokenOf(contributor);
    const previewed = await send('POST', '/v1/flags/preview', { as, body: flag('shop.example') });
    expect([previewed.status, previewed.json()]).toEqual([
      200,
      {
        livemode: false,
        merchants: 'fewer than 3',
        atLeast: false,
        outcomes: [],
        held: false,
        limit: 5,
        unusable: [],
      },
    ]);
    expect(management.lines.at(-1)).toMatchObject({
      code: 'management.answered',
      route: '/v1/flags/preview',
      member: contributor,
      subject: `client-${contributor}`,
    });
    const byProvider = await send('POST', '/v1/flags/preview', {
      as: await tokenOf(provider),
      body: flag('shop.example'),
    });
    expect(byProvider.json()).toMatchObject({ code: 'role-missing' });
  });
});

describe('a quota', () => {
  it('is the member’s own, answers 429 with when the next day begins, and shows in its record', async () => {
    const member = await management.stores.coalition.readMember(contributor);
    if (!member) throw new Error('nobody');
    await management.stores.coalition.putMember({ ...member, quotas: { flagsPerDay: 1 } });
    const as = await tokenOf(contributor);
    expect((await send('POST', '/v1/flags', { as, body: flag('a.example') })).status).toBe(201);
    const beyond = await send('POST', '/v1/flags', { as, body: flag('b.example') });
    expect(beyond.status).toBe(429);
    expect(beyond.json()).toMatchObject({ code: 'quota-exceeded', retryable: true });
    expect(beyond.json().detail).toContain('2026-11-22T00:00:00.000Z');
    const path = `/v1/members/${contributor}/flag-record`;
    const record = await send('GET', path, { as: await tokenOf(operator) });
    expect(record.json()).toMatchObject({ flags: 1, precision: null, flagsPerDay: 1, today: { raised: 2 } });
    expect((await send('GET', path, { as })).json()).toMatchObject({ code: 'role-missing' });
    const nobody = await send('GET', '/v1/members/nobody/flag-record', { as: await tokenOf(operator) });
    expect(nobody.status).toBe(404);
  });
});
