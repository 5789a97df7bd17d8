import { describe, expect, test } from 'vitest';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { SourceAct } from '../../shared/contracts/source-act.ts';
import { anAct } from '../support/an-act.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every store of acts at sources must do. */
export function actsConformance(open: () => StoresUnderTest): void {
  const acts = () => open().stores.acts;
  const idOf = ({ provider, decisionId, decidedAt }: SourceAct) => ({ provider, decisionId, decidedAt });
  const listed = async (provider: MemberId, limit = 100, cursor: string | null = null) => {
    const page = await acts().listActs(provider, { limit, cursor });
    if (page === 'bad-cursor') throw new Error(page);
    return page;
  };

  test('an act is read as it was written, whatever of it is absent, and by its own provider alone', async () => {
    const [provider, other] = [sampleId.member('acts-read'), sampleId.member('acts-strange')];
    const full = anAct(provider, 'full', {
      dueAt: '2026-11-22T12:30:00.000Z',
      attempts: [{ at: '2026-11-22T12:00:02.000Z', status: null, failure: 'timeout' }],
    });
    const bare = anAct(provider, 'bare', { state: 'would', mode: 'dry-run', waitingSince: null });
    for (const act of [full, bare]) {
      expect(await acts().putAct(act)).toBe('put');
      expect(await acts().readAct(idOf(act))).toEqual(act);
      expect(await acts().readAct({ ...idOf(act), provider: other })).toBeNull();
    }
    expect((await listed(other)).items).toEqual([]);
  });

  test('an act is written at the version after the stored one, and at no other', async () => {
    const provider = sampleId.member('acts-versions');
    const act = anAct(provider, 'a');
    expect(await acts().putAct({ ...act, version: 2 })).toBe('moved-on');
    expect(await acts().readAct(idOf(act))).toBeNull();
    expect(await acts().putAct(act)).toBe('put');
    for (const version of [1, 3]) expect(await acts().putAct({ ...act, version })).toBe('moved-on');
    const done: SourceAct = { ...act, version: 2, state: 'done', waitingSince: null };
    expect(await acts().putAct(done)).toBe('put');
    expect(await acts().readAct(idOf(act))).toEqual(done);
  });

  test('of ten that write the same act at once one does', async () => {
    const provider = sampleId.member('acts-at-once');
    const puts = Array.from({ length: 10 }, () => acts().putAct(anAct(provider, 'a')));
    expect((await Promise.all(puts)).filter((put) => put === 'put')).toHaveLength(1);
  });

  test('a provider’s acts are listed by the newest decisions, in pages that miss none and show none twice', async () => {
    const provider = sampleId.member('acts-listed');
    const at = (n: number) => `2026-11-22T12:00:0${n}.000Z`;
    // Two decisions of one instant have an order too.
    const all = [1, 2, 2, 3, 4].map((second, n) => anAct(provider, `n-${n}`, { decidedAt: at(second) }));
    for (const act of all) await acts().putAct(act);
    const whole = (await listed(provider)).items;
    expect(whole.map(({ decidedAt }) => decidedAt)).toEqual([4, 3, 2, 2, 1].map(at));
    const seen: SourceAct[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listed>> = await listed(provider, 2, cursor);
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(whole);
    expect(await listed(provider, 5)).toMatchObject({ nextCursor: null });
    expect(await acts().listActs(provider, { limit: 2, cursor: 'x' })).toBe('bad-cursor');
  });

  test('what waits is listed once it waits for long enough, longest first, and no more when it is done', async () => {
    const provider = sampleId.member('acts-waiting');
    const since = (n: number) => `2001-01-01T00:00:0${n}.000Z`;
    const waits = [3, 1, 2, 4].map((second) =>
      anAct(provider, `w-${second}`, { waitingSince: since(second) }),
    );
    for (const act of waits) await acts().putAct(act);
    await acts().putAct(anAct(provider, 'not', { state: 'failed', waitingSince: null }));
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof acts>['listWaitingActs']>> =
        await acts().listWaitingActs(since(4), { limit: 2, cursor });
      if (page === 'bad-cursor') throw new Error(page);
      found.push(...page.items.filter((one) => one.provider === provider).map((one) => one.decisionId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(found).toEqual([1, 2, 3].map((second) => sampleId.decision(`w-${second}`)));
    for (const act of waits) await acts().putAct({ ...act, version: 2, state: 'done', waitingSince: null });
    expect(await acts().listWaitingActs(since(9), { limit: 100, cursor: null })).toEqual({
      items: [],
      nextCursor: null,
    });
    expect(await acts().listWaitingActs(since(9), { limit: 2, cursor: 'x' })).toBe('bad-cursor');
  });

  describe('beside notices', () => {
    test('an act is no notice, and a list of notices that wait knows none', async () => {
      const provider = sampleId.member('acts-no-notice');
      const act = anAct(provider, 'a', { waitingSince: '2001-02-01T00:00:00.000Z' });
      await acts().putAct(act);
      const { notices } = open().stores;
      expect(await notices.listAfter(provider, 0, 1_000)).toEqual([]);
      const waiting = await notices.listWaiting('2001-03-01T00:00:00.000Z', { limit: 1_000, cursor: null });
      if (waiting === 'bad-cursor') throw new Error(waiting);
      expect(waiting.items.filter((one) => one.provider === provider)).toEqual([]);
      await acts().putAct({ ...act, version: 2, state: 'done', waitingSince: null });
    });
  });
}
