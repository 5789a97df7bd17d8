import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Attempt, EndpointRecord } from '../../../shared/contracts/notice.ts';
import { disableEndpoint } from '../../../shared/flows/notices/disable-endpoint.ts';
import { proveEndpoint } from '../../../shared/flows/notices/prove-endpoint.ts';
import type { Outgoing, Sent } from '../../../shared/notice-ports.ts';
import { aCoalition, noon, provider } from '../../support/a-coalition.ts';
import { anEndpoint } from '../../support/a-notice.ts';

const challenge = Buffer.alloc(32, 7).toString('base64url');
const nowMs = noon;
const answered = (status: number): Sent => ({ kind: 'answered', status, retryAfter: null });
const askedSchema = z.object({ data: z.object({ challenge: z.string() }) });

type Reply = (request: Outgoing) => Promise<{ sent: Sent; answer: Uint8Array | null }>;

/** The challenge of what was sent, as the receiver that owns the address gives it back. */
const owner: Reply = async ({ body }) => {
  const { data } = askedSchema.parse(JSON.parse(Buffer.from(body).toString()));
  return { sent: answered(200), answer: Buffer.from(JSON.stringify({ challenge: data.challenge })) };
};

/** An endpoint as it stands, and who answers there. */
async function anAddress(
  reply: Reply,
  more: Partial<EndpointRecord> | null = { state: 'unproved', provedAt: null },
) {
  const { stores } = await aCoalition();
  const { endpoints } = stores;
  if (more) await endpoints.putEndpoint(anEndpoint(provider, more));
  const sent: { url: string; request: Outgoing }[] = [];
  const sender = {
    ask: async (url: string, request: Outgoing) => {
      sent.push({ url, request });
      return await reply(request);
    },
  };
  const signer = { sign: async () => ({ 'webhook-id': 'signed' }) };
  const prove = (at = nowMs) =>
    proveEndpoint({ endpoints, sender, signer }, { provider, challenge, livemode: false, nowMs: at });
  return { endpoints, prove, sent };
}

describe('an endpoint', () => {
  it('is active once its address answered the challenge, which was signed', async () => {
    const { endpoints, prove, sent } = await anAddress(owner);
    const proved = await prove();
    const now = new Date(nowMs).toISOString();
    expect(proved).toMatchObject({ ok: true, value: { state: 'active', provedAt: now, changedAt: now } });
    expect(await endpoints.readEndpoint(provider)).toEqual(proved.ok && proved.value);
    expect(sent.map(({ url, request }) => [url, request.headers])).toEqual([
      [anEndpoint(provider).url, { 'webhook-id': 'signed', 'content-type': 'application/json' }],
    ]);
  });

  it.each(['gone', 'failing', 'asked'] as const)(
    'that was disabled (%s) proves itself anew',
    async (disabledWhy) => {
      const { endpoints, prove } = await anAddress(owner, {
        state: 'disabled',
        disabledWhy,
        failingSince: '2026-11-17T00:00:00.000Z',
      });
      await prove();
      expect(await endpoints.readEndpoint(provider)).toMatchObject({
        state: 'active',
        disabledWhy: null,
        failingSince: null,
      });
    },
  );

  it('that there is not is not found, and nothing is sent', async () => {
    const { prove, sent } = await anAddress(owner, null);
    expect(await prove()).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(sent).toEqual([]);
  });

  it('is asked once in five seconds, whoever asks and whatever came of it', async () => {
    const { prove, sent } = await anAddress(async () => ({ sent: answered(500), answer: null }));
    const many = await Promise.all([prove(), prove(nowMs + 1), prove(nowMs + 4_999), prove(nowMs - 60_000)]);
    const codes = many.map((one) => (one.ok ? 'ok' : one.error.code)).sort();
    expect(codes).toEqual(['conflict', 'rate-limited', 'rate-limited', 'rate-limited']);
    expect(sent).toHaveLength(1);
    await prove(nowMs + 5_000);
    expect(sent).toHaveLength(2);
  });

  it('stays as it was changed to while it was asked', async () => {
    const { endpoints, prove } = await anAddress(async (request) => {
      await disableEndpoint(endpoints, { provider, now: '2026-11-22T12:00:01.000Z' });
      return await owner(request);
    });
    expect(await prove()).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await endpoints.readEndpoint(provider)).toMatchObject({ state: 'disabled', disabledWhy: 'asked' });
  });

  const secret = 'word-of-the-receiver';
  const said: readonly [string, Sent, Uint8Array | null, RegExp][] = [
    ['nothing', answered(204), null, /status 204, but not with/],
    ['a page', answered(200), Buffer.from(`<p>${secret}</p>`), /status 200, but not with/],
    ['another challenge', answered(200), Buffer.from(`{"challenge":"${secret}"}`), /but not with/],
    [
      'the challenge with more',
      answered(200),
      Buffer.from(`{"challenge":"${challenge}","a":"${secret}"}`),
      /but/,
    ],
    [
      'the challenge with status 302',
      answered(302),
      Buffer.from(`{"challenge":"${challenge}"}`),
      /status 302/,
    ],
    [
      'the challenge with status 199',
      answered(199),
      Buffer.from(`{"challenge":"${challenge}"}`),
      /status 199/,
    ],
    [
      'the challenge with status 500',
      answered(500),
      Buffer.from(`{"challenge":"${challenge}"}`),
      /status 500/,
    ],
    ...(
      [
        ['timeout', /in time/],
        ['connection', /connection/],
        ['refused-address', /not public/],
        ['too-large', /too long/],
      ] satisfies [NonNullable<Attempt['failure']>, RegExp][]
    ).map(([failure, words]): [string, Sent, null, RegExp] => [
      failure,
      { kind: 'failed', failure },
      null,
      words,
    ]),
  ];

  it.each(said)('is not proved by %s, and none of it is repeated', async (_, sent, answer, words) => {
    for (const state of ['unproved', 'active', 'disabled'] as const) {
      const { endpoints, prove } = await anAddress(async () => ({ sent, answer }), { state });
      const proved = await prove();
      expect(proved).toMatchObject({
        ok: false,
        error: { code: 'conflict', detail: expect.stringMatching(words) },
      });
      expect(JSON.stringify(proved)).not.toContain(secret);
      expect(await endpoints.readEndpoint(provider)).toMatchObject({ state });
    }
  });

  it('is not proved by what it sends back as it came', async () => {
    const { prove } = await anAddress(async ({ body }) => ({ sent: answered(200), answer: body }));
    expect(await prove()).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});
