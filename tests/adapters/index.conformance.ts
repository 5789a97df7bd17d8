import { describe, expect, test } from 'vitest';
import type { LookupKey, MemberId } from '../../shared/contracts/ids.ts';
import { maxMarks } from '../../shared/contracts/stored-merchant.ts';
import { merchantMark } from '../../shared/domain/merchant-mark.ts';
import type { MerchantEntry, MerchantIndex } from '../../shared/index-ports.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const provider = sampleId.member('index-provider');
const other = sampleId.member('index-other');

const markOf = (name: string, by = provider) => merchantMark(by, sampleId.merchant(name));

/** What every merchant index must do. */
export function indexConformance(open: () => StoresUnderTest): void {
  const index = (): MerchantIndex => open().stores.index;
  const commit = async (name: string, options: { version?: number; at?: string; by?: MemberId } = {}) => {
    const { version = 1, at: decidedAt = '2020-01-01T00:00:00.000Z', by = provider } = options;
    const made = aCommit({
      provider: by,
      merchant: sampleId.merchant(name),
      decisionId: sampleId.decision(`${by}-${name}-${version}`),
      expectedVersion: version === 1 ? null : version - 1,
      decidedAt,
    });
    expect(await open().stores.screening.commit(made)).toEqual({ kind: 'committed' });
    return made;
  };
  const standingOf = ({ standing }: Awaited<ReturnType<typeof commit>>) =>
    open().stores.merchants.readStanding(standing.provider, standing.merchant);
  const askedOf = async (key: LookupKey) => {
    const nobody = {
      provider,
      merchant: sampleId.merchant('nobody'),
      decisionId: sampleId.decision('nobody'),
    };
    const { asked } = await open().stores.screening.readFirst({ ...nobody, keys: [], strongKeys: [key] });
    return asked.get(key);
  };

  describe('entries', () => {
    test('are listed under their key, each once however often it is added', async () => {
      const key = sampleId.key('entry');
      const entries = [anEntry(key, 'a'), anEntry(key, 'b'), anEntry(sampleId.key('entry-other'), 'c')];
      for (let time = 0; time < 2; time += 1) await index().addEntries(entries);
      expect(await index().listByKey(key, { limit: 10, cursor: null })).toEqual({
        items: entries.slice(0, 2),
        nextCursor: null,
      });
    });

    test('of nobody are an empty list, beside a counter too', async () => {
      const key = sampleId.key('entry-none');
      await index().noteAsked([key], { provider, mark: markOf('m'), day: '2026-11-21', declined: false });
      expect(await index().listByKey(key, { limit: 10, cursor: null })).toEqual({
        items: [],
        nextCursor: null,
      });
    });

    test('are told of by their keys, and keys of nobody are not', async () => {
      const [key, counted, nobodys] = ['entry-mark', 'entry-counted', 'entry-nobody'].map(sampleId.key);
      if (!key || !counted || !nobodys) throw new Error('three keys');
      await index().addEntries([anEntry(key, 'a'), anEntry(key, 'b')]);
      await index().noteAsked([counted], { provider, mark: markOf('m'), day: '2026-11-21', declined: false });
      expect(await index().keysWithMerchants([key, counted, nobodys, key])).toEqual(new Set([key]));
      expect(await index().keysWithMerchants([])).toEqual(new Set());
    });

    test('are walked whole, each once, while others come', async () => {
      const key = sampleId.key('entry-walk');
      const entries = Array.from({ length: 60 }, (_, n) => anEntry(key, `m-${String(n).padStart(2, '0')}`));
      await index().addEntries(entries);
      const walked: MerchantEntry[] = [];
      let cursor: string | null = null;
      do {
        const page = await index().listByKey(key, { limit: 7, cursor });
        if (page === 'bad-cursor') throw new Error('its own cursor was refused');
        expect(page.items.length).toBeLessThanOrEqual(7);
        walked.push(...page.items);
        cursor = page.nextCursor;
        await index().addEntries([anEntry(key, `a-${walked.length}`)]);
      } while (cursor !== null);
      expect(walked.filter(({ merchant }) => merchant.startsWith('m-'))).toEqual(entries);
    });

    test('of one merchant’s decisions, and of two providers’ same reference, are told apart', async () => {
      const key = sampleId.key('entry-apart');
      const one = anEntry(key, 'same');
      const entries = [one, { ...one, decisionId: sampleId.decision('later') }, { ...one, provider: other }];
      await index().addEntries(entries);
      const page = await index().listByKey(key, { limit: 10, cursor: null });
      expect(page).toMatchObject({ nextCursor: null });
      expect(new Set(page === 'bad-cursor' ? [] : page.items)).toEqual(new Set(entries));
    });

    test('a cursor that is not one of the list is refused', async () => {
      const [key, another] = [sampleId.key('entry-cursor'), sampleId.key('entry-cursor-2')];
      await index().addEntries(['a', 'b'].map((merchant) => anEntry(key, merchant)));
      const page = await index().listByKey(key, { limit: 1, cursor: null });
      if (page === 'bad-cursor') throw new Error('the first page was refused');
      const broken = Buffer.from(JSON.stringify([`key#${key}`, 'asked'])).toString('base64url');
      for (const cursor of ['', 'x', broken, 'A'.repeat(5_000)])
        expect(await index().listByKey(key, { limit: 1, cursor })).toBe('bad-cursor');
      expect(await index().listByKey(another, { limit: 1, cursor: page.nextCursor })).toBe('bad-cursor');
    });
  });

  describe('who asked', () => {
    const marks = { [provider]: [markOf('m')] };

    test('stands by provider and day, and who was told to decline beside it', async () => {
      const keys = [sampleId.key('asked-1'), sampleId.key('asked-2')];
      const its = { mark: markOf('m'), day: '2026-11-20', declined: false };
      const theirs = { mark: markOf('m', other), day: '2026-11-21', declined: true };
      await index().noteAsked(keys, { provider, ...its });
      await index().noteAsked(keys.slice(1), { provider: other, ...theirs });
      expect(await Promise.all(keys.map(askedOf))).toEqual([
        { asked: { [provider]: '2026-11-20' }, declined: {}, marks },
        {
          asked: { [provider]: '2026-11-20', [other]: '2026-11-21' },
          declined: { [other]: '2026-11-21' },
          marks: { ...marks, [other]: [markOf('m', other)] },
        },
      ]);
    });

    test('keeps the last day in whatever order days are noted', async () => {
      const key = sampleId.key('asked-order');
      for (const [day, declined] of [
        ['2026-11-20', true],
        ['2026-11-22', false],
        ['2026-11-21', true],
        ['2026-11-19', true],
      ] as const)
        await index().noteAsked([key, key], { provider, mark: markOf('m'), day, declined });
      expect(await askedOf(key)).toEqual({
        asked: { [provider]: '2026-11-22' },
        declined: { [provider]: '2026-11-21' },
        marks,
      });
    });

    test('loses none of thirty providers that ask at once', async () => {
      const key = sampleId.key('asked-at-once');
      const providers = Array.from({ length: 30 }, (_, n) => sampleId.member(`asker-${n}`));
      await Promise.all(
        providers.map((one) =>
          index().noteAsked([key], {
            provider: one,
            mark: markOf('m', one),
            day: '2026-11-21',
            declined: true,
          }),
        ),
      );
      const all = Object.fromEntries(providers.map((one) => [one, '2026-11-21']));
      const each = Object.fromEntries(providers.map((one) => [one, [markOf('m', one)]]));
      expect(await askedOf(key)).toEqual({ asked: all, declined: all, marks: each });
    });
  });

  describe('merchants of a provider under a key', () => {
    const note = (key: LookupKey, names: readonly string[], by: MemberId = provider) =>
      Promise.all(
        names.map((name) =>
          index().noteAsked([key], {
            provider: by,
            mark: markOf(name, by),
            day: '2026-11-21',
            declined: false,
          }),
        ),
      );
    const marksUnder = async (key: LookupKey) => (await askedOf(key))?.marks;

    test('are marked once each, in the order of their marks, however often and whenever they are noted', async () => {
      const key = sampleId.key('marks-once');
      await note(key, ['b', 'a', 'b']);
      await note(key, ['a', 'c', 'b']);
      expect(await marksUnder(key)).toEqual({
        [provider]: ['a', 'b', 'c'].map((name) => markOf(name)).sort(),
      });
    });

    test('are told apart up to sixteen, also where twenty come at once, and none gives way to another', async () => {
      const key = sampleId.key('marks-full');
      await note(key, ['first']);
      await note(
        key,
        Array.from({ length: 20 }, (_, n) => `later-${n}`),
      );
      const full = (await marksUnder(key))?.[provider] ?? [];
      expect(full).toHaveLength(maxMarks);
      expect(new Set(full).size).toBe(maxMarks);
      expect(full).toContain(markOf('first'));
      await note(key, ['too-late', 'first']);
      expect((await marksUnder(key))?.[provider]).toEqual(full);
    });

    test('leave room for those of another', async () => {
      const key = sampleId.key('marks-of-two');
      await note(
        key,
        Array.from({ length: maxMarks }, (_, n) => `m-${n}`),
      );
      await note(key, ['theirs'], other);
      expect((await marksUnder(key))?.[other]).toEqual([markOf('theirs', other)]);
    });
  });

  describe('a standing that waits', () => {
    test('is settled at its version, and is left as it was in all else', async () => {
      const made = await commit('settle');
      const before = await index().countBoarded();
      for (let time = 0; time < 3; time += 1) {
        expect(await index().settle(made.standing)).toBe('settled');
        expect(await standingOf(made)).toEqual({ ...made.standing, indexPending: null });
        expect(await index().countBoarded()).toBe(before + 1);
      }
    });

    test('is not settled at a version that it has no more, nor where there is none', async () => {
      const first = await commit('settle-moved');
      const next = await commit('settle-moved', { version: 2 });
      const before = await index().countBoarded();
      for (const version of [1, 3])
        expect(await index().settle({ ...first.standing, version })).toBe('moved-on');
      expect(await index().settle({ ...first.standing, provider: other })).toBe('moved-on');
      expect(await standingOf(next)).toEqual(next.standing);
      expect(await index().countBoarded()).toBe(before);
    });

    test('is counted once through all its decisions, and beside another provider’s of that name', async () => {
      const before = await index().countBoarded();
      for (const version of [1, 2, 3]) {
        const { standing } = await commit('counted', { version });
        expect(await index().settle(standing)).toBe('settled');
      }
      expect(await index().countBoarded()).toBe(before + 1);
      await index().settle((await commit('counted', { by: other })).standing);
      expect(await index().countBoarded()).toBe(before + 2);
    });

    test('is counted once by twenty that settle it at once', async () => {
      const { standing } = await commit('settle-at-once');
      const before = await index().countBoarded();
      const answers = await Promise.all(Array.from({ length: 20 }, () => index().settle(standing)));
      expect(new Set(answers)).toEqual(new Set(['settled']));
      expect(await index().countBoarded()).toBe(before + 1);
    });

    test('may be screened again from what it was settled as', async () => {
      await index().settle((await commit('settle-then')).standing);
      const next = await commit('settle-then', { version: 2 });
      expect(await standingOf(next)).toEqual(next.standing);
    });
  });

  describe('the list of those that wait', () => {
    test('is of what waited since before an instant, longest first, up to a limit', async () => {
      const at = (hour: number) => `2019-06-01T0${hour}:00:00.000Z`;
      // More than there are partitions, so that several share one.
      for (const [hour, name] of [3, 1, 5, 2, 4, 7, 6].map((hour) => [hour, `waits-${hour}`] as const))
        await commit(name, { at: at(hour) });
      const waiting = (hour: number) => ({
        provider,
        merchant: sampleId.merchant(`waits-${hour}`),
        version: 1,
      });
      expect(await index().listPending(at(5), 10)).toEqual([1, 2, 3, 4].map(waiting));
      expect(await index().listPending(at(7), 3)).toEqual([1, 2, 3].map(waiting));
      for (const hour of [1, 3]) await index().settle(waiting(hour));
      expect(await index().listPending(at(5), 10)).toEqual([2, 4].map(waiting));
      for (const hour of [2, 4, 5, 6, 7]) await index().settle(waiting(hour));
      expect(await index().listPending('2019-12-31T00:00:00.000Z', 10)).toEqual([]);
    });
  });

  describe('the end of an application', () => {
    const end = (name: string, at: string) =>
      index().endApplication({
        provider,
        merchant: sampleId.merchant(name),
        decisionId: sampleId.decision(`${provider}-${name}-1`),
        at,
      });

    test('is the earliest that it was given, and its content stays until then', async () => {
      const { application } = await commit('end');
      expect(await open().readEnd(application)).toBeNull();
      await end('end', '2027-11-21T12:00:00.000Z');
      await end('end', '2027-11-20T12:00:00.000Z');
      await end('end', '2027-11-22T12:00:00.000Z');
      expect(await open().readEnd(application)).toBe('2027-11-20T12:00:00.000Z');
      const { merchants } = open().stores;
      const { merchant, decisionId } = application;
      expect(await merchants.readApplication(provider, merchant, decisionId)).toEqual(application);
    });

    test('of one that is gone brings nothing back', async () => {
      await end('end-gone', '2027-11-21T12:00:00.000Z');
      const gone = sampleId.decision(`${provider}-end-gone-1`);
      const merchant = sampleId.merchant('end-gone');
      expect(await open().stores.merchants.readApplication(provider, merchant, gone)).toBeNull();
    });
  });
}

function anEntry(key: LookupKey, merchant: string): MerchantEntry {
  return {
    key,
    provider,
    merchant: sampleId.merchant(merchant),
    decisionId: sampleId.decision(`entry-${merchant}`),
  };
}
