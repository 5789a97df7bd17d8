import { expect, test } from 'vitest';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import type { FlagLists } from '../../shared/index-ports.ts';
import type { Page, PageRequest } from '../../shared/ports.ts';
import { aChange, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every list of flags must do. Nothing here is due before 2012: other suites share the stores. */
export function flagListsConformance(open: () => StoresUnderTest): void {
  const lists = (): FlagLists => open().stores.flagLists;
  const write = async (name: string, { seq = 1, ...parts }: Partial<FlagHead>) => {
    const { head, event } = aChange(sampleId.flag(name), { seq });
    expect(await open().stores.flags.commitChange({ ...head, ...parts }, event)).toBe('committed');
    return head.flagId;
  };

  test('a member’s flags are listed alone, oldest first, each once, while newer ones come', async () => {
    const raisedBy = sampleId.member('lister');
    const at = (n: number) => `2026-01-01T00:00:${String(Math.floor(n / 2)).padStart(2, '0')}.000Z`;
    const flags: FlagId[] = [];
    // Two of each second: the same time must not hide one of them.
    for (let n = 0; n < 14; n += 1) flags.push(await write(`listed-${n}`, { raisedBy, raisedAt: at(n) }));
    await write('listed-other', { raisedBy: sampleId.member('lister-2'), raisedAt: at(0) });
    const pages = await walk((page) => lists().listByAuthor(raisedBy, page), {
      limit: 4,
      between: (page) =>
        write(`listed-new-${page}`, { raisedBy, raisedAt: `2026-02-0${page}T00:00:00.000Z` }),
    });
    expect(new Set(pages.flat().slice(0, 14))).toEqual(new Set(flags));
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
    expect(pages.slice(0, -1).every((page) => page.length === 4)).toBe(true);
  });

  test('a flag stays in its author’s list at its place through all that becomes of it', async () => {
    const raisedBy = sampleId.member('lister-3');
    const flagId = await write('stays', { raisedBy });
    await write('stays', { raisedBy, seq: 2, state: 'withdrawn' });
    expect(await lists().listByAuthor(raisedBy, { limit: 10, cursor: null })).toEqual({
      items: [flagId],
      nextCursor: null,
    });
    expect(await lists().listByAuthor(sampleId.member('lister-none'), { limit: 1, cursor: null })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  test('flags that live are counted by state and age, and those whose life is over are not', async () => {
    const now = '2026-06-15T12:00:00.000Z';
    const before = await lists().countLiving(now);
    const counted = async () =>
      (await lists().countLiving(now))
        .map(({ state, age, count }, at) => ({ state, age, more: count - (before[at]?.count ?? 0) }))
        .filter(({ more }) => more !== 0);
    expect(before.map(({ state, age }) => `${state} ${age}`)).toHaveLength(8);
    expect(await counted()).toEqual([]);
    await write('living-1', { raisedAt: '2026-06-14T12:00:00.000Z' });
    await write('living-2', { raisedAt: '2026-06-14T11:59:59.999Z' });
    await write('living-3', { raisedAt: '2025-06-01T00:00:00.000Z' });
    const hold = { reason: 'operator', touches: null, since: now } as const;
    await write('living-4', { raisedAt: '2026-06-15T11:00:00.000Z', state: 'held', hold });
    await write('living-5', { raisedAt: '2026-06-15T11:00:00.000Z', state: 'withdrawn' });
    const all = [
      { state: 'active', age: 'day', more: 1 },
      { state: 'active', age: 'month', more: 1 },
      { state: 'active', age: 'older', more: 1 },
      { state: 'held', age: 'day', more: 1 },
    ];
    expect(await counted()).toEqual(all);
    await write('living-4', {
      seq: 2,
      raisedAt: '2026-06-15T11:00:00.000Z',
      state: 'overturned',
      hold: null,
    });
    expect(await counted()).toEqual(all.slice(0, 3));
  });

  test('flags with something due are listed longest due first, and not before their time', async () => {
    const day = (n: number) => `2011-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
    const flags = new Map<number, FlagId>();
    for (const n of [5, 3, 9, 1, 7, 2, 8, 4, 6])
      flags.set(n, await write(`due-${n}`, { validUntil: day(n) }));
    const expected = [1, 2, 3, 4, 5, 6].map((n) => flags.get(n));
    expect((await walk((page) => lists().listDue(day(7), page), { limit: 4 })).flat()).toEqual(expected);
    expect((await walk((page) => lists().listDue(day(7), page), { limit: 100 })).flat()).toEqual(expected);
    // One that ended is due no more.
    await write('due-2', { seq: 2, validUntil: day(2), state: 'expired' });
    const left = [1, 3, 4, 5, 6].map((n) => flags.get(n));
    expect((await walk((page) => lists().listDue(day(7), page), { limit: 4 })).flat()).toEqual(left);
    for (const n of [1, 3, 4, 5, 6, 7, 8, 9])
      await write(`due-${n}`, { seq: 2, validUntil: day(n), state: 'withdrawn' });
    expect(await lists().listDue(day(30), { limit: 10, cursor: null })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  test('a hold is due a day after it began, and an open dispute when it is to be decided', async () => {
    const hold = { reason: 'operator', touches: null, since: '2011-02-01T00:00:00.000Z' } as const;
    const held = await write('due-held', { state: 'held', hold });
    const decider = { member: sampleId.member('m'), owner: 'm', subject: 's' };
    const doubt = { by: decider, onBehalfOf: 'merchant', rationale: 'r', openedAt: hold.since } as const;
    const disputed = await write('due-disputed', {
      disputed: true,
      disputes: [
        { ...doubt, n: 1, dueAt: '2011-01-01T00:00:00.000Z', decision: decided(decider) },
        { ...doubt, n: 2, dueAt: '2011-02-03T00:00:00.000Z', decision: null },
      ],
    });
    const due = async (before: string) => {
      const page = await lists().listDue(before, { limit: 10, cursor: null });
      return page === 'bad-cursor' ? page : page.items;
    };
    expect(await due('2011-02-02T00:00:00.000Z')).toEqual([]);
    expect(await due('2011-02-02T00:00:00.001Z')).toEqual([held]);
    expect(await due('2011-02-03T00:00:00.001Z')).toEqual([held, disputed]);
    for (const name of ['due-held', 'due-disputed']) await write(name, { seq: 2, state: 'withdrawn' });
  });

  test('a cursor that is not one of the list is refused', async () => {
    const raisedBy = sampleId.member('lister-4');
    for (const n of [1, 2]) await write(`cursor-${n}`, { raisedBy });
    const page = await lists().listByAuthor(raisedBy, { limit: 1, cursor: null });
    if (page === 'bad-cursor') throw new Error('the first page was refused');
    const ours = { limit: 1, cursor: page.nextCursor };
    expect(await lists().listByAuthor(sampleId.member('lister-5'), ours)).toBe('bad-cursor');
    expect(await lists().listDue('2011-01-01T00:00:00.000Z', ours)).toBe('bad-cursor');
    for (const cursor of ['', 'x', 'A'.repeat(5_000)]) {
      expect(await lists().listByAuthor(raisedBy, { limit: 1, cursor })).toBe('bad-cursor');
      expect(await lists().listDue('2011-01-01T00:00:00.000Z', { limit: 1, cursor })).toBe('bad-cursor');
    }
  });
}

const decided = (by: NonNullable<FlagHead['disputes'][number]['decision']>['by']) =>
  ({ outcome: 'upheld', by, rationale: 'r', at: '2011-01-01T00:00:00.000Z', contentSeq: 1 }) as const;

async function walk(
  list: (page: PageRequest) => Promise<Page<FlagId> | 'bad-cursor'>,
  { limit, between }: { limit: number; between?: (page: number) => Promise<unknown> },
): Promise<FlagId[][]> {
  const pages: FlagId[][] = [];
  let cursor: string | null = null;
  do {
    const page = await list({ limit, cursor });
    if (page === 'bad-cursor') throw new Error('its own cursor was refused');
    pages.push([...page.items]);
    cursor = page.nextCursor;
    if (cursor !== null) await between?.(pages.length);
  } while (cursor !== null);
  return pages;
}
