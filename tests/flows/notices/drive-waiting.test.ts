import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import type { StoredNotice } from '../../../shared/contracts/notice.ts';
import { driveWaiting } from '../../../shared/flows/notices/drive-waiting.ts';
import type { NoticeStarter } from '../../../shared/notice-ports.ts';
import { aNotice } from '../../support/a-notice.ts';
import { faultPort } from '../../support/fault-port.ts';
import { sampleId } from '../../support/stored-samples.ts';

const provider = sampleId.member('harbourpay');
const noon = Date.parse('2026-11-22T12:00:00.000Z');
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString();

let stores: ReturnType<typeof memoryStores>;
let started: [number, number][];
const starter: NoticeStarter = { start: async ({ sequence }, run) => void started.push([sequence, run]) };
beforeEach(() => {
  stores = memoryStores();
  started = [];
});

const waits = (more: Partial<StoredNotice> = {}) => ({
  state: 'waiting' as const,
  waitingSince: at(0),
  ...more,
});
const keep = async (name: string, more: Partial<StoredNotice> = waits()) =>
  (await stores.notices.append(aNotice(provider, name, more))).notice;

async function drive(minutes: number, { by = starter, timeIsUp = (): boolean => false } = {}) {
  const driven: unknown[] = [];
  const options = { now: at(minutes), timeIsUp };
  for await (const one of driveWaiting({ notices: stores.notices, starter: by }, options)) driven.push(one);
  return driven;
}

describe('a notice that waits', () => {
  it('is left alone for ten minutes, and then started by a run of its own', async () => {
    await keep('one');
    expect(await drive(10)).toEqual([]);
    expect(await drive(11)).toMatchObject([{ started: true }]);
    expect(started).toEqual([[1, 1]]);
  });

  it('is given ten minutes again, and keeps the time since when it waits', async () => {
    await keep('one');
    await drive(11);
    expect(await drive(21)).toMatchObject([{ started: false }]);
    expect(await drive(22)).toMatchObject([{ started: true }]);
    expect(started).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(await stores.notices.listAfter(provider, 0, 1)).toMatchObject([{ waitingSince: at(0) }]);
  });

  it('is left alone while its attempt is not overdue, however long it has waited', async () => {
    await keep('one', waits({ dueAt: at(600) }));
    expect(await drive(610)).toMatchObject([{ started: false }]);
    expect(await drive(611)).toMatchObject([{ started: true }]);
  });

  it('is found among hundreds, and the rest that waits no more is not started', async () => {
    const [first] = await Promise.all(Array.from({ length: 120 }, (_, n) => keep(`n-${n}`)));
    if (!first) throw new Error('a notice');
    await stores.notices.put({ ...first, version: 2, state: 'delivered', waitingSince: null });
    expect(await drive(11)).toHaveLength(119);
    expect(started.toSorted(([a], [b]) => a - b)).toEqual(Array.from({ length: 119 }, (_, n) => [n + 2, 1]));
  });

  it('has its turn where another cannot be started, and that one has the next', async () => {
    for (const name of ['a', 'b', 'c']) await keep(name);
    const by = faultPort(starter, [{ method: 'start', call: 2, fault: { kind: 'unavailable' } }]);
    const driven = await drive(11, { by });
    expect(driven.filter((one) => JSON.stringify(one).includes('"started":true'))).toHaveLength(2);
    expect(driven).toHaveLength(3);
    expect(await drive(22)).toHaveLength(3);
    expect(started.map(([sequence]) => sequence)).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it('waits for the next sweep where the time is up', async () => {
    for (let n = 0; n < 120; n += 1) await keep(`n-${n}`);
    expect(await drive(11, { timeIsUp: () => true })).toHaveLength(100);
    expect(await drive(12)).toHaveLength(120);
    expect(started).toHaveLength(120);
  });
});
