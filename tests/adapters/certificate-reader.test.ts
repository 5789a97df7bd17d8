import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { certificateReader } from '../../shared/adapters/http/certificate-reader.ts';

const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const url = 'https://certificates.example/certs/CERT-1';
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A reader whose host is a server on loopback, what was asked there, and a clock. */
async function aReader(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const clock = { nowMs: 1_000_000 };
  const read = certificateReader({
    hosts: ['certificates.example'],
    nowMs: () => clock.nowMs,
    fetch: (asks, init) =>
      fetch(asks.replace('https://certificates.example', `http://127.0.0.1:${port}`), init),
  });
  return { read, asked, clock };
}

describe('a certificate', () => {
  it('is read from its host, once a day however often it is asked for', async () => {
    const { read, asked, clock } = await aReader((_, response) => response.end(pem));
    expect(await Promise.all([read(url), read(url), read(url)])).toEqual([pem, pem, pem]);
    clock.nowMs += 24 * 3_600_000 - 1;
    expect(await read(url)).toBe(pem);
    expect(asked).toEqual(['/certs/CERT-1']);
    clock.nowMs += 1;
    expect(await read(url)).toBe(pem);
    expect(asked).toHaveLength(2);
  });

  it.each([
    'http://certificates.example/certs/CERT-1',
    'https://certificates.example:8443/certs/CERT-1',
    'https://certificates.example:443/certs/CERT-1',
    'https://user@certificates.example/certs/CERT-1',
    'https://certificates.example.test/certs/CERT-1',
    'https://certificates.example@127.0.0.1/certs/CERT-1',
    'https:certificates.example/certs/CERT-1',
    'https://CERTIFICATES.example/certs/CERT-1',
    'https://127.0.0.1/certs/CERT-1',
    'file:///etc/hosts',
    '',
  ])('is not sought at %j', async (elsewhere) => {
    const { read, asked } = await aReader((_, response) => response.end(pem));
    expect(await read(elsewhere)).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['there is none', (_, response) => response.writeHead(404).end('no')],
    ['the host is in trouble', (_, response) => response.writeHead(503).end()],
    [
      'it is somewhere else',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['it is over 64 KB', (_, response) => response.end('x'.repeat(64 * 1_024 + 1))],
    ['the connection breaks', (request) => request.socket.destroy()],
  ])('is null where %s, and not sought again for half a minute', async (_, answer) => {
    const { read, asked, clock } = await aReader(answer);
    expect(await read(url)).toBeNull();
    clock.nowMs += 29_999;
    expect(await read(url)).toBeNull();
    expect(asked).toHaveLength(1);
    clock.nowMs += 1;
    expect(await read(url)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('of 64 KB is read', async () => {
    const { read } = await aReader((_, response) => response.end('x'.repeat(64 * 1_024)));
    expect(await read(url)).toHaveLength(64 * 1_024);
  });

  it('is null where its host says nothing for two seconds', async () => {
    const { read } = await aReader(() => undefined);
    expect(await read(url)).toBeNull();
  });

  it('is not driven out by a flood of URLs that lead nowhere', async () => {
    const { read, asked } = await aReader((request, response) =>
      request.url === '/certs/CERT-1' ? response.end(pem) : response.writeHead(404).end(),
    );
    await read(url);
    for (let index = 0; index < 300; index += 1)
      await read(`https://certificates.example/certs/none-${index}`);
    expect(await read(url)).toBe(pem);
    expect(asked.filter((path) => path === '/certs/CERT-1')).toHaveLength(1);
  });

  it('is the oldest of thirty-three to be asked for again', async () => {
    const { read, asked } = await aReader((_, response) => response.end(pem));
    const urls = Array.from({ length: 33 }, (_, index) => `https://certificates.example/certs/${index}`);
    for (const one of urls) await read(one);
    await read(urls[1] ?? '');
    expect(asked).toHaveLength(33);
    await read(urls[0] ?? '');
    expect(asked).toHaveLength(34);
  });

  it('is null for the fifth that is sought at once, and for that URL not for long', async () => {
    const held: (() => void)[] = [];
    const { read } = await aReader((_, response) => held.push(() => response.end(pem)));
    const four = [1, 2, 3, 4].map((index) => read(`https://certificates.example/certs/${index}`));
    expect(await read(url)).toBeNull();
    while (held.length < 4) await new Promise(setImmediate);
    for (const release of held.splice(0)) release();
    expect(await Promise.all(four)).toEqual([pem, pem, pem, pem]);
    const fifth = read(url);
    while (held.length < 1) await new Promise(setImmediate);
    held[0]?.();
    expect(await fifth).toBe(pem);
  });
});
