import { beforeEach, describe, expect, it } from 'vitest';
import { screeningApp } from '../../../functions/screening/screen.ts';
import { lambdaHandler } from '../../../shared/adapters/http/lambda-handler.ts';
import { answerSchema } from '../../../shared/contracts/answer.ts';
import { problemSchema } from '../../../shared/contracts/problem.ts';
import { signV1 } from '../../../shared/domain/signature.ts';
import type { LogFields } from '../../../shared/log-lines.ts';
import { type ScreeningStore, Unavailable } from '../../../shared/ports.ts';
import { aCoalition, aFlag, noon, provider, providerSecret } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { applicationJson } from '../../support/an-application.ts';
import { gatewayEvent } from '../../support/gateway-event.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let lines: { code: string; fields: LogFields }[];
let counts: string[];
let records: Record<string, number | string>[];
beforeEach(async () => {
  coalition = await aCoalition();
  lines = [];
  counts = [];
  records = [];
});

function handlerOn(store?: Partial<ScreeningStore>, deadlineMs = 5_000) {
  const ports = screenPorts(coalition);
  return lambdaHandler(
    screeningApp({
      ...ports,
      store: { ...ports.store, ...store },
      observer: {
        log: (code, fields) => lines.push({ code, fields }),
        count: (metric, dimensions) => counts.push([metric, ...Object.values(dimensions ?? {})].join(' ')),
        measure: () => {},
        record: (values, dimensions) => records.push({ ...values, ...dimensions }),
      },
      livemode: false,
      nowMs: () => coalition.clock.ms,
      deadlineMs,
    }),
  );
}

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Record<string, string | undefined>;
  readonly secret?: Uint8Array;
}

async function post(sent: Sent = {}, handler = handlerOn()) {
  const body = Buffer.from(sent.body ?? JSON.stringify(applicationJson()));
  const signed = { id: 'msg_1', timestamp: String(noon / 1_000), body };
  const headers = {
    'Content-Type': 'application/json',
    'Webhook-Id': signed.id,
    'Webhook-Timestamp': signed.timestamp,
    'Webhook-Signature': signV1(sent.secret ?? providerSecret, signed),
    ...sent.headers,
  };
  const given = Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const path = sent.path ?? `/v1/providers/${provider}/screenings`;
  const reply = await handler(gatewayEvent({ method: sent.method ?? 'POST', path, headers: given, body }));
  return { ...reply, json: JSON.parse(reply.body) as Record<string, unknown> };
}
const refusal = async (sent: Sent, handler = handlerOn()) => {
  const { statusCode, json, multiValueHeaders } = await post(sent, handler);
  expect(multiValueHeaders['content-type']).toEqual(['application/problem+json']);
  return `${statusCode} ${problemSchema.parse(json).code}`;
};

describe('a signed screening', () => {
  it('is answered with a decision that reads as published', async () => {
    const { statusCode, json, multiValueHeaders } = await post();
    expect(statusCode).toBe(200);
    expect(answerSchema.parse(json)).toMatchObject({
      outcome: 'approve',
      livemode: false,
      recommendation: true,
    });
    expect(multiValueHeaders).toMatchObject({
      'content-type': ['application/json'],
      'cache-control': ['no-store'],
      'idempotent-replayed': ['false'],
      'request-id': ['req-1'],
    });
  });

  it('is answered byte for byte when it is sent again with a fresh signature', async () => {
    const first = await post();
    const again = await post();
    expect(again.body).toBe(first.body);
    expect(again.multiValueHeaders['idempotent-replayed']).toEqual(['true']);
    expect(counts).toEqual(['Screenings approve', 'ScreeningsBySource approve api', 'Replays']);
  });

  it('tells once what its decision took and could not read, by stage and in all', async () => {
    const slowly = async <T>(call: Promise<T>, ms: number) => {
      coalition.clock.ms += ms;
      return await call;
    };
    const { store } = screenPorts(coalition);
    await post(
      {},
      handlerOn({
        readFirst: (read) => slowly(store.readFirst(read), 7),
        commit: (commit) => slowly(store.commit(commit), 11),
      }),
    );
    expect(records).toEqual([
      {
        VerifyTime: 0,
        ReadTime: 7,
        JudgeTime: 0,
        CommitTime: 11,
        RoundTrips: 2,
        Conflicts: 0,
        IncompleteCoverage: 0,
        UnusableIdentifiers: 0,
      },
    ]);
    await post();
    expect(records).toHaveLength(1);
  });

  it('counts what it met by strength and category, and what it read again', async () => {
    await aFlag(coalition, { identifiers: [{ type: 'host', value: 'quillmere.example' }] });
    const { store } = screenPorts(coalition);
    let commits = 0;
    await post(
      {},
      handlerOn({
        commit: async (commit) => {
          commits += 1;
          return commits === 1 ? { kind: 'read-again' } : await store.commit(commit);
        },
      }),
    );
    expect(records).toEqual([
      { Matches: 1, strength: 'strong', category: expect.any(String) },
      expect.objectContaining({ RoundTrips: 6, Conflicts: 1 }),
    ]);
    expect(lines[0]?.fields).toMatchObject({
      source: 'api',
      rules: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('leaves one log line of codes and ids', async () => {
    await post();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      code: 'screening.answered',
      fields: { provider, keyId: 'k1', outcome: 'approve' },
    });
    expect(JSON.stringify(lines)).not.toMatch(/Quillmere|quillmere|Odette|Larch/);
  });
});

describe('a screening is refused', () => {
  const cases: [string, Sent, string][] = [
    ['without a signature', { headers: { 'Webhook-Signature': undefined } }, '401 signature-missing'],
    ['signed by another', { secret: Buffer.alloc(32, 99) }, '401 signature-invalid'],
    [
      'for a provider that does not exist',
      { path: '/v1/providers/nobody/screenings' },
      '401 signature-invalid',
    ],
    [
      'for a provider that cannot exist',
      { path: '/v1/providers/NO_BODY/screenings' },
      '401 signature-invalid',
    ],
    [
      'for a member that is no provider',
      { path: '/v1/providers/hotline-north/screenings' },
      '401 signature-invalid',
    ],
    [
      'too late',
      { headers: { 'Webhook-Timestamp': String(noon / 1_000 - 301) } },
      '401 timestamp-out-of-window',
    ],
    ['as text', { headers: { 'Content-Type': 'text/plain' } }, '415 unsupported-media-type'],
    ['without a type', { headers: { 'Content-Type': undefined } }, '415 unsupported-media-type'],
    [
      'in another charset',
      { headers: { 'Content-Type': 'application/json; charset=utf-16' } },
      '415 unsupported-media-type',
    ],
    ['compressed', { headers: { 'Content-Encoding': 'gzip' } }, '415 unsupported-media-type'],
    ['above 256 KB', { body: Buffer.alloc(256 * 1_024 + 1, 32) }, '413 body-too-large'],
    ['as no object', { body: '[]' }, '400 body-not-object'],
    [
      'with an unknown field',
      { body: JSON.stringify(applicationJson({ webSites: [] })) },
      '422 unknown-field',
    ],
    ['by another method', { method: 'PUT' }, '405 method-not-allowed'],
    ['by TRACE', { method: 'TRACE' }, '405 method-not-allowed'],
    ['on a path with dots', { path: `/v1/providers/x/../${provider}/screenings` }, '404 not-found'],
    ['on an encoded path', { path: `/v1/providers/%68arbourpay/screenings` }, '404 not-found'],
    ['on a path with a doubled slash', { path: `/v1/providers//${provider}/screenings` }, '404 not-found'],
  ];
  it.each(cases)('%s', async (_, sent, expected) => {
    expect(await refusal(sent)).toBe(expected);
    const kept = await coalition.stores.decisions.list(
      provider,
      { by: 'day', day: '2026-11-21' },
      { limit: 10, cursor: null },
    );
    expect(kept).toMatchObject({ items: [] });
  });

  it('with the same words for an unknown provider as for a wrong signature', async () => {
    const unknown = await post({ path: '/v1/providers/nobody/screenings' });
    const wrong = await post({ secret: Buffer.alloc(32, 99) });
    expect(unknown).toEqual(wrong);
  });

  it('with our clock where the sender’s is wrong', async () => {
    const { json } = await post({ headers: { 'Webhook-Timestamp': String(noon / 1_000 + 400) } });
    expect(json['serverTime']).toBe(new Date(noon).toISOString());
  });

  it('while its provider is suspended, once that is known', async () => {
    await coalition.stores.coalition.putMember({
      ...{ memberId: provider, name: 'x', roles: ['provider'], owner: 'x', status: 'suspended' },
    });
    coalition.clock.ms += 1_000;
    expect(await refusal({})).toBe('403 member-suspended');
  });

  it('where base64 from the gateway is not whole', async () => {
    const event = {
      ...gatewayEvent({ method: 'POST', path: `/v1/providers/${provider}/screenings`, body: 'x' }),
      body: 'A A=',
    };
    const reply = await handlerOn()(event);
    expect(JSON.parse(reply.body)).toMatchObject({ status: 400, code: 'bad-encoding' });
  });
});

describe('what operators are told of', () => {
  const times = (metric: string) => counts.filter((one) => one === metric).length;
  const sentAt = (seconds: number) => ({ headers: { 'Webhook-Timestamp': String(noon / 1_000 + seconds) } });

  it('is content that was refused after its signature held, and no other refusal', async () => {
    await refusal({ body: JSON.stringify(applicationJson({ webSites: [] })) });
    expect(times('RefusedContents')).toBe(1);
    await refusal({ secret: Buffer.alloc(32, 99) });
    await refusal({ body: '[]' });
    expect(times('RefusedContents')).toBe(1);
  });

  it.each([
    [0, 0],
    [60, 0],
    [-60, 0],
    [61, 1],
    [-61, 1],
    [300, 1],
  ])('is a clock that is %i seconds off, though its signature holds: %i', async (seconds, expected) => {
    const timestamp = String(noon / 1_000 + seconds);
    const body = Buffer.from(JSON.stringify(applicationJson()));
    const signature = signV1(providerSecret, { id: 'msg_1', timestamp, body });
    const { statusCode } = await post({
      headers: { 'Webhook-Timestamp': timestamp, 'Webhook-Signature': signature },
    });
    expect([statusCode, times('SkewedClocks')]).toEqual([200, expected]);
  });

  it('is no clock of somebody whose signature does not hold', async () => {
    expect(await refusal(sentAt(90))).toBe('401 signature-invalid');
    expect(times('SkewedClocks')).toBe(0);
  });
});

describe('a lost part', () => {
  it('is answered 503, to be sent again under the same id', async () => {
    const broken = handlerOn({ readFirst: () => Promise.reject(new Unavailable('gone')) });
    expect(await refusal({}, broken)).toBe('503 dependency-unavailable');
    expect(counts).toContain('Unavailable');
    expect((await post()).statusCode).toBe(200);
  });

  it('that never answers is cut off at the deadline', async () => {
    const hanging = handlerOn({ readFirst: () => new Promise(() => {}) }, 20);
    expect(await refusal({}, hanging)).toBe('503 deadline');
  });

  it('that is our own bug is answered 500 without a word of it', async () => {
    const buggy = handlerOn({ readFirst: () => Promise.reject(new TypeError('Quillmere broke it')) });
    const { body, statusCode } = await post({}, buggy);
    expect(statusCode).toBe(500);
    expect(body).not.toContain('Quillmere');
    expect(JSON.stringify(lines)).not.toContain('Quillmere');
  });
});
