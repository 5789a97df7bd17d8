import { beforeEach, describe, expect, it } from 'vitest';
import { sweepNotices } from '../../../functions/sweep/notices.ts';
import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import type { StoredNotice } from '../../../shared/contracts/notice.ts';
import { aCoalition, noon, provider } from '../../support/a-coalition.ts';
import { aNotice } from '../../support/a-notice.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { faultPort } from '../../support/fault-port.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (ms: number) => new Date(noon + ms).toISOString();

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let told: ReturnType<typeof aWorkObserver>;
let started: [string, number][];
beforeEach(async () => {
  coalition = await aCoalition();
  told = aWorkObserver();
  started = [];
});

const sweep = (stores = coalition.stores) =>
  sweepNotices(
    {
      stores,
      queue: memoryRescreenQueue(),
      view: coalition.view,
      pause: async () => {},
      random: () => 0.5,
      actStarter: { startAct: async () => {} },
      starter: { start: async ({ noticeId }, run) => void started.push([noticeId, run]) },
      observer: told.observer,
      nowMs: () => coalition.clock.ms,
    },
    { requestId: 'run-1' },
  );

const waits = (name: string, more: Partial<StoredNotice> = {}) =>
  coalition.stores.notices.append(
    aNotice(provider, name, { state: 'waiting', waitingSince: at(0), ...more }),
  );

describe('the sweep of notices', () => {
  it('measures nothing where nothing waits', async () => {
    await waits('stored', { state: 'stored', waitingSince: null });
    expect(await sweep()).toBe(0);
    expect(Object.fromEntries(told.measures)).toEqual({
      RestartedNotices: 0,
      UnstartedNotices: 0,
      WaitingNotices: 0,
      MinutesOldestNoticeIsUntried: 0,
      HoursOldestNoticeWaits: 0,
    });
    expect(told.lines).toEqual([]);
  });

  it('leaves those alone that are on their way, and tells how many wait and for how long', async () => {
    await waits('due-later', { dueAt: at(5 * hour) });
    await waits('just-raised', { waitingSince: at(4 * hour - 9 * minute) });
    coalition.clock.ms = noon + 4 * hour;
    expect(await sweep()).toBe(0);
    expect(started).toEqual([]);
    expect(Object.fromEntries(told.measures)).toEqual({
      RestartedNotices: 0,
      UnstartedNotices: 0,
      // Both wait for the time that their schedule has set, but no attempt of them was made.
      MinutesOldestNoticeIsUntried: 240,
      WaitingNotices: 2,
      HoursOldestNoticeWaits: 4,
    });
  });

  it('starts anew, once, what nobody attempts any more, with nothing in the log but ids', async () => {
    const { notice } = await waits('never-started');
    coalition.clock.ms = noon + 10 * minute + 1;
    expect(await sweep()).toBe(1);
    expect(started).toEqual([[notice.noticeId, 1]]);
    expect(told.lines).toEqual([
      { code: 'notice.restarted', requestId: 'run-1', provider, noticeId: notice.noticeId },
    ]);
    coalition.clock.ms += 5 * minute;
    expect(await sweep()).toBe(0);
    // Since when it waits is told on.
    expect(told.measures.get('HoursOldestNoticeWaits')).toBeCloseTo(0.25, 2);
  });

  it('tells of what it could not start, and starts the others', async () => {
    await waits('one');
    await waits('other');
    coalition.clock.ms = noon + hour;
    const notices = faultPort(coalition.stores.notices, [
      { method: 'put', call: 1, fault: { kind: 'unavailable' } },
    ]);
    expect(await sweep({ ...coalition.stores, notices })).toBe(1);
    expect([told.measures.get('RestartedNotices'), told.measures.get('UnstartedNotices')]).toEqual([1, 1]);
    expect(told.lines).toContainEqual(
      expect.objectContaining({ code: 'notice.not-restarted', error: 'Unavailable' }),
    );
  });

  it('takes what was delivered a moment ago for none that waits, though the list still shows it', async () => {
    const { notice: gone } = await waits('gone');
    await waits('there', { waitingSince: at(hour) });
    coalition.clock.ms = noon + 2 * hour;
    const read: typeof coalition.stores.notices.read = async (who, noticeId) => {
      const notice = await coalition.stores.notices.read(who, noticeId);
      return notice && noticeId === gone.noticeId
        ? { ...notice, state: 'delivered', waitingSince: null }
        : notice;
    };
    expect(await sweep({ ...coalition.stores, notices: { ...coalition.stores.notices, read } })).toBe(1);
    expect(told.measures.get('HoursOldestNoticeWaits')).toBe(1);
  });
});
