import { expect, test } from 'vitest';
import type { FlagEvent } from '../../shared/contracts/flag-head.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import type { FlagStore } from '../../shared/ports.ts';
import { maximalIdentifiers } from '../support/maximal-samples.ts';
import { aChange, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every flag store must do. */
export function flagsConformance(open: () => StoresUnderTest): void {
  const store = (): FlagStore => open().stores.flags;
  const change = (flagId: FlagId, seq: number, narrative = `at ${seq}`) => {
    const { head, event } = aChange(flagId, { seq, narrative });
    return store().commitChange(head, event);
  };

  test('a flag that was never raised has no head and no history', async () => {
    const flagId = sampleId.flag('never');
    expect(await store().readHead(flagId)).toBeNull();
    expect(await store().readEvents(flagId, { limit: 10, cursor: null })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  test('the head is read as it was committed, and history keeps every step', async () => {
    const flagId = sampleId.flag('steps');
    for (const seq of [1, 2, 3]) expect(await change(flagId, seq)).toBe('committed');
    expect(await store().readHead(flagId)).toEqual(aChange(flagId, { seq: 3, narrative: 'at 3' }).head);
    const history = await store().readEvents(flagId, { limit: 10, cursor: null });
    const steps = [1, 2, 3].map((seq) => aChange(flagId, { seq }).event);
    expect(history).toEqual({ items: steps, nextCursor: null });
  });

  test.each([1, 2, 4])(
    'a change to seq %i of a flag at seq 2 is refused and leaves no trace',
    async (seq) => {
      const flagId = sampleId.flag(`refused-${seq}`);
      await change(flagId, 1);
      await change(flagId, 2);
      expect(await change(flagId, seq, 'late')).toBe('seq-moved');
      expect(await store().readHead(flagId)).toMatchObject({ seq: 2, narrative: 'at 2' });
      expect(await store().readEvents(flagId, { limit: 10, cursor: null })).toMatchObject({
        items: { length: 2 },
      });
    },
  );

  test('two flags change together, or neither does', async () => {
    const [one, two] = [sampleId.flag('both-one'), sampleId.flag('both-two')];
    await change(one, 1);
    await change(two, 1);
    const both = (first: number, second: number) =>
      store().commitBoth([aChange(one, { seq: first }), aChange(two, { seq: second })]);
    const seqs = async () =>
      Promise.all([one, two].map(async (flagId) => (await store().readHead(flagId))?.seq));
    expect([await both(2, 3), await both(1, 2), await seqs()]).toEqual(['seq-moved', 'seq-moved', [1, 1]]);
    expect([await both(2, 2), await both(2, 2), await seqs()]).toEqual(['committed', 'seq-moved', [2, 2]]);
    for (const flagId of [one, two])
      expect(await store().readEvents(flagId, { limit: 10, cursor: null })).toMatchObject({
        items: { length: 2 },
      });
  });

  test('a flag that does not exist cannot be changed', async () => {
    const flagId = sampleId.flag('unborn');
    expect(await change(flagId, 2)).toBe('seq-moved');
    expect(await store().readHead(flagId)).toBeNull();
  });

  test('of twenty changes to the same seq at once, one is committed and stands', async () => {
    const flagId = sampleId.flag('at-once');
    await change(flagId, 1);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) => change(flagId, 2, `writer ${at}`)),
    );
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    const narrative = `writer ${outcomes.indexOf('committed')}`;
    expect(await store().readHead(flagId)).toMatchObject({ seq: 2, narrative });
  });

  test('a long history is walked oldest first, without loss or repeat, while it grows', async () => {
    const flagId = sampleId.flag('long');
    for (let seq = 1; seq <= 12; seq += 1) await change(flagId, seq);
    const walked: FlagEvent[] = [];
    let cursor: string | null = null;
    let grown = 12;
    do {
      const page = await store().readEvents(flagId, { limit: 4, cursor });
      if (page === 'bad-cursor') throw new Error('its own cursor was refused');
      walked.push(...page.items);
      cursor = page.nextCursor;
      if (grown === 14) continue;
      grown += 1;
      await change(flagId, grown);
    } while (cursor !== null);
    expect(walked.map((event) => event.seq)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
  });

  test('a walk over all flags meets each that stood before it once, and none twice, while others are raised', async () => {
    const before = Array.from({ length: 12 }, (_, at) => sampleId.flag(`walked-${at}`));
    for (const flagId of before) await change(flagId, 1);
    await change(before[0] ?? sampleId.flag('none'), 2);
    const met: FlagId[] = [];
    let cursor: string | null = null;
    let raised = 0;
    do {
      const page = await store().listFlags({ limit: 5, cursor });
      if (page === 'bad-cursor') throw new Error('its own cursor was refused');
      expect(page.items.length).toBeLessThanOrEqual(5);
      met.push(...page.items);
      cursor = page.nextCursor;
      raised += 1;
      if (raised < 4) await change(sampleId.flag(`walked-later-${raised}`), 1);
    } while (cursor !== null);
    expect(new Set(met).size).toBe(met.length);
    expect(new Set(met).intersection(new Set(before))).toEqual(new Set(before));
    for (const bad of ['', 'x', 'bnVsbA', 'A'.repeat(5_000)])
      expect(await store().listFlags({ limit: 5, cursor: bad })).toBe('bad-cursor');
  });

  test('a cursor of another list is refused', async () => {
    const flagId = sampleId.flag('cursor');
    await change(flagId, 1);
    await change(flagId, 2);
    const page = await store().readEvents(flagId, { limit: 1, cursor: null });
    if (page === 'bad-cursor') throw new Error('the first page was refused');
    for (const cursor of ['', 'x', '####', 'bnVsbA', 'A'.repeat(5_000)])
      expect(await store().readEvents(flagId, { limit: 1, cursor })).toBe('bad-cursor');
    const elsewhere = { limit: 1, cursor: page.nextCursor };
    expect(await store().readEvents(sampleId.flag('cursor-2'), elsewhere)).toBe('bad-cursor');
  });

  test('the largest flag is held, of text that does not compress', async () => {
    const { head, event } = aChange(sampleId.flag('largest'), {
      seq: 1,
      identifiers: maximalIdentifiers().map((identifier) => ({
        ...identifier,
        ...{ vouchedBy: [sampleId.member('hotline')], verifiedBy: null },
      })),
    });
    expect(await store().commitChange(head, event)).toBe('committed');
    expect(await store().readHead(head.flagId)).toEqual(head);
  });
}
