import { describe, expect, test } from 'vitest';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { StoredNotice } from '../../shared/contracts/notice.ts';
import type { NoticeLog } from '../../shared/notice-ports.ts';
import { aNotice, anEndpoint } from '../support/a-notice.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every log of notices, and every store of their endpoints, must do. */
export function noticesConformance(open: () => StoresUnderTest): void {
  const log = (): NoticeLog => open().stores.notices;
  const numbers = async (provider: MemberId, after = 0, limit = 1_000) =>
    (await log().listAfter(provider, after, limit)).map(({ sequence }) => sequence);

  describe('a notice', () => {
    test('is kept under the next number of its provider, and is read as it was written', async () => {
      const [provider, other] = [sampleId.member('notices-next'), sampleId.member('notices-next-2')];
      const first = await log().append(aNotice(provider, 'a'));
      const second = await log().append(aNotice(provider, 'b'));
      const theirs = await log().append(aNotice(other, 'c'));
      expect([first, second, theirs].map(({ notice }) => notice.sequence)).toEqual([1, 2, 1]);
      expect(first).toEqual({ existed: false, notice: aNotice(provider, 'a').at(1) });
      expect(await log().read(provider, second.notice.noticeId)).toEqual(aNotice(provider, 'b').at(2));
      expect(await log().listAfter(provider, 0, 10)).toEqual([first.notice, second.notice]);
    });

    test('of an id that was written is that one, and takes no number', async () => {
      const provider = sampleId.member('notices-twice');
      await log().append(aNotice(provider, 'a'));
      const again = await log().append(
        aNotice(provider, 'a', { body: 'another', createdAt: '2027-01-01T00:00:00.000Z' }),
      );
      expect(again).toEqual({ existed: true, notice: aNotice(provider, 'a').at(1) });
      const next = await log().append(aNotice(provider, 'b'));
      expect(next.notice.sequence).toBe(2);
    });

    test('of one id is written once by ten at once', async () => {
      const provider = sampleId.member('notices-same');
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => log().append(aNotice(provider, 'same'))),
      );
      expect(answers.filter(({ existed }) => !existed)).toHaveLength(1);
      expect(await numbers(provider)).toEqual([1]);
    });

    test('is one of fifty that come at once, and they have fifty numbers without a gap', async () => {
      const provider = sampleId.member('notices-fifty');
      await Promise.all(Array.from({ length: 50 }, (_, n) => log().append(aNotice(provider, `n-${n}`))));
      expect(await numbers(provider)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
      expect(await numbers(provider, 10, 3)).toEqual([11, 12, 13]);
      expect(await numbers(provider, 49)).toEqual([50]);
      expect(await numbers(provider, 50)).toEqual([]);
    });

    test('is unknown to another provider, and where there is none', async () => {
      const [provider, other] = [sampleId.member('notices-own'), sampleId.member('notices-strange')];
      const { notice } = await log().append(aNotice(provider, 'own'));
      expect(await log().read(other, notice.noticeId)).toBeNull();
      expect(await numbers(other)).toEqual([]);
    });

    test('that a slow writer commits after a later one is seen by whoever asks after the last number', async () => {
      const provider = sampleId.member('notices-slow');
      const { log: slow, release, underway } = open().slowNotices();
      const writing = slow.append(aNotice(provider, 'earlier decision'));
      await underway;
      await log().append(aNotice(provider, 'later decision'));
      const seen = await log().listAfter(provider, 0, 10);
      release();
      const { notice } = await writing;
      const then = await log().listAfter(provider, seen.at(-1)?.sequence ?? 0, 10);
      const ids = [...seen, ...then].map(({ noticeId }) => noticeId);
      expect(ids).toEqual([aNotice(provider, 'later decision').noticeId, notice.noticeId]);
    });
  });

  describe('a change of a notice', () => {
    test('is written at the version after the stored one, and at no other', async () => {
      const provider = sampleId.member('notices-change');
      const { notice } = await log().append(aNotice(provider, 'a'));
      const delivered = { ...notice, version: 2, state: 'delivered' } as const;
      expect(await log().put({ ...delivered, version: 3 })).toBe('moved-on');
      expect(await log().put({ ...delivered, version: 1 })).toBe('moved-on');
      expect(await log().read(provider, notice.noticeId)).toEqual(notice);
      expect(await log().put(delivered)).toBe('put');
      expect(await log().put(delivered)).toBe('moved-on');
      expect(await log().read(provider, notice.noticeId)).toEqual(delivered);
      expect(await log().append(aNotice(provider, 'a'))).toEqual({ existed: true, notice: delivered });
    });

    test('keeps what came of attempts, when the next is due, and that people were told', async () => {
      const provider = sampleId.member('notices-attempts');
      const { notice } = await log().append(aNotice(provider, 'a'));
      const at = '2026-11-22T12:00:01.000Z';
      const waiting = {
        ...notice,
        version: 2,
        state: 'waiting',
        waitingSince: at,
        attempts: [
          { at, status: null, failure: 'timeout' },
          { at, status: 503, failure: 'not-2xx' },
        ],
        dueAt: '2026-11-22T12:05:00.000Z',
        pagedAt: at,
      } satisfies StoredNotice;
      expect(await log().put(waiting)).toBe('put');
      expect(await log().read(provider, notice.noticeId)).toEqual(waiting);
      const { dueAt: _, ...rest } = {
        ...waiting,
        version: 3,
        state: 'exhausted',
        waitingSince: null,
      } as const;
      expect(await log().put(rest)).toBe('put');
      expect(await log().read(provider, notice.noticeId)).toEqual(rest);
    });

    test('of one that is not there brings nothing about', async () => {
      const provider = sampleId.member('notices-nothing');
      const notice = aNotice(provider, 'a').at(1);
      for (const version of [1, 2]) expect(await log().put({ ...notice, version })).toBe('moved-on');
      expect(await numbers(provider)).toEqual([]);
    });
  });

  describe('the list of notices that wait', () => {
    const waiting = (hour: number) =>
      ({ state: 'waiting', waitingSince: `2019-06-01T0${hour}:00:00.000Z` }) as const;
    const walk = async (before: string, limit: number) => {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await log().listWaiting(before, { limit, cursor });
        if (page === 'bad-cursor') throw new Error('its own cursor was refused');
        found.push(...page.items.map(({ noticeId }) => noticeId));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    };

    test('is of what waits since before an instant, longest first, whosever it is, page by page', async () => {
      const providers = ['waits-a', 'waits-b'].map(sampleId.member);
      const ids = new Map<number, string>();
      for (const hour of [3, 1, 5, 2, 4, 7, 6]) {
        const provider = providers[hour % 2] ?? sampleId.member('waits-a');
        const { notice } = await log().append(aNotice(provider, `waits-${hour}`, waiting(hour)));
        ids.set(hour, notice.noticeId);
        if (hour === 2) await log().put({ ...notice, version: 2, state: 'delivered', waitingSince: null });
      }
      await log().append(aNotice(sampleId.member('waits-a'), 'stored'));
      const expected = [1, 3, 4, 5].map((hour) => ids.get(hour));
      expect(await walk('2019-06-01T06:00:00.000Z', 10)).toEqual(expected);
      expect(await walk('2019-06-01T06:00:00.000Z', 1)).toEqual(expected);
      expect(await log().listWaiting('2019-06-01T06:00:00.000Z', { limit: 1, cursor: 'odd' })).toBe(
        'bad-cursor',
      );
    });
  });

  describe('an endpoint', () => {
    const endpoints = () => open().stores.endpoints;

    test('is put at the version after the stored one, the first at 1, and at no other', async () => {
      const provider = sampleId.member('endpoint-put');
      const endpoint = anEndpoint(provider);
      expect(await endpoints().readEndpoint(provider)).toBeNull();
      expect(await endpoints().putEndpoint({ ...endpoint, version: 2 })).toBe('moved-on');
      expect(await endpoints().putEndpoint(endpoint)).toBe('put');
      expect(await endpoints().putEndpoint(endpoint)).toBe('moved-on');
      const next = { ...endpoint, version: 2, state: 'disabled', disabledWhy: 'asked' } as const;
      expect(await endpoints().putEndpoint(next)).toBe('put');
      expect(await endpoints().readEndpoint(provider)).toEqual(next);
      expect(await endpoints().readEndpoint(sampleId.member('endpoint-none'))).toBeNull();
    });

    test('stands beside notices and is not among them', async () => {
      const provider = sampleId.member('endpoint-beside');
      await endpoints().putEndpoint(anEndpoint(provider));
      await log().append(aNotice(provider, 'a'));
      expect(await numbers(provider)).toEqual([1]);
    });
  });
}
