import { beforeEach, describe, expect, it } from 'vitest';
import { sweepActs } from '../../../functions/sweep/acts.ts';
import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import { aCoalition, provider } from '../../support/a-coalition.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { anAct } from '../../support/an-act.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let told: ReturnType<typeof aWorkObserver>;
let started: [string, number][];
beforeEach(async () => {
  coalition = await aCoalition();
  told = aWorkObserver();
  started = [];
});

const sweep = (fails = false) =>
  sweepActs(
    {
      stores: coalition.stores,
      queue: memoryRescreenQueue(),
      view: coalition.view,
      pause: async () => {},
      random: () => 0.5,
      starter: { start: async () => {} },
      actStarter: {
        startAct: async ({ decisionId, restarts }) => {
          if (fails) throw new RangeError('hidden-word');
          started.push([decisionId, restarts]);
        },
      },
      observer: told.observer,
      nowMs: () => coalition.clock.ms,
    },
    { requestId: 'run-1' },
  );

const long = '2001-01-01T00:00:00.000Z';

describe('the sweep of acts', () => {
  it('begins anew what nobody attempts any more, and leaves alone what is on its way or has ended', async () => {
    const { acts } = coalition.stores;
    const at = (ms: number) => new Date(coalition.clock.ms + ms).toISOString();
    const lost = anAct(provider, 'lost', { waitingSince: long });
    await acts.putAct(lost);
    await acts.putAct(anAct(provider, 'due', { waitingSince: long, dueAt: at(60_000) }));
    await acts.putAct(anAct(provider, 'new', { waitingSince: at(-60_000) }));
    await acts.putAct(anAct(provider, 'ended', { state: 'failed', waitingSince: null }));
    expect(await sweep()).toBe(1);
    expect(started).toEqual([[lost.decisionId, 1]]);
    expect(await acts.readAct(lost)).toMatchObject({ restarts: 1, version: 2, waitingSince: long });
    expect(told.lines).toMatchObject([{ code: 'act.restarted', decisionId: lost.decisionId }]);
    expect(Object.fromEntries(told.measures)).toEqual({ RestartedActs: 1, UnstartedActs: 0 });
  });

  it('tells what it could not begin anew, without what was thrown, and goes on', async () => {
    for (const name of ['a', 'b'])
      await coalition.stores.acts.putAct(anAct(provider, name, { waitingSince: long }));
    expect(await sweep(true)).toBe(0);
    expect(told.lines.map(({ code, error }) => [code, error])).toEqual(
      Array(2).fill(['act.not-restarted', 'RangeError']),
    );
    expect(Object.fromEntries(told.measures)).toEqual({ RestartedActs: 0, UnstartedActs: 2 });
  });
});
