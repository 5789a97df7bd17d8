import { gzipSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../shared/contracts/problem.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { contributor, provider } from '../../support/a-coalition.ts';
import type { GatewayCall } from '../../support/gateway-event.ts';
import { aManagement, operator, personTokenOf, tokenOf } from './a-management.ts';

let management: Awaited<ReturnType<typeof aManagement>>;
let token: string;
beforeAll(async () => {
  management = await aManagement();
  token = await tokenOf(operator);
});

const paths = [
  [`/v1/providers/${provider}/decisions`, 'GET, HEAD'],
  [`/v1/providers/${provider}/decisions/dec_AAAAAAAAAAAAAAAAAAAAAA`, 'GET, HEAD'],
  [`/v1/providers/${provider}/decisions/dec_AAAAAAAAAAAAAAAAAAAAAA/replay`, 'GET, HEAD'],
  [`/v1/providers/${provider}/merchants/m-1`, 'GET, HEAD'],
  ['/v1/flags', 'GET, HEAD, POST'],
  ['/v1/flags/search', 'POST'],
  ['/v1/flags/export', 'GET, HEAD'],
  ['/v1/flags/flg_00000000000000000000000000', 'GET, HEAD, PATCH'],
  ['/v1/flags/flg_00000000000000000000000000/events', 'GET, HEAD'],
  ['/v1/flags/flg_00000000000000000000000000/opinions', 'POST'],
  ['/v1/flags/flg_00000000000000000000000000/verify', 'POST'],
  ['/v1/flags/flg_00000000000000000000000000/withdraw', 'POST'],
  ['/v1/flags/flg_00000000000000000000000000/disputes', 'POST'],
  ['/v1/flags/flg_00000000000000000000000000/disputes/1', 'POST'],
  ['/v1/flags/flg_00000000000000000000000000/hold', 'POST'],
  ['/v1/flags/flg_00000000000000000000000000/release', 'POST'],
  ['/v1/flags/flg_00000000000000000000000000/merge', 'POST'],
  ['/healthz', 'GET, HEAD'],
  ['/openapi.json', 'GET, HEAD'],
  ['/docs', 'GET, HEAD'],
] as const;

describe('a path', () => {
  it.each(paths)('%s refuses other methods and says which it has', async (path, allow) => {
    const others = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'GET', 'POST'];
    for (const method of others.filter((one) => !allow.split(', ').includes(one))) {
      const reply = await management.call({ method, path, as: token });
      expect([method, reply.status, reply.json().code]).toEqual([method, 405, 'method-not-allowed']);
      expect(reply.headers.allow).toBe(allow);
    }
  });

  it.each([
    '/',
    '/v1',
    '/v1/',
    '/v2/flags',
    '/v1/flags/',
    '/V1/flags',
    '/v1//flags',
    '/v1/./flags',
    '/v1/x/../flags',
    '/healthz/',
    '/v1/%66lags',
    '/v1/providers',
    `/v1/providers/${provider}`,
    `/v1/providers/${provider}/decisions/`,
    '/docs/x',
    '/favicon.ico',
  ])('%s is nowhere', async (path) => {
    const reply = await management.call({ path, as: token });
    expect([reply.status, reply.json().code]).toEqual([404, 'not-found']);
  });

  it('is not changed by a header that asks for another method or address', async () => {
    const headers = {
      'x-http-method-override': 'POST',
      'x-forwarded-path': '/v1/flags',
      'x-original-url': '/v1/flags',
    };
    expect((await management.call({ path: '/healthz', headers })).status).toBe(200);
  });
});

describe('HEAD', () => {
  it.each(['/healthz', '/openapi.json', '/docs', '/v1/flags/flg_00000000000000000000000000'])(
    'on %s answers as GET does, without the body',
    async (path) => {
      const [get, head] = await Promise.all([
        management.call({ path, as: token }),
        management.call({ method: 'HEAD', path, as: token }),
      ]);
      expect([head.status, head.text]).toEqual([get.status, '']);
      expect(head.headers).toEqual(get.headers);
    },
  );
});

describe('every answer', () => {
  it('names its request and is not kept by anybody, but for the description', async () => {
    for (const [path] of paths)
      for (const as of [token, undefined]) {
        const reply = await management.call({ path, as, requestId: 'req-77' });
        expect(reply.headers['request-id']).toBe('req-77');
        const open = path === '/docs' || path === '/openapi.json';
        expect([path, reply.headers['cache-control']]).toEqual([
          path,
          open ? 'public, max-age=300' : 'no-store',
        ]);
      }
  });
});

describe('the body of a flag', () => {
  const flag = JSON.stringify({ category: 'sale-site', identifiers: [{ type: 'host', value: 'a.example' }] });
  const json = { 'content-type': 'application/json' };
  const post = (sent: Omit<GatewayCall, 'path'>) =>
    management.call({ method: 'POST', path: '/v1/flags', as: token, ...sent });

  it.each<[string, Omit<GatewayCall, 'path'>, number, string]>([
    ['without a media type', { body: flag }, 415, 'unsupported-media-type'],
    ['as text', { body: flag, headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-media-type'],
    [
      'as a form',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'unsupported-media-type',
    ],
    [
      'as JSON in UTF-16',
      { body: flag, headers: { 'content-type': 'application/json; charset=utf-16' } },
      415,
      'unsupported-media-type',
    ],
    [
      'compressed',
      { body: gzipSync(flag), headers: { ...json, 'content-encoding': 'gzip' } },
      415,
      'unsupported-media-type',
    ],
    [
      'of 256 KB and one byte',
      { body: `${flag}${' '.repeat(256 * 1_024 + 1 - flag.length)}`, headers: json },
      413,
      'body-too-large',
    ],
    ['that is empty', { headers: json }, 400, 'body-not-object'],
    ['that is a list', { body: '[]', headers: json }, 400, 'body-not-object'],
    ['with a byte-order mark', { body: `\ufeff${flag}`, headers: json }, 400, 'invalid-utf8'],
    [
      'with bytes that are no UTF-8',
      { body: Buffer.from([0x7b, 0xff, 0x7d]), headers: json },
      400,
      'invalid-utf8',
    ],
    ['with a key twice', { body: '{"category":"x","category":"y"}', headers: json }, 400, 'duplicate-key'],
    ['with a key of the prototype', { body: '{"__proto__":{}}', headers: json }, 400, 'forbidden-key'],
    ['nested without end', { body: '['.repeat(100_000), headers: json }, 400, 'too-deep'],
  ])('%s is refused', async (_name, sent, status, code) => {
    const reply = await post(sent);
    expect([reply.status, reply.json().code]).toEqual([status, code]);
  });

  it('of exactly 256 KB is read', async () => {
    const body = `${flag}${' '.repeat(256 * 1_024 - flag.length)}`;
    expect(
      (await post({ body, headers: { 'content-type': 'application/json; charset=UTF-8' } })).status,
    ).toBe(201);
  });

  it('is not looked at before the caller is known', async () => {
    const reply = await management.call({ method: 'POST', path: '/v1/flags', body: '[[[', headers: json });
    expect(reply.status).toBe(401);
  });
});

describe('whatever is sent', () => {
  const segment = fc.oneof(
    fc.constantFrom(
      'v1',
      'flags',
      'providers',
      provider,
      'decisions',
      'merchants',
      '..',
      '.',
      '',
      '%2e%2e',
      '__proto__',
    ),
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const anyPath = fc.oneof(
    fc.constantFrom(...paths.map(([path]) => path)),
    fc.array(segment, { maxLength: 7 }).map((parts) => `/${parts.join('/')}`),
    fc
      .tuple(
        fc.constantFrom(
          '/v1/flags/',
          `/v1/providers/${provider}/decisions/`,
          `/v1/providers/${provider}/merchants/`,
          '/v1/providers/',
        ),
        segment,
      )
      .map((parts) => parts.join('')),
  );
  const call = fc.record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'TRACE', 'ABC', 'get', '😀'),
    path: anyPath,
    query: fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('day', 'merchant', 'limit', 'cursor', '__proto__'), fc.string()),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 4 },
    ),
    headers: fc.dictionary(
      fc.oneof(fc.constantFrom('content-type', 'content-encoding', 'x-a'), fc.string()),
      fc.oneof(fc.constant('application/json'), fc.string()),
      { maxKeys: 3 },
    ),
    body: fc.oneof(fc.json(), fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' })),
    known: fc.boolean(),
  });

  property.prop([call], { numRuns: 600 })(
    'the answer is never a failure of ours',
    async ({ known, ...sent }) => {
      const reply = await management.call({ ...sent, as: known ? token : undefined });
      expect(reply.status).toBeLessThan(500);
      if (reply.status >= 400 && sent.method !== 'HEAD') problemSchema.parse(reply.json());
    },
  );

  property.prop([fc.constantFrom(...paths), fc.string({ minLength: 12, maxLength: 40 })])(
    'it is never repeated in a refusal',
    async ([path, allow], secret) => {
      const marked = `zq${secret.replace(/[^a-zA-Z0-9]/g, 'x')}`;
      const body = JSON.stringify({
        category: marked,
        [marked]: marked,
        identifiers: [{ type: marked, value: marked }],
      });
      const posted = allow.startsWith('POST');
      const reply = await management.call({
        ...{ method: posted ? 'POST' : 'GET', path, as: token, body },
        query: [
          ['cursor', marked],
          ['merchant', marked],
          ['day', marked],
        ],
        headers: { 'content-type': 'application/json', 'x-other': marked },
      });
      if (posted) expect(reply.text.replaceAll(`/${marked}`, '')).not.toContain(marked);
      else expect(reply.text).not.toContain(marked);
    },
  );
});

describe('when a part we rely on is lost', () => {
  const path = '/v1/flags/flg_00000000000000000000000000';
  const flagsThat = async (fail: () => never) => {
    const { stores } = await aManagement();
    return aManagement({ broken: { flags: { ...stores.flags, readHead: async () => fail() } } });
  };

  it('the answer is 503, to be sent again', async () => {
    const lost = await flagsThat(() => {
      throw new Unavailable('person@shop.example could not be read');
    });
    const reply = await lost.call({ path, as: token });
    expect([reply.status, reply.json().code, reply.json().retryable]).toEqual([
      503,
      'dependency-unavailable',
      true,
    ]);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(lost.lines.at(-1)).toMatchObject({
      code: 'management.unavailable',
      status: 503,
      error: 'Unavailable',
    });
    expect(JSON.stringify([reply.text, lost.lines])).not.toContain('shop.example');
  });

  it('and a bug is 500, without its message', async () => {
    const buggy = await flagsThat(() => {
      throw new TypeError('person@shop.example');
    });
    const reply = await buggy.call({ path, as: token });
    expect([reply.status, reply.json().code]).toEqual([500, 'internal']);
    expect(buggy.lines.at(-1)).toMatchObject({ code: 'request.failed', error: 'TypeError' });
    expect(JSON.stringify([reply.text, buggy.lines])).not.toContain('shop.example');
  });
});

describe('the log', () => {
  it('has one line for every call of an endpoint: who, what, with what result', async () => {
    const one = await aManagement();
    await one.stores.coalition.putDirectoryEntry({ subject: 'person-7', memberId: operator });
    const path = `/v1/providers/${provider}/decisions/dec_AAAAAAAAAAAAAAAAAAAAAA`;
    await one.call({ path, as: await personTokenOf('person-7'), requestId: 'req-a' });
    await one.call({ path, requestId: 'req-b' });
    expect(one.lines).toEqual([
      {
        ...{ code: 'management.refused', requestId: 'req-a', route: '/v1/providers/:provider/decisions/:id' },
        ...{ member: operator, subject: 'person-7', provider, decisionId: 'dec_AAAAAAAAAAAAAAAAAAAAAA' },
        ...{ problem: 'not-found', status: 404 },
      },
      {
        ...{ code: 'management.refused', requestId: 'req-b', route: '/v1/providers/:provider/decisions/:id' },
        ...{ problem: 'token-missing', status: 401 },
      },
    ]);
  });

  it.each([
    ['/docs', 'GET', { code: 'management.answered', route: '/docs', status: 200 }],
    ['/healthz', 'PUT', { code: 'management.refused', route: '/healthz', status: 405 }],
    ['/v1/flags', 'PUT', { code: 'management.refused', route: '/v1/flags', status: 405 }],
    ['/v1/secret-path', 'GET', { code: 'management.refused', problem: 'not-found', status: 404 }],
  ])('has one for %s by %s, too', async (path, method, line) => {
    const one = await aManagement();
    await one.call({ path, method, query: [['token', 'secret']] });
    expect(one.lines).toMatchObject([line]);
    expect(JSON.stringify(one.lines)).not.toContain('secret');
  });

  it('names the flag that was raised, and nothing of what it says', async () => {
    const one = await aManagement();
    const reply = await one.call({
      ...{ method: 'POST', path: '/v1/flags', as: await tokenOf(contributor) },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        category: 'sale-site',
        identifiers: [{ type: 'host', value: 'secret.example' }],
        narrative: 'hush',
      }),
    });
    expect(one.lines).toMatchObject([
      { code: 'management.answered', flagId: reply.json().flagId, member: contributor, status: 201 },
    ]);
    expect(JSON.stringify(one.lines)).not.toMatch(/secret|hush|sale-site/);
  });
});
