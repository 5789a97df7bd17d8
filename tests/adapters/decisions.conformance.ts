import { expect, test } from 'vitest';
import type { DecisionSummary } from '../../shared/contracts/stored-decision.ts';
import type { DecisionFilter, DecisionLog } from '../../shared/ports.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const provider = sampleId.member('log-provider');
const other = sampleId.member('log-other');

/** What every decision log and merchant store must do. */
export function decisionsConformance(open: () => StoresUnderTest): void {
  const log = (): DecisionLog => open().stores.decisions;
  const decide = async (
    name: string,
    options: { decidedAt: string; merchant?: string; provider?: string },
  ) => {
    const commit = aCommit({
      provider: sampleId.member(options.provider ?? provider),
      merchant: sampleId.merchant(options.merchant ?? name),
      decisionId: sampleId.decision(name),
      decidedAt: options.decidedAt,
      expectedVersion: null,
    });
    await open().stores.screening.commit(commit);
    return commit;
  };
  const walk = async (
    filter: DecisionFilter,
    options: { limit: number; between?: (page: number) => Promise<unknown> },
  ) => {
    const pages: DecisionSummary[][] = [];
    let cursor: string | null = null;
    do {
      const page = await log().list(provider, filter, { limit: options.limit, cursor });
      if (page === 'bad-cursor') throw new Error('its own cursor was refused');
      pages.push([...page.items]);
      cursor = page.nextCursor;
      await options.between?.(pages.length);
    } while (cursor !== null);
    return pages;
  };

  test('a decision is read by its provider, and by another one like an unknown one', async () => {
    const { decision } = await decide('read', { decidedAt: '2026-01-01T10:00:00.000Z' });
    expect(await log().read(provider, decision.decisionId)).toEqual(decision);
    expect(await log().read(other, decision.decisionId)).toBeNull();
    expect(await log().read(provider, sampleId.decision('unknown'))).toBeNull();
  });

  test('a list shows of a decision what a summary is', async () => {
    const decidedAt = '2026-01-02T10:00:00.000Z';
    const { decision } = await decide('summary', { decidedAt });
    const page = await log().list(provider, { by: 'day', day: '2026-01-02' }, { limit: 10, cursor: null });
    const summary = {
      decisionId: decision.decisionId,
      livemode: false,
      merchant: { reference: 'summary' },
      outcome: 'approve',
      reasonCodes: ['CLEAN'],
      source: 'api',
      decidedAt,
    };
    expect(page).toStrictEqual({ items: [summary], nextCursor: null });
  });

  test('a day is listed newest first, without loss or repeat, while newer decisions come', async () => {
    const at = (second: number) => `2026-01-03T10:00:${String(second).padStart(2, '0')}.000Z`;
    // Two of each second: the same time must not hide one of them.
    for (let n = 0; n < 26; n += 1) await decide(`day-${n}`, { decidedAt: at(Math.floor(n / 2)) });
    await decide('day-before', { decidedAt: '2026-01-02T23:59:59.999Z' });
    await decide('day-after', { decidedAt: '2026-01-04T00:00:00.000Z' });
    await decide('day-other', { decidedAt: at(5), provider: other });
    const pages = await walk(
      { by: 'day', day: '2026-01-03' },
      { limit: 5, between: (page) => decide(`day-new-${page}`, { decidedAt: at(40 + page) }) },
    );
    const walked = pages.flat().map((summary) => summary.decisionId);
    expect(new Set(walked)).toEqual(
      new Set(Array.from({ length: 26 }, (_, n) => sampleId.decision(`day-${n}`))),
    );
    expect(walked).toHaveLength(26);
    const times = pages.flat().map((summary) => summary.decidedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 5, 1]);
  });

  test('a list that ends with a full page has no next one', async () => {
    for (const n of [1, 2]) await decide(`full-${n}`, { decidedAt: `2026-01-05T10:00:0${n}.000Z` });
    expect(await walk({ by: 'day', day: '2026-01-05' }, { limit: 2 })).toHaveLength(1);
  });

  test('a merchant’s decisions are listed alone, newest first', async () => {
    const merchant = sampleId.merchant('listed');
    for (let version = 0; version < 5; version += 1) {
      const decidedAt = `2026-02-0${version + 1}T10:00:00.000Z`;
      const decisionId = sampleId.decision(`listed-${version}`);
      const expectedVersion = version || null;
      await open().stores.screening.commit(
        aCommit({ provider, merchant, decisionId, decidedAt, expectedVersion }),
      );
    }
    await decide('not-listed', { decidedAt: '2026-02-01T10:00:00.000Z', merchant: 'listed-2' });
    const pages = await walk({ by: 'merchant', merchant }, { limit: 2 });
    expect(pages.flat().map((summary) => summary.decisionId)).toEqual(
      [4, 3, 2, 1, 0].map((version) => sampleId.decision(`listed-${version}`)),
    );
  });

  test('a cursor that is not one of the list is refused', async () => {
    const filter = { by: 'merchant', merchant: sampleId.merchant('listed') } as const;
    const page = await log().list(provider, filter, { limit: 1, cursor: null });
    if (page === 'bad-cursor') throw new Error('the first page was refused');
    for (const cursor of ['', 'x', '%%%', 'W10', 'A'.repeat(5_000), `${page.nextCursor}x`.slice(5)])
      expect(await log().list(provider, filter, { limit: 1, cursor })).toBe('bad-cursor');
    const ours = { limit: 1, cursor: page.nextCursor };
    expect(await log().list(provider, { by: 'day', day: '2026-02-01' }, ours)).toBe('bad-cursor');
    expect(await log().list(other, filter, ours)).toBe('bad-cursor');
  });

  test('a standing and an application are read by their provider only', async () => {
    const { standing, application } = await decide('owned', { decidedAt: '2026-03-01T10:00:00.000Z' });
    const { merchants } = open().stores;
    const { merchant, decisionId } = standing;
    expect(await merchants.readStanding(provider, merchant)).toEqual(standing);
    expect(await merchants.readApplication(provider, merchant, decisionId)).toEqual(application);
    expect(await merchants.readStanding(other, merchant)).toBeNull();
    expect(await merchants.readApplication(other, merchant, decisionId)).toBeNull();
    expect(await merchants.readApplication(provider, merchant, sampleId.decision('not-it'))).toBeNull();
  });
}
