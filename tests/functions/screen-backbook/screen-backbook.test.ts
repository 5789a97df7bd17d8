import { describe, expect, it } from 'vitest';
import { backBookScreener } from '../../../functions/screen-backbook/screen-backbook.ts';
import { runBackBooks } from '../../../local/back-books/run-back-books.ts';
import type { LogCode, LogFields } from '../../../shared/log-lines.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aBackBook } from '../../support/a-back-book.ts';
import { aCoalition, noon, provider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { applicationJson } from '../../support/an-application.ts';
import { heldFile } from '../../support/held-file.ts';

const context = { awsRequestId: 'request-1' };
const patiently = { timeout: 30_000 };

async function aScreener({ rows = 120, budgetMs = 2 } = {}) {
  const coalition = await aCoalition();
  const content = Array.from({ length: rows }, (_, at) =>
    JSON.stringify(applicationJson({ reference: `m-${at}` })),
  ).join('\n');
  const { stores } = coalition;
  const book = aBackBook('function', { provider, size: content.length, state: 'running', starts: 1 });
  await stores.backBooks.create(book);
  const lines: (LogFields & { code: LogCode })[] = [];
  let ms = noon;
  const run = backBookScreener({
    ...screenPorts(coalition),
    stores,
    files: heldFile(content).files,
    observer: { log: (code, fields) => lines.push({ code, ...fields }), count: () => {} },
    livemode: false,
    nowMs: () => {
      ms += 1;
      return ms;
    },
    budgetMs,
    atOnce: 2,
  });
  const key = { provider, id: book.id };
  return { stores, run, lines, key, book };
}

describe('the function that screens back books', () => {
  it('asks for another step until every row is screened', async () => {
    const { run, stores, key, lines } = await aScreener({ budgetMs: 3 });
    let steps = 1;
    while (!(await run({ task: 'screen', ...key }, context)).done) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(await stores.backBooks.read(key)).toMatchObject({ state: 'done', counts: { rows: 120 } });
    expect(lines.at(-1)).toMatchObject({
      code: 'backbook.step',
      backBook: key.id,
      provider,
      outcome: 'done',
    });
    expect(await run({ task: 'screen', ...key }, context)).toEqual({ done: true });
  });

  it('gives one up, and asks for nothing more of it', async () => {
    const { run, stores, key } = await aScreener();
    await run({ task: 'fail', ...key }, context);
    expect(await stores.backBooks.read(key)).toMatchObject({ state: 'failed', failure: 'stopped' });
    expect(await run({ task: 'screen', ...key }, context)).toEqual({ done: true });
  });

  it('refuses events that are none of the engine’s', async () => {
    const { run, key } = await aScreener();
    for (const event of [
      {},
      { task: 'all', ...key },
      { task: 'screen', provider },
      { task: 'fail', ...key, more: 1 },
    ])
      await expect(run(event, context)).rejects.toThrow();
  });
});

describe('on a laptop', () => {
  it('a back book that is started is screened to its end, and its file forgotten', {
    timeout: 60_000,
  }, async () => {
    const { run, stores, key, book } = await aScreener();
    const forgotten: string[] = [];
    const engine = runBackBooks(run, { ended: async ({ id }) => void forgotten.push(id) });
    await engine.start(book);
    await engine.start(book);
    await expect.poll(async () => (await stores.backBooks.read(key))?.state, patiently).toBe('done');
    await engine.close();
    expect(forgotten).toEqual([key.id]);
  });

  it('one whose steps fail again and again stops, and goes on under another start', {
    timeout: 60_000,
  }, async () => {
    const { run, stores, key, book } = await aScreener();
    let broken = true;
    const engine = runBackBooks(
      async (event, about) => {
        if (broken && JSON.stringify(event).includes('"screen"')) throw new Unavailable('no store');
        return run(event, about);
      },
      { ended: async () => {} },
    );
    await engine.start(book);
    await expect.poll(async () => (await stores.backBooks.read(key))?.failure, patiently).toBe('stopped');
    broken = false;
    const stopped = await stores.backBooks.read(key);
    if (!stopped) throw new Error('not there');
    const again = {
      ...stopped,
      version: stopped.version + 1,
      state: 'running',
      failure: null,
      starts: 2,
    } as const;
    await stores.backBooks.put(again);
    await engine.start(again);
    await expect.poll(async () => (await stores.backBooks.read(key))?.state, patiently).toBe('done');
    await engine.close();
  });

  it('one that is cut off by the end of the server stays running, and its file stays', async () => {
    const { run, stores, key, book } = await aScreener({ rows: 2_000 });
    const forgotten: string[] = [];
    const engine = runBackBooks(run, { ended: async ({ id }) => void forgotten.push(id) });
    await engine.start(book);
    await engine.close();
    expect(await stores.backBooks.read(key)).toMatchObject({ state: 'running' });
    expect(forgotten).toEqual([]);
  });
});
