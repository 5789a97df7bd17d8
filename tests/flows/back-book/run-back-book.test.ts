import { describe, expect, it } from 'vitest';
import { type BackBookFormat, maxPageRows, type ReportRow } from '../../../shared/contracts/back-book.ts';
import type { StoredBackBook } from '../../../shared/contracts/stored-back-book.ts';
import { noRows } from '../../../shared/domain/back-book/count-rows.ts';
import { cancelBackBook } from '../../../shared/flows/back-book/cancel-back-book.ts';
import { runBackBook } from '../../../shared/flows/back-book/run-back-book.ts';
import { startBackBook } from '../../../shared/flows/back-book/start-back-book.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aBackBook } from '../../support/a-back-book.ts';
import { aCoalition, aFlag, noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { applicationJson } from '../../support/an-application.ts';
import { heldFile } from '../../support/held-file.ts';

const now = new Date(noon).toISOString();
const flaggedSite = 'flagged.example';
const line = (reference: string, merchant: object = {}) =>
  JSON.stringify(applicationJson({ reference, ...merchant }));
const portfolio = (count: number) => Array.from({ length: count }, (_, at) => line(`m-${at + 1}`));

interface Made {
  readonly content: string | null;
  readonly format?: BackBookFormat;
  readonly changes?: Partial<StoredBackBook>;
}

/** A back book that was started, on a coalition with one flag of a verified site. */
async function aRunning({ content, format = 'ndjson', changes = {} }: Made) {
  const coalition = await aCoalition();
  await aFlag(coalition, { identifiers: [{ type: 'host', value: flaggedSite }], evidence: 'verified' });
  const { files, openedFrom, replace } = heldFile(content);
  const size = Buffer.byteLength(content ?? 'x');
  const key = aBackBook('run', { provider, format, size, ...changes });
  const { backBooks } = coalition.stores;
  await backBooks.create(key);
  const started: number[] = [];
  const engine = { start: async ({ starts }: { starts: number }) => void started.push(starts) };
  const start = () => startBackBook({ backBooks, engine }, { key, now });
  const begun = await start();
  if (!begun.ok) throw new Error(begun.error.code);
  const ports = { ...screenPorts(coalition), backBooks, files };
  const run = (over: { ports?: Partial<typeof ports>; pages?: number } = {}) => {
    let looks = 0;
    const nowMs = () => {
      looks += 1;
      return noon + looks;
    };
    // Each page looks at the clock twice: before it, and for its time.
    const until = noon + 2 * (over.pages ?? 1_000_000);
    return runBackBook({ ...ports, ...over.ports }, { key, livemode: false, atOnce: 4, nowMs, until });
  };
  const book = async () => {
    const read = await backBooks.read(key);
    if (!read) throw new Error('not there');
    return read;
  };
  const report = async () =>
    (await backBooks.readPages(key, { after: 0, limit: 100 })).flatMap(
      (page): readonly ReportRow[] => page.rows,
    );
  return { ...coalition, key, ports, files, openedFrom, replace, started, start, run, book, report };
}

describe('a back book', () => {
  it('gives every row its decision in the log, and its line in the report', async () => {
    const rows = [line('m-1'), line('m-2', { websites: [`https://${flaggedSite}/shop`] })];
    const { run, book, report, stores } = await aRunning({ content: `${rows.join('\n')}\n` });
    expect(await run()).toBe('done');
    expect(await book()).toMatchObject({
      state: 'done',
      counts: { ...noRows, rows: 2, approve: 1, decline: 1 },
      linesDone: 2,
      endedAt: expect.any(String),
    });
    const told = await report();
    expect(told).toMatchObject([
      { line: 1, reference: 'm-1', outcome: 'approve', reasonCodes: ['NOTHING_FOUND'], problem: null },
      { line: 2, reference: 'm-2', outcome: 'decline', problem: null },
    ]);
    for (const { decisionId, reference, outcome } of told) {
      if (decisionId === null || reference === null) throw new Error('not decided');
      expect(await stores.decisions.read(provider, decisionId)).toMatchObject({
        outcome,
        source: 'backbook',
      });
      expect(await stores.merchants.readStanding(provider, reference)).toMatchObject({ decisionId });
    }
  });

  it('tells what is wrong with bad rows by line, pointer and code, and goes on', async () => {
    const secret = 'Vulpine-Secretive';
    const rows = [
      line('m-1', { country: secret }),
      `{"merchant": "${secret}`,
      line('m-1', { legalName: 'First that can be read' }),
      line('m-1', { legalName: secret }),
      `{"merchant":{"reference":"m-3","reference":"${secret}"}}`,
      line('m-4', { [secret]: 1 }),
    ];
    const { run, book, report } = await aRunning({ content: rows.join('\n') });
    expect(await run()).toBe('done');
    const told = await report();
    expect(
      told.map(({ line: at, reference, problem }) => [at, reference, problem?.code, problem?.errors[0]]),
    ).toEqual([
      [1, null, 'schema', { pointer: '/merchant/country', code: expect.any(String) }],
      [2, null, 'malformed-json', undefined],
      [3, 'm-1', undefined, undefined],
      [4, 'm-1', 'duplicate-reference', { pointer: '/merchant/reference', code: 'duplicate-reference' }],
      [5, null, 'duplicate-key', undefined],
      [6, null, 'unknown-field', { pointer: '/merchant', code: 'unknown-field' }],
    ]);
    expect(JSON.stringify([told, await book()])).not.toContain(secret);
    expect((await book()).counts).toEqual({ ...noRows, rows: 6, approve: 1, errors: 4, duplicates: 1 });
  });

  it('tells a merchant named again many pages later', async () => {
    const rows = [...portfolio(3 * maxPageRows), line('m-2')];
    const { run, report } = await aRunning({ content: rows.join('\n') });
    await run();
    expect((await report()).at(-1)).toMatchObject({
      reference: 'm-2',
      problem: { code: 'duplicate-reference' },
    });
  });

  it('may be CSV', async () => {
    const content = `reference,legalName,country,websites\nm-1,"Quillmere\nStationery Ltd",GB,\nm-2,Quillmere Stationery Ltd,GB,https://${flaggedSite}\nm-3,Orchard Prints Ltd,GB,=1+1\n`;
    const { run, report } = await aRunning({ content, format: 'csv' });
    expect(await run()).toBe('done');
    expect(
      (await report()).map((row) => [
        row.line,
        row.outcome,
        row.problem?.errors[0]?.pointer,
        ...row.reasonCodes,
      ]),
    ).toEqual([
      [2, null, '/merchant/legalName'],
      [4, 'decline', undefined, 'FLAG_VERIFIED_MATCH'],
      [5, 'review', undefined, 'IDENTIFIER_UNUSABLE', 'INSUFFICIENT_IDENTIFIERS'],
    ]);
  });
});

describe('interrupted, a back book', () => {
  const content = `${portfolio(4 * maxPageRows + 7).join('\n')}\n`;
  const lines = Array.from({ length: 4 * maxPageRows + 7 }, (_, at) => at + 1);

  it('goes on where it was written down, and comes to the same', async () => {
    const whole = await aRunning({ content });
    await whole.run();
    const { run, book, report, openedFrom } = await aRunning({ content });
    let runs = 1;
    while ((await run({ pages: 1 })) === 'more') runs += 1;
    expect(runs).toBeGreaterThan(4);
    expect(new Set(openedFrom).size).toBeGreaterThan(4);
    expect(await report()).toEqual(await whole.report());
    expect((await book()).counts).toEqual((await whole.book()).counts);
  });

  it.each(['answers are lost', 'writes are lost', 'screenings fail'])(
    'loses no row and doubles none where %s',
    async (what) => {
      const { ports, run, report, book, stores } = await aRunning({ content });
      let calls = 0;
      const broken =
        <A extends unknown[], R>(method: (...args: A) => Promise<R>, every: number) =>
        async (...args: A) => {
          calls += 1;
          const due = calls % every === 0;
          if (due && what !== 'answers are lost') throw new Unavailable('lost');
          const answer = await method(...args);
          if (due) throw new Unavailable('the answer was lost');
          return answer;
        };
      const { backBooks, store } = ports;
      const faulty =
        what === 'screenings fail'
          ? {
              store: {
                ...store,
                commit: broken((commit: Parameters<typeof store.commit>[0]) => store.commit(commit), 61),
              },
            }
          : {
              backBooks: {
                ...backBooks,
                put: broken((...of: Parameters<typeof backBooks.put>) => backBooks.put(...of), 3),
              },
            };
      let ended = 'more';
      for (let tries = 0; ended === 'more' && tries < 100; tries += 1)
        ended = await run({ ports: faulty }).catch(() => 'more');
      if (ended === 'over') expect((await book()).state).toBe('done');
      const told = await report();
      expect(told.map((row) => row.line)).toEqual(lines);
      expect((await book()).counts).toEqual({ ...noRows, rows: lines.length, approve: lines.length });
      const listed = new Set<string>();
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof stores.decisions.list>> = await stores.decisions.list(
          provider,
          { by: 'day', day: now.slice(0, 10) },
          { limit: 100, cursor },
        );
        if (page === 'bad-cursor') throw new Error('its own cursor');
        for (const { decisionId } of page.items) listed.add(decisionId);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(listed).toEqual(new Set(told.map(({ decisionId }) => decisionId)));
    },
  );

  it('of which two run at once gives no row two lines', async () => {
    const { run, report, book } = await aRunning({ content });
    await Promise.all([run(), run()]);
    while ((await run()) === 'more');
    expect((await report()).map((row) => row.line)).toEqual(lines);
    expect(await book()).toMatchObject({ state: 'done', counts: { rows: lines.length } });
  });

  it('ends where it is once it is cancelled', async () => {
    const { run, book, key, stores } = await aRunning({ content });
    await run({ pages: 1 });
    expect(await cancelBackBook(stores.backBooks, { key, now })).toMatchObject({
      ok: true,
      value: { state: 'cancelled' },
    });
    expect(await cancelBackBook(stores.backBooks, { key, now })).toMatchObject({ ok: true });
    expect(await run()).toBe('over');
    const { counts } = await book();
    expect(counts.rows).toBeGreaterThan(0);
    expect(counts.rows).toBeLessThan(lines.length);
  });

  it('that stopped goes on from there when it is started again', async () => {
    const { run, book, key, start, started, stores, report } = await aRunning({ content });
    await run({ pages: 1 });
    const { version } = await book();
    await stores.backBooks.put({
      ...(await book()),
      version: version + 1,
      state: 'failed',
      failure: 'stopped',
    });
    expect(await run()).toBe('over');
    expect(await start()).toMatchObject({ ok: true, value: { state: 'running', failure: null } });
    expect(started).toEqual([1, 2]);
    expect(await run()).toBe('done');
    expect((await report()).map((row) => row.line)).toEqual(lines);
    expect(await cancelBackBook(stores.backBooks, { key, now })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });
});

describe('the same row', () => {
  it('of the same back book has the same decision, and one that changed has another', async () => {
    const { run, report, key, replace, book, stores } = await aRunning({ content: line('m-1') });
    await run();
    const [before] = await report();
    const again = async (content: string) => {
      replace(content);
      const { version, pages } = await book();
      const reset = { state: 'running', fileVersion: null, bytesDone: 0, linesDone: 0 } as const;
      await stores.backBooks.put({ ...(await book()), ...reset, size: content.length, version: version + 1 });
      expect(await run()).toBe('done');
      const [page] = await stores.backBooks.readPages(key, { after: pages, limit: 1 });
      return page?.rows[0];
    };
    expect(await again(line('m-1'))).toMatchObject({ decisionId: before?.decisionId });
    const changed = await again(line('m-1', { legalName: 'Quillmere Stationery and Sons Ltd' }));
    expect(changed?.decisionId).not.toBe(before?.decisionId);
    expect(changed).toMatchObject({ outcome: 'approve' });
  });
});

describe('a back book fails', () => {
  const content = line('m-1');

  it.each<[string, Made, string, string | undefined]>([
    ['without its file', { content: null }, 'no-file', undefined],
    ['where the file has another size', { content, changes: { size: 5 } }, 'another-size', undefined],
    [
      'where its header cannot be used',
      { content: 'reference\n', format: 'csv' },
      'header-unusable',
      '/columns',
    ],
  ])('%s', async (_what, made, failure, pointer) => {
    const { run, book } = await aRunning(made);
    expect(await run()).toBe('over');
    const failed = await book();
    expect(failed).toMatchObject({ state: 'failed', failure, counts: noRows });
    expect(failed.errors[0]?.pointer).toBe(pointer);
  });

  it('and takes another file as long as no row was screened', async () => {
    const { run, book, replace, start } = await aRunning({
      content: 'x\n',
      format: 'csv',
      changes: { size: 2 },
    });
    await run();
    replace('reference,legalName,country\nm-1,Shop Nook,GB\n');
    expect(await start()).toMatchObject({ ok: true });
    await run();
    expect(await book()).toMatchObject({ state: 'failed', failure: 'another-size' });
  });

  it('where its file is replaced after the first rows', async () => {
    const rows = portfolio(2 * maxPageRows).join('\n');
    const { run, book, replace, start } = await aRunning({ content: rows });
    await run({ pages: 1 });
    replace(rows.replaceAll('Quillmere', 'Quillmore'));
    expect(await run()).toBe('over');
    expect(await book()).toMatchObject({ state: 'failed', failure: 'file-changed' });
    expect(await start()).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('where its provider is suspended', async () => {
    const { run, book, stores } = await aRunning({ content });
    const member = await stores.coalition.readMember(provider);
    if (member) await stores.coalition.putMember({ ...member, status: 'suspended' });
    expect(await run()).toBe('over');
    expect(await book()).toMatchObject({ state: 'failed', failure: 'member-suspended' });
  });
});

describe('starting', () => {
  it('another one while one runs is refused, and of another provider is not', async () => {
    const { stores } = await aRunning({ content: line('m-1') });
    const { backBooks } = stores;
    const engine = { start: async () => {} };
    const second = aBackBook('second', { provider });
    const other = aBackBook('other', { provider: secondProvider });
    for (const one of [second, other]) await backBooks.create(one);
    expect(await startBackBook({ backBooks, engine }, { key: second, now })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await startBackBook({ backBooks, engine }, { key: other, now })).toMatchObject({ ok: true });
    const unknown = { provider: secondProvider, id: second.id };
    expect(await startBackBook({ backBooks, engine }, { key: unknown, now })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('the one that runs hands it to the engine once more, under the same start', async () => {
    const { start, started } = await aRunning({ content: line('m-1') });
    expect(await start()).toMatchObject({ ok: true, value: { state: 'running' } });
    expect(started).toEqual([1, 1]);
  });

  it('one that runs and did not move for an hour is a new start', async () => {
    const { ports, key, started, book } = await aRunning({ content: line('m-1') });
    const engine = { start: async ({ starts }: { starts: number }) => void started.push(starts) };
    const later = (ms: number) => new Date(noon + ms).toISOString();
    await startBackBook({ ...ports, engine }, { key, now: later(3_600_000) });
    await startBackBook({ ...ports, engine }, { key, now: later(3_600_001) });
    expect(started).toEqual([1, 1, 2]);
    expect(await book()).toMatchObject({ state: 'running', starts: 2 });
  });

  it('where the engine does not answer leaves nothing running', async () => {
    const { stores } = await aCoalition();
    const key = aBackBook('no-engine', { provider });
    await stores.backBooks.create(key);
    const start = async () => {
      throw new Unavailable('no engine');
    };
    const ports = { backBooks: stores.backBooks, engine: { start } };
    await expect(startBackBook(ports, { key, now })).rejects.toThrow(Unavailable);
    expect(await stores.backBooks.read(key)).toMatchObject({ state: 'failed', failure: 'stopped' });
  });
});
