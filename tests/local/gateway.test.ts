import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Gateway, startGateway } from '../../local/gateway/start-gateway.ts';
import type { GatewayReply } from '../../shared/contracts/gateway-event.ts';
import { problemSchema } from '../../shared/contracts/problem.ts';
import { rawRequest } from './raw-request.ts';

let gateway: Gateway;
let seen: { function: string; event: APIGatewayProxyEvent }[];

const functions = {
  screening: recordedAs('screening'),
  providerHooks: recordedAs('provider-hooks'),
  management: recordedAs('management'),
};

async function start(arrivalTimeoutMs = 20_000): Promise<Gateway> {
  const started = await startGateway(functions, { port: 0, arrivalTimeoutMs });
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

function recordedAs(name: string) {
  return async (event: APIGatewayProxyEvent): Promise<GatewayReply> => {
    seen.push({ function: name, event });
    if (event.path === '/throws') throw new Error('a bug');
    return {
      statusCode: 200,
      multiValueHeaders: { 'content-type': ['text/plain'], 'set-cookie': ['a=1', 'b=2'] },
      body: Buffer.from([0xff, 0x00, 0x41]).toString('base64'),
      isBase64Encoded: true,
    };
  };
}

beforeEach(async () => {
  seen = [];
  gateway = await start();
});
afterEach(() => gateway.close());

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;
const post = (...headers: string[]) =>
  lines('POST /v1/providers/p/screenings HTTP/1.1', 'Host: localhost', 'Connection: close', ...headers);

function problemOf(reply: string) {
  const [head = '', body = ''] = reply.split('\r\n\r\n');
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  expect(head.toLowerCase()).toContain('connection: close');
  const problem = problemSchema.parse(JSON.parse(body));
  expect(head).toContain(`HTTP/1.1 ${problem.status} `);
  return problem.code;
}

describe('what a function sees', () => {
  it('is the body as base64, byte for byte, and every value of every header', async () => {
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const head = post('webhook-id: a', 'Webhook-Id: b', 'Content-Length: 256');
    await rawRequest(gateway.port, { bytes: Buffer.concat([Buffer.from(head), body]) });
    expect(seen).toHaveLength(1);
    const event = seen[0]?.event;
    expect(event?.isBase64Encoded).toBe(true);
    expect(Buffer.from(event?.body ?? '', 'base64')).toEqual(Buffer.from(body));
    expect(event?.multiValueHeaders['webhook-id']).toEqual(['a', 'b']);
    expect(event?.headers['webhook-id']).toBe('b');
  });

  it.each([
    ['POST', '/v1/providers/p/screenings', 'screening'],
    ['GET', '/v1/providers/p/screenings', 'screening'],
    ['POST', '/v1/providers/p/hooks/stripe', 'provider-hooks'],
    ['PUT', '/v1/providers/p/hooks/stripe', 'management'],
    ['POST', '/v1/providers/p/hooks/stripe/secrets', 'management'],
    ['GET', '/v1/providers/p/hooks', 'management'],
  ])('is %s %s for the function that answers it: %s', async (method, path, name) => {
    await fetch(`${gateway.baseUrl}${path}`, { method });
    expect(seen.map((one) => one.function)).toEqual([name]);
  });

  it('is null for an empty body', async () => {
    await fetch(`${gateway.baseUrl}/healthz`);
    expect(seen[0]?.event).toMatchObject({ body: null, isBase64Encoded: false, httpMethod: 'GET' });
  });

  it('is a request id, the caller’s address and decoded parameters', async () => {
    await fetch(`${gateway.baseUrl}/v1/flags?limit=5&cursor=a%2Bb&cursor=c`);
    const event = seen[0]?.event;
    expect(event?.requestContext.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(event?.requestContext.identity.sourceIp).toBe('127.0.0.1');
    expect(event?.multiValueQueryStringParameters).toEqual({ limit: ['5'], cursor: ['a+b', 'c'] });
    expect(event?.queryStringParameters).toEqual({ limit: '5', cursor: 'c' });
  });
});

describe('which function answers', () => {
  it.each([
    ['POST', '/v1/providers/harbour-pay/screenings', 'screening'],
    ['DELETE', '/v1/providers/harbour-pay/screenings', 'screening'],
    ['POST', '/v1/providers/harbour-pay/screenings?signature=x', 'screening'],
    ['POST', '/v1/providers/harbour-pay/screenings/', 'management'],
    ['POST', '/v1/providers//screenings', 'management'],
    ['POST', '/v1/providers/a/../b/screenings', 'management'],
    ['POST', '//v1/providers/a/screenings', 'management'],
    ['POST', '/V1/providers/a/screenings', 'management'],
    ['GET', '/v1/flags/x', 'management'],
    ['GET', '/', 'management'],
  ])('%s %s goes to %s with its path as sent', async (method, target, name) => {
    await rawRequest(gateway.port, {
      bytes: lines(`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close'),
    });
    expect(seen.map((one) => one.function)).toEqual([name]);
    expect(seen[0]?.event.path).toBe(target.split('?')[0]);
  });
});

describe('what the client sees', () => {
  it('is the function’s reply, decoded, with every value of a header', async () => {
    const reply = await fetch(`${gateway.baseUrl}/healthz`);
    expect(reply.status).toBe(200);
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(Uint8Array.from([0xff, 0x00, 0x41]));
    expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('is a problem document where a function threw, without a word of the error', async () => {
    const reply = await fetch(`${gateway.baseUrl}/throws`);
    expect(reply.status).toBe(500);
    const text = await reply.text();
    expect(problemSchema.parse(JSON.parse(text)).code).toBe('internal');
    expect(text).not.toContain('a bug');
  });
});

describe('requests refused before any function', () => {
  it.each([
    [
      'a length and chunks at once',
      post('Content-Length: 4', 'Transfer-Encoding: chunked'),
      'malformed-request',
    ],
    ['two different lengths', post('Content-Length: 4', 'Content-Length: 5'), 'malformed-request'],
    ['a length that is no number', post('Content-Length: 4x'), 'malformed-request'],
    ['a length of less than nothing', post('Content-Length: -1'), 'malformed-request'],
    ['a chunk size that is no number', `${post('Transfer-Encoding: chunked')}zz\r\n`, 'malformed-request'],
    ['an encoding nobody knows', post('Transfer-Encoding: chunked, gzip'), 'malformed-request'],
    ['a body longer than announced', `${post('Content-Length: 2')}{}{}`, 'malformed-request'],
    ['no request line', 'hello\r\n\r\n', 'malformed-request'],
    ['a bare line feed in a header', 'GET / HTTP/1.1\r\nHost: a\r\nx: a\n b\r\n\r\n', 'malformed-request'],
    ['no host', lines('GET / HTTP/1.1'), 'malformed-request'],
    ['a target that is no path', lines('GET http://a.test/ HTTP/1.1', 'Host: a'), 'malformed-request'],
    ['a tunnel', lines('CONNECT a.test:443 HTTP/1.1', 'Host: a'), 'malformed-request'],
    ['an expectation nobody knows', post('Expect: tea'), 'bad-header'],
    ['headers over 10,240 bytes', post(`x: ${'a'.repeat(10_300)}`), 'headers-too-large'],
    ['a length over 10 MB', post(`Content-Length: ${10 * 1_024 * 1_024 + 1}`), 'body-too-large'],
  ])('%s', async (_what, bytes, code) => {
    expect(problemOf(await rawRequest(gateway.port, { bytes }))).toBe(code);
    expect(seen).toEqual([]);
  });

  it.each([
    ['a body shorter than announced', `${post('Content-Length: 20')}{}`],
    ['headers that never end', 'POST / HTTP/1.1\r\nHost: localhost\r\n'],
  ])('%s', async (_what, bytes) => {
    const impatient = await start(300);
    onTestFinished(() => impatient.close());
    expect(problemOf(await rawRequest(impatient.port, { bytes, waitMs: 20_000 }))).toBe('request-timeout');
    expect(seen).toEqual([]);
  });

  it('more than 10 MB in chunks', async () => {
    const chunk = `${(1_024 * 1_024).toString(16)}\r\n${'a'.repeat(1_024 * 1_024)}\r\n`;
    const bytes = `${post('Transfer-Encoding: chunked')}${chunk.repeat(11)}0\r\n\r\n`;
    expect(problemOf(await rawRequest(gateway.port, { bytes, waitMs: 20_000 }))).toBe('body-too-large');
    expect(seen).toEqual([]);
  });

  it('a body of exactly 10 MB is not among them', async () => {
    const body = 'a'.repeat(10 * 1_024 * 1_024);
    const reply = await fetch(`${gateway.baseUrl}/v1/providers/p/screenings`, { method: 'POST', body });
    expect(reply.status).toBe(200);
    expect(Buffer.from(seen[0]?.event.body ?? '', 'base64').length).toBe(body.length);
  });

  it('a taken port is told as a value', async () => {
    expect(await startGateway(functions, { port: gateway.port })).toEqual({ ok: false, error: 'port-taken' });
  });
});
