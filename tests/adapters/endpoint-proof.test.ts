import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { endpointKeys } from '../../shared/adapters/endpoint-keys.ts';
import { endpointProof } from '../../shared/adapters/endpoint-proof.ts';
import { readSignedHeaders, verifySignature } from '../../shared/domain/signature.ts';
import { proveEndpoint } from '../../shared/flows/notices/prove-endpoint.ts';
import { aCoalition, noon, provider } from '../support/a-coalition.ts';
import { anEndpoint } from '../support/a-notice.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A receiver on this machine, registered, and what asking it to prove itself comes to. */
async function aReceiver(listener: Listener) {
  const { stores, box } = await aCoalition();
  const { endpoints } = stores;
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const key = await endpointKeys(box).create(provider, 'v1');
  const url = `http://127.0.0.1:${port}/notices`;
  await endpoints.putEndpoint(anEndpoint(provider, { state: 'unproved', url, sealed: key.sealed }));
  const prove = async ({ allowLoopback = true } = {}) => {
    const { sender, signer, newChallenge } = endpointProof(box, { allowLoopback });
    const asked = { provider, challenge: newChallenge(), livemode: false, nowMs: noon };
    return await proveEndpoint({ endpoints, sender, signer }, asked);
  };
  const state = async () => (await endpoints.readEndpoint(provider))?.state;
  return { prove, state, secret: key.secret ?? new Uint8Array() };
}

const pingSchema = z.object({ type: z.literal('ping'), data: z.object({ challenge: z.string() }) });

/** Answers with what `write` makes of the challenge, and of the body it came in. */
const answering =
  (write: (given: { challenge: string; body: Buffer }, response: ServerResponse) => void): Listener =>
  async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { challenge } = pingSchema.parse(JSON.parse(body.toString())).data;
    write({ challenge, body }, response);
  };
const right = (challenge: string) => JSON.stringify({ challenge });

describe('an endpoint that is asked to prove itself', () => {
  it('does by giving the challenge back, which was signed with its own key', async () => {
    const headers: unknown[] = [];
    const { prove, state, secret } = await aReceiver(async (request, response) => {
      const body = Buffer.concat(await request.toArray());
      const signed = readSignedHeaders((name) => String(request.headers[name] ?? ''));
      const key = { keyId: 'k', kind: 'hmac', bytes: secret, notBeforeMs: 0, notAfterMs: null } as const;
      headers.push(
        signed.ok && verifySignature({ headers: signed.value, body, keys: [key], nowMs: noon })?.keyId,
      );
      response.end(right(pingSchema.parse(JSON.parse(body.toString())).data.challenge));
    });
    expect(await prove()).toMatchObject({ ok: true, value: { state: 'active' } });
    expect([await state(), headers]).toEqual(['active', ['k']]);
  });

  it('is not asked at all where it is on our machine and we are not at home', async () => {
    const asked: unknown[] = [];
    const { prove, state } = await aReceiver((request) => asked.push(request.url));
    expect(await prove({ allowLoopback: false })).toMatchObject({
      error: { detail: expect.stringContaining('not public') },
    });
    expect([await state(), asked]).toEqual(['unproved', []]);
  });

  it.each<[string, Listener, RegExp]>([
    ['sends back what it got', answering(({ body }, response) => response.end(body)), /status 200, but not/],
    [
      'gives it back among more than 4 KB',
      answering(({ challenge }, response) => response.end(`${' '.repeat(4_096)}${right(challenge)}`)),
      /status 200, but not/,
    ],
    [
      'gives it back and never stops talking',
      answering(({ challenge }, response) => {
        response.write(right(challenge));
        const more = setInterval(() => response.write(' '.repeat(1_000)), 1);
        response.on('close', () => clearInterval(more));
      }),
      /did not prove itself/,
    ],
    [
      'gives it back compressed',
      answering(({ challenge }, response) => {
        response.setHeader('content-encoding', 'gzip').end(gzipSync(right(challenge)));
      }),
      /status 200, but not/,
    ],
    [
      'leads elsewhere',
      answering(({ challenge }, response) => {
        response.writeHead(307, { location: '/notices' }).end(right(challenge));
      }),
      /status 307/,
    ],
    [
      'breaks off half way',
      answering(({ challenge }, response) => {
        response.writeHead(200, { 'content-length': 1_000 });
        response.write(right(challenge), () => response.destroy());
      }),
      /did not prove itself/,
    ],
    ['hangs up', (request) => request.socket.destroy(), /no secure connection/],
    ['says nothing', () => {}, /in time/],
  ])('does not where it %s', async (_, listener, words) => {
    const { prove, state } = await aReceiver(listener);
    const proved = await prove();
    expect(proved).toMatchObject({
      ok: false,
      error: { code: 'conflict', detail: expect.stringMatching(words) },
    });
    expect(await state()).toBe('unproved');
  });
});
