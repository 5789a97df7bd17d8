import { expect, test } from 'vitest';
import type { LookupKey } from '../../shared/contracts/ids.ts';
import type { Posting, PostingPage } from '../../shared/ports.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const provider = sampleId.member('posting-provider');
const merchant = sampleId.merchant('posting-merchant');

/** What every store of postings must do. */
export function postingsConformance(open: () => StoresUnderTest): void {
  const add = (key: LookupKey, posting: Posting) => open().stores.flags.addPostings(key, [posting]);
  const pageZero = async (key: LookupKey): Promise<PostingPage | undefined> => {
    const read = { provider, merchant, decisionId: sampleId.decision('none'), keys: [key], strongKeys: [] };
    return (await open().stores.screening.readFirst(read)).postings.get(key);
  };
  const further = async (key: LookupKey) => {
    const read = { provider, merchant, flags: [], overflowing: [key] };
    return (await open().stores.screening.readSecond(read)).further.get(key);
  };

  test('a posting is read as it was added, whatever its name holds', async () => {
    const key = sampleId.key('as-added');
    const names = [null, '', 'ann lee', 'a|b||c', 'Łódź 株式会社 🜚'];
    const postings = names.map((name, at) => posting(`as-added-${at}`, name));
    for (const added of postings) await add(key, added);
    const page = await pageZero(key);
    expect(sorted(page?.postings)).toEqual(sorted(postings));
    expect(page?.overflows).toBe(false);
  });

  test('a long name is cut between two letters, to 128 bytes in all', async () => {
    const key = sampleId.key('cut');
    await add(key, posting('cut', '🜚'.repeat(200)));
    const name = (await pageZero(key))?.postings[0]?.name ?? '';
    // 128 − 30 of the flag id − 4 of `host` − 2 bars = 92 bytes: 23 letters of four.
    expect(name).toBe('🜚'.repeat(23));
  });

  test('adding a posting again changes nothing', async () => {
    const key = sampleId.key('again');
    await add(key, posting('again'));
    await add(key, posting('again'));
    expect((await pageZero(key))?.postings).toEqual([posting('again')]);
  });

  test('page 0 takes 256, and the 257th begins a page of its own', async () => {
    const key = sampleId.key('spill');
    const postings = many('spill', 257);
    await open().seedPages(key, [postings.slice(0, 255)]);
    for (const late of postings.slice(255, 256)) await add(key, late);
    expect(await pageZero(key)).toMatchObject({ overflows: false, postings: { length: 256 } });
    for (const late of postings.slice(256)) await add(key, late);
    const first = await pageZero(key);
    const rest = await further(key);
    expect(first).toMatchObject({ overflows: true, postings: { length: 256 } });
    expect(rest).toEqual({ postings: postings.slice(256), complete: true });
    expect(sorted([...(first?.postings ?? []), ...(rest?.postings ?? [])])).toEqual(sorted(postings));
  });

  test('six hundred postings stand on three pages, and adding all of them again adds none', async () => {
    const key = sampleId.key('six-hundred');
    const postings = many('six-hundred', 600);
    await open().seedPages(key, [postings.slice(0, 256), postings.slice(256, 512)]);
    for (const round of ['once', 'again']) {
      const added = round === 'once' ? postings.slice(512) : postings.filter((_, at) => at % 10 === 0);
      await Promise.all(added.map((late) => add(key, late)));
      const first = await pageZero(key);
      const rest = await further(key);
      expect(first?.overflows).toBe(true);
      expect(rest?.complete).toBe(true);
      expect(sorted([...(first?.postings ?? []), ...(rest?.postings ?? [])])).toEqual(sorted(postings));
    }
  });

  test('what stands beyond the third further page stays unread, and the reader is told', async () => {
    const key = sampleId.key('beyond');
    const postings = many('beyond', 1_025);
    const pages = [0, 1, 2, 3].map((page) => postings.slice(page * 256, (page + 1) * 256));
    await open().seedPages(key, pages);
    expect(await further(key)).toMatchObject({ complete: true, postings: { length: 768 } });
    for (const late of postings.slice(1_024)) await add(key, late);
    expect(await further(key)).toMatchObject({ complete: false, postings: { length: 768 } });
  });

  test('postings added together stand as if added one by one, on page 0 and beyond', async () => {
    const postings = many('together', 300);
    for (const [name, before] of [
      ['empty', 0],
      ['room', 253],
      ['too-little', 254],
      ['full', 256],
    ] as const) {
      const key = sampleId.key(`together-${name}`);
      if (before > 0) await open().seedPages(key, [postings.slice(0, before)]);
      const added = postings.slice(before, before + 3);
      for (const _ of ['once', 'again']) {
        await open().stores.flags.addPostings(key, added);
        const first = await pageZero(key);
        const rest = first?.overflows ? await further(key) : undefined;
        expect(first?.postings.length, name).toBe(Math.min(before + 3, 256));
        expect(first?.overflows, name).toBe(before + 3 > 256);
        const all = [...(first?.postings ?? []), ...(rest?.postings ?? [])];
        expect(sorted(all), name).toEqual(sorted(postings.slice(0, before + 3)));
      }
    }
  });

  test('none of no postings and each of a hundred at one time', async () => {
    const key = sampleId.key('hundred');
    await open().stores.flags.addPostings(key, []);
    expect(await pageZero(key)).toBeUndefined();
    const postings = many('hundred', 100);
    await open().stores.flags.addPostings(key, [...postings, ...postings]);
    expect(sorted((await pageZero(key))?.postings)).toEqual(sorted(postings));
  });

  test('of three hundred postings added at once, none is lost', async () => {
    const key = sampleId.key('at-once');
    const postings = many('at-once', 300);
    await Promise.all(postings.map((added) => add(key, added)));
    const first = await pageZero(key);
    const rest = await further(key);
    expect(first).toMatchObject({ overflows: true, postings: { length: 256 } });
    expect(rest?.complete).toBe(true);
    expect(sorted([...(first?.postings ?? []), ...(rest?.postings ?? [])])).toEqual(sorted(postings));
  });
}

function posting(name: string, cleanName: string | null = null): Posting {
  return { flagId: sampleId.flag(name), type: 'host', name: cleanName };
}

const many = (name: string, count: number): Posting[] =>
  Array.from({ length: count }, (_, at) => posting(`${name}-${at}`));

const sorted = (postings: readonly Posting[] = []): Posting[] =>
  [...postings].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
