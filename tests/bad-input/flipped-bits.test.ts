import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayEvent } from '../support/gateway-event.ts';
import { aServer, type Server } from './a-server.ts';
import { exchange } from './exchange.ts';
import { readReply } from './read-reply.ts';
import { type SignedPost, screenings, signedPost, wireBytes } from './signed-post.ts';

let server: Server;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const signed = signedPost(
  { target: screenings, merchant: { businessDescription: 'x'.repeat(550) } },
  { id: 'msg_1', reference: 'm-1' },
);

/** The request with one bit changed, for every bit of what the signature is over, and of itself. */
function* flipped(): Generator<SignedPost> {
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    for (const value of flips(Buffer.from(headerOf(name), 'latin1')))
      yield {
        ...signed,
        headers: signed.headers.map(([key, old]) => [key, key === name ? value.toString('latin1') : old]),
      };
  for (const body of flips(signed.body)) yield { ...signed, body };
}

function* flips(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length * 8; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
    yield changed;
  }
}

const headerOf = (name: string) => signed.headers.find(([key]) => key === name)?.[1] ?? '';

describe('a signed request of a kilobyte', () => {
  it('is refused by the function after any one bit was flipped, and leaves nothing behind', async () => {
    expect(signed.body.length).toBeGreaterThan(1_000);
    const statuses = new Map<number, number>();
    for (const post of flipped()) {
      const { statusCode } = await server.screening(eventOf(post));
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    expect(new Set(statuses.keys())).toEqual(new Set([400, 401]));
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(8_000);
    expect((await server.stored()).decisions).toEqual([]);
  });

  it('is refused by the gateway after any of 200 of those bits was flipped', async () => {
    const all = [...flipped()];
    const step = Math.floor(all.length / 200);
    for (const post of all.filter((_, index) => index % step === 0)) {
      const { reply } = await exchange(server.port, { bytes: wireBytes(post) });
      expect([400, 401]).toContain(readReply(reply).status);
    }
    expect((await server.stored()).decisions).toEqual([]);
  });

  it('is accepted as it was signed', async () => {
    expect((await server.screening(eventOf(signed))).statusCode).toBe(200);
    const { reply } = await exchange(server.port, { bytes: wireBytes(signed) });
    expect(readReply(reply).headers).toMatchObject({ 'idempotent-replayed': 'true' });
  });
});

function eventOf({ method, target, headers, body }: SignedPost) {
  return gatewayEvent({ method, path: target, headers: Object.fromEntries(headers), body });
}
