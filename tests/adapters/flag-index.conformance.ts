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

  test('further postings are all pages after page 0, in their order, however many there are', async () => {
    const further = async (name: string, pages: number) => {
      const read: (readonly Posting[])[] = [];
      for await (const postings of index().furtherPostings(await full(name, pages))) read.push(postings);
      return read.map((postings) => new Set(postings.map(({ flagId }) => flagId)));
    };
    const flagsOf = (name: string, n: number) => new Set(page(name, n).map(({ flagId }) => flagId));
    for (const pages of [1, 2, 4, 5, 6, 11]) {
      const name = `further-${pages}`;
      const expected = Array.from({ length: pages - 1 }, (_, n) => flagsOf(name, n + 1));
      expect(await further(name, pages), name).toEqual(expected);
    }
  });

  test('further postings of a key without any are none, and reading may end before they do', async () => {
    const none = [];
    for await (const postings of index().furtherPostings(sampleId.key('further-none'))) none.push(postings);
    expect(none).toEqual([]);
    const key = await full('further-ended', 9);
    for await (const postings of index().furtherPostings(key)) {
      expect(postings).toHaveLength(3);
      break;
    }
  });

  test('a posting that spilled when page 0 was full is among the further ones', async () => {
    const key = sampleId.key('further-spilled');
    const postings = Array.from(
      { length: 300 },
      (_, n): Posting => ({
        flagId: sampleId.flag(`further-spilled-${n}`),
        type: 'business_name',
        name: `trader ${n}`,
      }),
    );
    await open().stores.flags.addPostings(key, postings);
    const { postings: first } = await index().readPostings([key], new Set());
    const found = new Set((first.get(key) ?? []).map(({ flagId }) => flagId));
    expect(found.size).toBe(256);
    for await (const page of index().furtherPostings(key)) for (const { flagId } of page) found.add(flagId);
    expect(found).toEqual(new Set(postings.map(({ flagId }) => flagId)));
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
