import { describe, expect, test } from 'vitest';
import { aBackBook, aPage } from '../support/a-back-book.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every store of back books must do. */
export function backBooksConformance(open: () => StoresUnderTest): void {
  const books = () => open().stores.backBooks;

  describe('a back book', () => {
    test('is created once, and is read as it was put', async () => {
      const one = aBackBook('once');
      expect(await books().read(one)).toBeNull();
      expect(await books().create(one)).toBe('created');
      expect(await books().create({ ...one, size: 7 })).toBe('exists');
      expect(await books().read(one)).toEqual(one);
    });

    test('is another under another provider', async () => {
      const one = aBackBook('under');
      await books().create(one);
      expect(await books().read({ ...one, provider: sampleId.member('pay-two') })).toBeNull();
    });

    test('takes one step at a time', async () => {
      const one = aBackBook('steps');
      await books().create(one);
      const next = { ...one, version: 2, state: 'running' } as const;
      expect(await books().put({ ...one, version: 3 })).toBe('moved-on');
      expect(await books().put(next)).toBe('put');
      expect(await books().put({ ...next, state: 'failed', failure: 'stopped' })).toBe('moved-on');
      expect(await books().read(one)).toEqual(next);
    });

    test('moves on with the page of what was screened, or neither is written', async () => {
      const one = aBackBook('pages');
      await books().create(one);
      const at = (version: number) => ({ ...one, version, pages: version - 1 });
      for (const version of [2, 3, 4])
        expect(await books().put(at(version), aPage(one, version - 1))).toBe('put');
      expect(await books().put(at(4), aPage(one, 3, [{ line: 99 }]))).toBe('moved-on');
      expect(await books().put(at(9), aPage(one, 8))).toBe('moved-on');
      expect(await books().readPages(one, { after: 0, limit: 100 })).toEqual(
        [1, 2, 3].map((page) => aPage(one, page)),
      );
      expect(await books().readPages(one, { after: 1, limit: 1 })).toEqual([aPage(one, 2)]);
      expect(await books().readPages(one, { after: 3, limit: 10 })).toEqual([]);
    });

    test('names the first line that claimed a merchant, each time it is asked', async () => {
      const one = aBackBook('claims');
      const claim = (...lines: readonly (readonly [string, number])[]) =>
        books().claim(
          one,
          lines.map(([name, line]) => ({ reference: sampleId.merchant(name), line })),
        );
      const told = (map: ReadonlyMap<string, number>) => [...map.values()];
      expect(told(await claim(['a', 1], ['b', 2]))).toEqual([1, 2]);
      expect(told(await claim(['a', 1], ['b', 2]))).toEqual([1, 2]);
      expect(told(await claim(['c', 3], ['a', 4]))).toEqual([3, 1]);
      expect(told(await claim())).toEqual([]);
      const another = await books().claim(aBackBook('claims-2'), [
        { reference: sampleId.merchant('a'), line: 5 },
      ]);
      expect(told(another)).toEqual([5]);
    });

    test('claims a whole page at once', async () => {
      const lines = Array.from({ length: 100 }, (_, at) => ({
        reference: sampleId.merchant(`page-${at}`),
        line: at + 1,
      }));
      const first = await books().claim(aBackBook('claims-3'), lines);
      expect(lines.every(({ reference, line }) => first.get(reference) === line)).toBe(true);
    });
  });

  test('are listed by provider, in pages, in the order of their ids', async () => {
    const provider = sampleId.member('pay-lists');
    const all = ['x', 'y', 'z', 'w', 'v'].map((name) => aBackBook(`list-${name}`, { provider }));
    for (const one of all) await books().create(one);
    await books().create(aBackBook('list-other'));
    const walked = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof books>['list']>> = await books().list(provider, {
        limit: 2,
        cursor,
      });
      if (page === 'bad-cursor') throw new Error('its own cursor was refused');
      walked.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(walked).toEqual(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await books().list(provider, { limit: 2, cursor: 'x' })).toBe('bad-cursor');
  });
}
