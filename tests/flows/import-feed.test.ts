import { describe, expect, it } from 'vitest';
import { memoryState } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { endImport } from '../../shared/flows/feed-import/end-import.ts';
import { releaseImport } from '../../shared/flows/feed-import/release-import.ts';
import { Unavailable } from '../../shared/ports.ts';
import { aCoalition } from '../support/a-coalition.ts';
import { aFeed, feedOwner, importList, type List } from '../support/a-feed.ts';
import { anActor } from '../support/a-flag-head.ts';

async function aWorld() {
  const state = memoryState();
  const stores = memoryStores(state);
  const { view } = await aCoalition({ stores });
  await stores.coalition.putFeed(aFeed());
  const keyring = await view.keyring();
  const ports = { ...stores, keyring };
  const head = async (entry: string, life = 1) =>
    stores.flags.readHead(listedFlagId({ member: feedOwner, feed: 'invented', entry, life }));
  return { state, stores, ports, head };
}

/** So many entries with one site each. */
function entries(count: number, sites = 'a'): List {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`e${at}`, sites]));
}

const without = (list: List, ...names: string[]): List =>
  Object.fromEntries(Object.entries(list).filter(([name]) => !names.includes(name)));

const none = { raised: 0, unchanged: 0, amended: 0, withdrawn: 0, refused: 0, bad: 0, passedOver: 0 };

describe('an import', () => {
  it('raises each entry once, counts what it did, and notes when the list was looked at', async () => {
    const { ports, head, stores } = await aWorld();
    const first = await importList(ports, { one: 'a', two: 'b', three: '!' });
    expect(first).toMatchObject({ ok: true, value: { kind: 'complete', manifest: { run: 1 } } });
    expect(first.ok && first.value.kind === 'complete' && first.value.manifest.counts).toEqual({
      ...none,
      raised: 2,
      bad: 1,
    });
    expect(await head('one')).toMatchObject({
      seq: 1,
      state: 'active',
      evidence: 'reported',
      feed: 'invented',
    });
    expect(await stores.coalition.readFeed('invented')).toMatchObject({
      importedAt: '2026-11-21T12:00:00.000Z',
    });
  });

  it('of the same file changes nothing at all, and notes that the list is fresh', async () => {
    const { ports, state, stores } = await aWorld();
    await importList(ports, { one: 'a', two: 'b' });
    const before = structuredClone([state.heads, state.events, state.feedEntries, state.feedImports]);
    const again = await importList(ports, { one: 'a', two: 'b' }, { now: () => '2026-11-22T12:00:00.000Z' });
    expect(again).toMatchObject({ ok: true, value: { kind: 'unchanged', manifest: { run: 1 } } });
    expect([state.heads, state.events, state.feedEntries, state.feedImports]).toEqual(before);
    expect(await stores.coalition.readFeed('invented')).toMatchObject({
      importedAt: '2026-11-22T12:00:00.000Z',
    });
  });

  it('amends what an entry says now, leaves the others as they are, and takes back the word for what is gone', async () => {
    const { ports, head } = await aWorld();
    await importList(ports, { one: 'ab', two: 'a', three: 'a' });
    const next = await importList(ports, { one: 'bc', two: 'a' });
    expect(next).toMatchObject({
      ok: true,
      value: { kind: 'complete', manifest: { counts: { ...none, amended: 1, unchanged: 1, withdrawn: 1 } } },
    });
    expect((await head('one'))?.identifiers.map(({ value }) => value)).toEqual([
      'b-one.example',
      'c-one.example',
    ]);
    expect(await head('two')).toMatchObject({ seq: 1 });
    expect(await head('three')).toMatchObject({ state: 'withdrawn', seq: 2 });
  });

  it('raises an entry that comes back as a new flag', async () => {
    const { ports, head } = await aWorld();
    const both = { one: 'a', two: 'a' };
    await importList(ports, both);
    await importList(ports, without(both, 'two'));
    await importList(ports, both);
    expect(await head('two')).toMatchObject({ state: 'withdrawn' });
    expect(await head('two', 2)).toMatchObject({ state: 'active', seq: 1 });
  });

  it('leaves to others what they stand behind', async () => {
    const { ports, head } = await aWorld();
    await importList(ports, { one: 'a', two: 'a' });
    const flagId = (await head('two'))?.flagId;
    if (!flagId) throw new Error('two was not raised');
    const move = { kind: 'support', seq: 1, rationale: 'We know them too.' } as const;
    await changeFlag(ports, { flagId, move, actor: anActor('hotline'), now: '2026-11-21T13:00:00.000Z' });
    await importList(ports, { one: 'a' });
    expect(await head('two')).toMatchObject({ state: 'active', voices: [{ member: 'hotline' }] });
  });

  it('does not bring back what a dispute overturned, whatever the entry says now', async () => {
    const { ports, head } = await aWorld();
    await importList(ports, { one: 'a', two: 'a' });
    const flagId = (await head('one'))?.flagId;
    if (!flagId) throw new Error('one was not raised');
    const at = { flagId, now: '2026-11-21T13:00:00.000Z' };
    await changeFlag(ports, {
      ...at,
      move: { kind: 'dispute', onBehalfOf: 'merchant', rationale: 'Not them.' },
      actor: anActor('pay', { roles: ['provider'] }),
    });
    await changeFlag(ports, {
      ...at,
      move: { kind: 'decide-dispute', n: 1, outcome: 'overturned', rationale: 'Right.' },
      actor: anActor('office', { roles: ['operator'] }),
    });
    expect(await head('one')).toMatchObject({ state: 'overturned' });
    const next = await importList(ports, { one: 'ab', two: 'a' });
    expect(next).toMatchObject({ ok: true, value: { manifest: { counts: { refused: 1, unchanged: 1 } } } });
    expect(await head('one')).toMatchObject({ state: 'overturned' });
    expect(await head('one', 2)).toBeNull();
  });

  it('prolongs the flag of an entry that still stands on its list', async () => {
    const { ports, head } = await aWorld();
    await importList(ports, { one: 'a' });
    const later = () => '2031-10-01T00:00:00.000Z';
    const next = await importList(ports, { one: 'a', two: 'a' }, { now: later });
    expect(next).toMatchObject({ ok: true, value: { manifest: { counts: { unchanged: 1, raised: 1 } } } });
    expect(await head('one')).toMatchObject({ state: 'active', validUntil: '2036-10-01T00:00:00.000Z' });
  });
});

describe('a verified list', () => {
  const office = anActor(feedOwner, { subject: 'feed:invented', roles: ['operator'] });
  const verified = { feed: aFeed({ evidence: 'verified' }), actor: office };

  it('verifies what its entries say, also what they say later', async () => {
    const { ports, head } = await aWorld();
    await importList(ports, { one: 'a' }, verified);
    await importList(ports, { one: 'ab' }, verified);
    expect(await head('one')).toMatchObject({
      evidence: 'verified',
      identifiers: [{ verifiedBy: feedOwner }, { verifiedBy: feedOwner }],
      verification: { reference: 'entry one' },
    });
  });

  it.each([
    ['of a member that is no operator', { ...verified, actor: anActor(feedOwner) }],
    ['registered for reports only', { ...verified, feed: aFeed() }],
    [
      'of somebody else',
      { ...verified, feed: aFeed({ evidence: 'verified', owner: anActor('other').member }) },
    ],
  ])('%s verifies nothing', async (_, change) => {
    const { ports, head } = await aWorld();
    await importList(ports, { one: 'a' }, change);
    expect(await head('one')).toMatchObject({ evidence: 'reported' });
  });
});

describe('an import that would take back too much', () => {
  it.each<[string, number, number]>([
    ['everything, of a short list', 4, 4],
    ['more than a tenth, and more than ten', 100, 11],
    ['everything', 200, 200],
  ])('is held: %s', async (_, standing, gone) => {
    const { ports, state } = await aWorld();
    await importList(ports, entries(standing));
    const names = Array.from({ length: gone }, (__, at) => `e${at}`);
    const next = await importList(ports, without(entries(standing), ...names));
    expect(next).toMatchObject({
      ok: true,
      value: { kind: 'held', open: { gone, hold: { reason: 'many-gone' } } },
    });
    expect([...state.heads.values()].every((head) => head.state === 'active')).toBe(true);
  });

  it.each<[string, number, number]>([
    ['a tenth', 100, 10],
    ['ten of few', 12, 10],
  ])('is not held for %s', async (_, standing, gone) => {
    const { ports } = await aWorld();
    await importList(ports, entries(standing));
    const names = Array.from({ length: gone }, (__, at) => `e${at}`);
    const next = await importList(ports, without(entries(standing), ...names));
    expect(next).toMatchObject({
      ok: true,
      value: { kind: 'complete', manifest: { counts: { withdrawn: gone } } },
    });
  });

  it('is held where an entry seems gone that may stand in a row nobody could read', async () => {
    const { ports, head } = await aWorld();
    await importList(ports, { one: 'a', two: 'a' });
    const next = await importList(ports, { one: 'a', two: '!' });
    expect(next).toMatchObject({
      ok: true,
      value: { kind: 'held', open: { hold: { reason: 'unread-rows' } } },
    });
    expect(await head('two')).toMatchObject({ state: 'active' });
  });

  it('ends once an operator releases it, not whoever began it, and once only', async () => {
    const { ports, head, stores } = await aWorld();
    await importList(ports, { one: 'a', two: 'a' });
    await importList(ports, {});
    const feed = aFeed();
    const release = (subject: string) => releaseImport(ports, { feed, run: 2, subject });
    expect(await release('feed:invented')).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await release('operator-1')).toEqual({ ok: true, value: 'released' });
    expect(await release('operator-1')).toEqual({ ok: true, value: 'released' });
    const ended = await endImport(ports, {
      ...{ feed, run: 2, maxPages: 50, now: '2026-11-22T12:00:00.000Z' },
      actor: anActor(feedOwner, { subject: 'feed:invented' }),
      aside: { refused: 0, bad: 0, passedOver: 0 },
    });
    expect(ended).toMatchObject({
      value: { kind: 'complete', manifest: { releasedBy: 'operator-1', counts: { ...none, withdrawn: 2 } } },
    });
    expect(await head('one')).toMatchObject({ state: 'withdrawn' });
    expect((await stores.feedEntries.readImports(feed))?.open).toBeNull();
  });

  it('gives way to a file in which the entries are back', async () => {
    const { ports } = await aWorld();
    await importList(ports, entries(20));
    await importList(ports, {});
    expect(await importList(ports, entries(20, 'b'))).toMatchObject({
      value: { kind: 'complete', manifest: { counts: { ...none, amended: 20 } } },
    });
  });
});

/** The ports, of which one call fails: before it happens, or after, its answer lost. */
function failingAt<P extends object>(
  ports: P,
  fault: { call: number; after: boolean },
  count = { calls: 0 },
): P {
  return new Proxy(ports, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof part === 'object' && part !== null && name !== 'keyring')
        return failingAt(part, fault, count);
      if (typeof part !== 'function') return part;
      return async (...args: unknown[]) => {
        count.calls += 1;
        const due = count.calls === fault.call;
        if (due && !fault.after) throw new Unavailable('A fault was injected');
        const answer: unknown = await Reflect.apply(part, target, args);
        if (due) throw new Unavailable('The answer was lost');
        return answer;
      };
    },
  });
}

describe('an import that is interrupted', () => {
  const before: List = { gone: 'a', same: 'a', other: 'ab', ...entries(12) };
  const after: List = { same: 'a', other: 'bc', fresh: 'ab', broken: 'a', ...entries(12) };

  /** What a reader of the stores sees; ids and times are the same in every run. */
  function seen({ state }: Awaited<ReturnType<typeof aWorld>>) {
    const heads = [...state.heads.values()].map((head) => [
      head.flagId,
      { state: head.state, seq: head.seq, sites: head.identifiers.map(({ value }) => value).toSorted() },
    ]);
    const marks = [...state.feedEntries.values()].flatMap((all) => [...all.values()]);
    const [imports] = state.feedImports.values();
    return {
      heads: Object.fromEntries(heads),
      marks: marks.toSorted((a, b) => (a.entry < b.entry ? -1 : 1)),
      last: imports?.last,
      open: imports?.open,
      postings: [...state.postings.keys()].toSorted(),
    };
  }

  it('at any call, before or after it happened, and run again, ends in the same state', async () => {
    const whole = await aWorld();
    const tally = { calls: 0 };
    await importList(whole.ports, before);
    expect(await importList(failingAt(whole.ports, { call: 0, after: false }, tally), after)).toMatchObject({
      value: { kind: 'complete' },
    });
    const expected = seen(whole);
    expect(tally.calls).toBeGreaterThan(60);
    for (let call = 1; call <= tally.calls; call += 1)
      for (const lost of [false, true]) {
        const world = await aWorld();
        await importList(world.ports, before);
        const failing = failingAt(world.ports, { call, after: lost });
        await expect(importList(failing, after, { concurrency: 1 })).rejects.toBeInstanceOf(Unavailable);
        const again = await importList(world.ports, after);
        expect(again.ok && again.value.kind === 'unchanged' ? 'complete' : again.ok && again.value.kind).toBe(
          'complete',
        );
        expect(seen(world), `call ${call}, ${lost ? 'answer lost' : 'not done'}`).toEqual(expected);
      }
  });

  it('for want of time goes on where it was, and ends alike', async () => {
    const whole = await aWorld();
    await importList(whole.ports, entries(2_600));
    const world = await aWorld();
    let runs = 0;
    for (let kind = 'going-on'; kind === 'going-on' && runs < 20; runs += 1) {
      let looks = 0;
      const some = await importList(world.ports, entries(2_600), { mayGoOn: () => ++looks < 10 });
      if (!some.ok) throw new Error(some.error.code);
      kind = some.value.kind;
    }
    expect(runs).toBeGreaterThan(1);
    expect(seen(world)).toEqual(seen(whole));
  });

  it('by another file, which is imported instead, ends as that file says', async () => {
    const world = await aWorld();
    await importList(world.ports, before);
    const failing = failingAt(world.ports, { call: 40, after: false });
    await expect(importList(failing, after)).rejects.toBeInstanceOf(Unavailable);
    const back = await importList(world.ports, before);
    expect(back).toMatchObject({ value: { kind: 'complete' } });
    for (const entry of Object.keys(before))
      expect(await world.head(entry)).toMatchObject({ state: 'active' });
    for (const entry of ['fresh', 'broken'])
      expect((await world.head(entry))?.state ?? 'withdrawn').toBe('withdrawn');
  });
});
