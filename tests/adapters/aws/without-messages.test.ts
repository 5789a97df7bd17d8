import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutMessages } from '../../../shared/adapters/aws/without-messages.ts';

it('what is thrown keeps its class, and loses message, cause and everything else that may quote', async () => {
  const work = withoutMessages(async (text: string) => JSON.parse(text));
  await expect(work('{"a": 1}')).resolves.toEqual({ a: 1 });
  const thrown: unknown = await work('Zebedee Quill').catch((error: unknown) => error);
  if (!(thrown instanceof Error)) throw new Error('Nothing was thrown.');
  expect([thrown.name, thrown.cause]).toEqual(['SyntaxError', undefined]);
  expect(`${thrown.message} ${thrown.stack} ${JSON.stringify(thrown)}`).not.toMatch(/Zebedee|Quill/);
});

it('what is thrown and is no error is told as that', async () => {
  const thrown: unknown = await withoutMessages(() => Promise.reject('Zebedee Quill'))().catch(
    (error: unknown) => error,
  );
  expect(thrown).toMatchObject({ name: 'Unknown', message: expect.not.stringContaining('Quill') });
});

it('every handler goes through it, but the durable ones, whose steps throw nothing', () => {
  const handlers = readdirSync('functions').map((name) => [
    name,
    readFileSync(`functions/${name}/handler.ts`, 'utf8'),
  ]);
  const bare = handlers.filter(([, text = '']) => !/= (?:withoutMessages|lambdaHandler)\(/.test(text));
  expect(bare.map(([name]) => name)).toEqual(['act-at-source', 'deliver-notice']);
});
