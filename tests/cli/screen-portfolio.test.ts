import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { screenPortfolio } from '../../cli/backbook/screen-portfolio.ts';
import type { BackBookView } from '../../shared/contracts/back-book.ts';
import { viewBackBook } from '../../shared/domain/back-book/view-back-book.ts';
import { aBackBook } from '../support/a-back-book.ts';

const file = { path: 'shops.ndjson', size: 100, sha256: '' };
const viewOf = (state: BackBookView['state']) =>
  viewBackBook(aBackBook('one', { state }), { livemode: false });

/** A server on which the back book runs when it is registered, may not be started, and is then so. */
async function serverOn(then: BackBookView['state']) {
  const server = createServer((request, reply) => {
    request.resume();
    const json = (status: number, body: object) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'GET') json(200, viewOf(then));
    else if (request.url?.endsWith('/start')) json(409, { code: 'conflict', status: 409, title: 'Conflict' });
    else json(201, { backBook: viewOf('running'), upload: null });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return { baseUrl: `http://127.0.0.1:${address.port}`, provider: 'pay-one', token: 'token' };
}

const resumed = { file, format: 'ndjson', name: null, resume: true } as const;

it('answers a back book that ends between two of its questions as done', async () => {
  const ended = await screenPortfolio(await serverOn('done'), resumed);
  expect(ended).toMatchObject({ ok: true, value: { state: 'done' } });
});

it('says why one that was cancelled meanwhile does not go on', async () => {
  const ended = await screenPortfolio(await serverOn('cancelled'), resumed);
  expect(ended).toMatchObject({ ok: false, error: expect.stringContaining('409') });
});
