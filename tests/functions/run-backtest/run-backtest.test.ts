import { describe, expect, it } from 'vitest';
import { inventedStores } from '../../../bench/backtest/invented-backtest.ts';
import { backtestRunner } from '../../../functions/run-backtest/run-backtest.ts';
import { runBacktests } from '../../../local/pumps/run-backtests.ts';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import { startBacktest } from '../../../shared/flows/backtest/start-backtest.ts';
import type { LogCode, LogFields } from '../../../shared/log-lines.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { backtestId } from '../../support/a-backtest.ts';
import { sampleId } from '../../support/stored-samples.ts';

const id = backtestId('run');
const context = { awsRequestId: 'request-1' };

async function aRunner({ budgetMs = 60_000 } = {}) {
  const { stores, draft, days } = await inventedStores(300);
  const lines: (LogFields & { code: LogCode })[] = [];
  let ms = Date.parse('2026-11-21T12:00:00.000Z');
  const run = backtestRunner({
    stores,
    observer: { log: (code, fields) => lines.push({ code, ...fields }), count: () => {} },
    nowMs: () => {
      ms += 1;
      return ms;
    },
    budgetMs,
    saveEveryMs: 5,
  });
  const startedBy = { member: sampleId.member('office'), subject: 'person-1' };
  const wanted = { id, version: draft.document.version, days, startedBy, now: '2026-11-21T12:00:00.000Z' };
  let shares = 0;
  const engine = {
    start: async (of: { shares: number }) => {
      shares = of.shares;
    },
  };
  expect(await startBacktest({ ...stores, engine }, wanted)).toMatchObject({ ok: true });
  return { stores, run, lines, shares };
}

describe('the function that runs backtests', () => {
  it('counts share by share, asks for another step while one is not whole, and adds all up', async () => {
    const { stores, run, shares, lines } = await aRunner({ budgetMs: 6 });
    let again = 0;
    for (let share = 0; share < shares; share += 1)
      while (!(await run({ task: 'share', id, share }, context)).done) again += 1;
    expect(again).toBeGreaterThan(0);
    expect(await run({ task: 'finish', id }, context)).toEqual({ done: true });
    expect(await stores.backtests.read(id)).toMatchObject({ state: 'done', tally: { decisions: 300 } });
    expect(lines.at(-1)).toMatchObject({ code: 'backtest.step', backtest: id, task: 'finish' });
  });

  it('refuses to finish what is not counted, and events that are none of the engine’s', async () => {
    const { run } = await aRunner();
    await expect(run({ task: 'finish', id }, context)).rejects.toThrow('not counted');
    for (const event of [{}, { task: 'finish' }, { task: 'share', id, share: -1 }, { task: 'all', id }])
      await expect(run(event, context)).rejects.toThrow();
  });

  it('gives one up, and asks for nothing more of it', async () => {
    const { stores, run } = await aRunner();
    await run({ task: 'fail', id }, context);
    expect(await stores.backtests.read(id)).toMatchObject({ state: 'failed', failure: 'stopped' });
    expect(await run({ task: 'share', id, share: 0 }, context)).toEqual({ done: true });
    expect(await run({ task: 'finish', id }, context)).toEqual({ done: true });
  });
});

describe('on a laptop', () => {
  it('a backtest that is started is run to its end, and twice started is run once', async () => {
    const { stores, run, shares, lines } = await aRunner();
    const engine = runBacktests(run);
    await engine.start({ id, shares });
    await engine.start({ id, shares });
    await expect.poll(async () => (await stores.backtests.read(id))?.state, { timeout: 10_000 }).toBe('done');
    await engine.close();
    expect(lines.filter(({ task }) => task === 'finish')).toHaveLength(1);
  });

  it('one whose steps keep failing is given up, after some attempts', async () => {
    const stores = memoryStores();
    const steps: unknown[] = [];
    const engine = runBacktests(async (event) => {
      steps.push(event);
      if (steps.length <= 4) throw new Unavailable('no table');
      return { done: true };
    });
    await engine.start({ id, shares: 2 });
    await expect.poll(() => steps.at(-1), { timeout: 10_000 }).toEqual({ task: 'fail', id });
    await engine.close();
    expect(steps).toHaveLength(5);
    expect(await stores.backtests.read(id)).toBeNull();
  });
});
