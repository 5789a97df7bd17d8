import { expect, test } from 'vitest';
import type { LookupKey } from '../../shared/contracts/ids.ts';
import type { FlagIndex } from '../../shared/index-ports.ts';
import type { Posting } from '../../shared/ports.ts';
import { aChange, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every way from identifiers to flags must do. */
export function flagIndexConformance(open: () => StoresUnderTest): void {
  const index = (): FlagIndex => open().stores.flagIndex;
  const page = (name: string, n: number): Posting[] =>
    Array.from({ length: 3 }, (_, at) => ({
      flagId: sampleId.flag(`${name}-${n}-${at}`),
      type: 'host',
      name: null,
    }));
  const full = async (name: string, pages: number): Promise<LookupKey> => {
    const key = sampleId.key(name);
    await open().seedPages(
      key,
      Array.from({ length: pages }, (_, n) => page(name, n)),
    );
    return key;
  };

  test('postings are found under each key that has any, as soon as they were added', async () => {
    const [some, none] = [sampleId.key('search-some'), sampleId.key('search-none')];
    const posting: Posting = { flagId: sampleId.flag('search-some'), type: 'business_name', name: 'ann lee' };
    await open().stores.flags.addPostings(some, [posting]);
    const { postings, unread } = await index().readPostings([some, none], new Set([some, none]));
    expect([postings.get(some), postings.get(none) ?? [], unread]).toEqual([[posting], [], []]);
  });

  test('of a deep key four pages are read, and a fifth is told as unread', async () => {
    const [four, five] = [await full('search-four', 4), await full('search-five', 5)];
    const { postings, unread } = await index().readPostings([four, five], new Set([four, five]));
    expect([postings.get(four)?.length, postings.get(five)?.length, unread]).toEqual([12, 12, [five]]);
  });

  test('of any other key page 0 alone is read, and that is all there was to read', async () => {
    const key = await full('search-shallow', 2);
    const { postings, unread } = await index().readPostings([key], new Set());
    expect([postings.get(key)?.length, unread]).toEqual([3, []]);
  });

  test('heads of more flags than one batch takes are read as they are, in the order asked for', async () => {
    const { flags } = open().stores;
    const ids = Array.from({ length: 120 }, (_, n) => sampleId.flag(`search-head-${n}`));
    for (const id of ids.slice(0, 110)) {
      const { head, event } = aChange(id, { seq: 1 });
      await flags.commitChange(head, event);
    }
    const { heads, unread } = await index().readHeads(ids);
    expect([heads.map(({ flagId }) => flagId), unread]).toEqual([ids.slice(0, 110), []]);
    expect(await index().readHeads([])).toEqual({ heads: [], unread: [] });
  });
}
