import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { callSource } from '../../shared/adapters/http/call-source.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function answering(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens nowhere.');
  return `http://127.0.0.1:${address.port}`;
}

const get = { method: 'GET', path: '/v1/accounts/acct_1' } as const;
const call = callSource({ ms: 200, bytes: 1_000 });

test('a 2xx with JSON is told', async () => {
  const origin = await answering((request, response) => {
    response.end(JSON.stringify({ path: request.url, key: request.headers.authorization }));
  });
  const answer = await call(origin, { ...get, headers: { authorization: 'Bearer k' } });
  expect(answer).toEqual({ kind: 'answered', json: { path: get.path, key: 'Bearer k' } });
});

const failures: readonly (readonly [string, RequestListener, string])[] = [
  ['a 404', (_, response) => response.writeHead(404).end('{}'), 'status'],
  ['a redirect', (_, response) => response.writeHead(302, { location: '/other' }).end(), 'connection'],
  ['what is no JSON', (_, response) => response.end('<html>'), 'not-json'],
  ['more than is read', (_, response) => response.end(`"${'x'.repeat(2_000)}"`), 'too-large'],
  ['nothing', () => undefined, 'timeout'],
  ['half an answer', (_, response) => void response.writeHead(200).write('{'), 'timeout'],
  ['a connection that breaks', (request) => void request.socket.destroy(), 'connection'],
];

test.each(failures)('%s is a failure, told as a value', async (_, listener, why) => {
  expect(await call(await answering(listener), get)).toEqual({ kind: 'failed', why });
});

test('a path that leads to another host is a bug, and asks nobody', async () => {
  let asked = 0;
  const origin = await answering((_, response) => {
    asked += 1;
    response.end('{}');
  });
  for (const path of ['//other.test/x', 'https://other.test/'])
    await expect(call(origin, { ...get, path })).rejects.toThrow('leave its host');
  expect(asked).toBe(0);
});
