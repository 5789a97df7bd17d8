import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { emptyDirectory, ended, script } from '../local/run-script.ts';
import { aDemo } from './a-demo.ts';

async function reindex(...args: readonly string[]) {
  return ended(script('cli/flagstop.ts', ['flags', 'reindex', ...args], { cwd: await emptyDirectory() }));
}

it('flagstop flags reindex indexes every flag of a running server and says under which secrets', async () => {
  const { file } = await aDemo();
  const run = await reindex('--server', file.baseUrl, '--token', file.tokens.operator);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toMatch(/^[1-9]\d* flags indexed, under lookup secrets 1\.\n$/);
});

it.each([
  ['a token that may not', 'auditor', [], '403'],
  ['a cursor of something else', 'operator', ['--from', 'bnVsbA'], '/cursor bad-cursor'],
] as const)('%s ends it with one sentence', async (_what, who, args, sentence) => {
  const { file } = await aDemo();
  const run = await reindex('--server', file.baseUrl, '--token', file.tokens[who], ...args);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain(sentence);
});

it('tells to begin again where the secrets changed on the way', async () => {
  const pages = [
    { livemode: false, reindexed: 20, secrets: [2, 1], nextCursor: 'next' },
    { livemode: false, reindexed: 20, secrets: [1], nextCursor: null },
  ];
  const server = createServer((_request, response) => response.end(JSON.stringify(pages.shift())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => void server.close());
  const run = await reindex('--server', `http://127.0.0.1:${portOf(server.address())}`, '--token', 'x');
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain('changed on the way (2, 1 to 1): begin again.');
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}
