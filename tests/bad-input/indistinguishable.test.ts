import { afterAll, beforeAll, expect, it } from 'vitest';
import { provider, secondProvider } from '../support/a-coalition.ts';
import { aServer, type Server } from './a-server.ts';
import type { Sent } from './bad-input.ts';
import { exchange } from './exchange.ts';
import { readReply } from './read-reply.ts';
import { signedPost, wireBytes } from './signed-post.ts';

let server: Server;
beforeAll(async () => {
  server = await aServer();
  await server.stores.coalition.putMember({
    ...{ memberId: secondProvider, name: 'x', roles: ['provider'], owner: 'x', status: 'suspended' },
  });
});
afterAll(() => server.close());

const wrong = { signature: () => `v1,${Buffer.alloc(32, 1).toString('base64')}` };
const of = (member: string): Sent => ({ target: `/v1/providers/${member}/screenings` });

/** What a caller sees, less what differs from one answer to the next: request id and date. */
async function seen(sent: Sent, connection: string) {
  const headers = { ...sent.headers, connection };
  const bytes = wireBytes(signedPost({ ...sent, headers }, { id: 'msg_1', reference: 'm-1' }));
  const { reply } = await exchange(server.port, { bytes, patienceMs: 500 });
  const { status, headers: answered, text } = readReply(reply);
  const { date, 'request-id': requestId = '', ...constant } = answered;
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(Date.parse(date ?? '')).not.toBeNaN();
  return {
    status,
    names: Object.keys(answered),
    headers: constant,
    text: text.replaceAll(requestId, 'id'),
  };
}

it.each(['close', 'keep-alive'])(
  'nobody learns from an answer whether a provider exists or is suspended (connection: %s)',
  async (connection) => {
    const expected = await seen({ ...of(provider), ...wrong }, connection);
    expect(expected.status).toBe(401);
    const others = [
      { ...of('nobody'), ...wrong },
      of('nobody'),
      of('NO_BODY'),
      of('a'.repeat(60)),
      { ...of(secondProvider), ...wrong },
      of('hotline-north'),
    ];
    for (const sent of others) expect(await seen(sent, connection)).toEqual(expected);
  },
);

it('the right signature of a suspended provider is told so', async () => {
  expect(await seen(of(secondProvider), 'close')).toMatchObject({ status: 403 });
});
