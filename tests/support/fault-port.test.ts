import { describe, expect, test } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { type CommitOutcome, Unavailable } from '../../shared/ports.ts';
import { countingPort, newTally } from './counting-port.ts';
import { faultPort } from './fault-port.ts';
import { loseFlags, loseKeys } from './lose-parts.ts';
import { aChange, aCommit, sampleId } from './stored-samples.ts';

const own = { provider: sampleId.member('p'), merchant: sampleId.merchant('m') };
const decisionId = sampleId.decision('d');
const commit = aCommit({ ...own, decisionId });
const keys = ['a', 'b'].map(sampleId.key);
const first = { ...own, decisionId, keys, strongKeys: [] };

describe('a port with faults', () => {
  test('is untouched where nothing is scheduled', async () => {
    const { screening } = memoryStores();
    const port = faultPort(screening, [{ method: 'commit', call: 2, fault: { kind: 'unavailable' } }]);
    expect(await port.commit(commit)).toEqual({ kind: 'committed' });
    await expect(port.commit(commit)).rejects.toBeInstanceOf(Unavailable);
    expect(await port.commit(commit)).toMatchObject({ kind: 'decided-already' });
  });

  test('can answer a conflict that did not happen, and then nothing is written', async () => {
    const { screening } = memoryStores();
    const answer: CommitOutcome = { kind: 'read-again' };
    const port = faultPort(screening, [{ method: 'commit', call: 1, fault: { kind: 'answers', answer } }]);
    expect(await port.commit(commit)).toEqual(answer);
    expect((await screening.readFirst(first)).decision).toBeNull();
  });

  test('can fail at every call', async () => {
    const port = faultPort(memoryStores().flags, [
      { method: 'readHead', call: 'every', fault: { kind: 'unavailable' } },
    ]);
    for (const _ of [1, 2])
      await expect(port.readHead(sampleId.flag('f'))).rejects.toBeInstanceOf(Unavailable);
  });

  test('can write and lose the answer', async () => {
    const { screening } = memoryStores();
    const port = faultPort(screening, [{ method: 'commit', call: 1, fault: { kind: 'answer-lost' } }]);
    await expect(port.commit(commit)).rejects.toBeInstanceOf(Unavailable);
    expect((await screening.readFirst(first)).decision).toEqual(commit.decision);
  });

  test('can hold a call back until something else has happened', async () => {
    const { screening } = memoryStores();
    const rival = aCommit({ ...own, decisionId: sampleId.decision('rival') });
    const until = () => screening.commit(rival);
    const port = faultPort(screening, [{ method: 'commit', call: 1, fault: { kind: 'delay', until } }]);
    expect(await port.commit(commit)).toEqual({ kind: 'read-again' });
  });

  test('can hang', async () => {
    const { screening } = memoryStores();
    const port = faultPort(screening, [{ method: 'commit', call: 1, fault: { kind: 'hang' } }]);
    const hung = port.commit(commit);
    expect(await Promise.race([hung, port.readFirst(first).then(() => 'others go on')])).toBe('others go on');
    expect((await screening.readFirst(first)).decision).toBeNull();
  });

  test('can lose parts of a read, and says so as a store does', async () => {
    const { screening, flags } = memoryStores();
    const { head, event } = aChange(sampleId.flag('f'), { seq: 1 });
    await flags.commitChange(head, event);
    for (const key of keys) await flags.addPostings(key, [{ flagId: head.flagId, type: 'host', name: null }]);
    const port = faultPort(screening, [
      {
        method: 'readFirst',
        call: 1,
        fault: { kind: 'partial', lose: (wave) => loseKeys(wave, keys.slice(0, 1)) },
      },
      {
        method: 'readSecond',
        call: 1,
        fault: { kind: 'partial', lose: (wave) => loseFlags(wave, [head.flagId]) },
      },
    ]);
    const wave = await port.readFirst(first);
    expect([...wave.postings.keys()]).toEqual(keys.slice(1));
    expect(wave.unread).toEqual(keys.slice(0, 1));
    const read = { ...own, flags: [head.flagId], overflowing: keys.slice(0, 1) };
    const second = await port.readSecond(read);
    expect(second.heads.size).toBe(0);
    expect(second.unread).toEqual([head.flagId]);
    expect([...second.further.values()]).toEqual([{ postings: [], complete: false }]);
    expect((await port.readSecond(read)).heads.get(head.flagId)).toEqual(head);
  });
});

describe('a counting port', () => {
  test('counts calls by method, and calls that overlap as one round trip', async () => {
    const stores = memoryStores();
    const tally = newTally();
    const screening = countingPort(stores.screening, tally);
    const merchants = countingPort(stores.merchants, tally);
    await screening.readFirst(first);
    await screening.commit(commit);
    await Promise.all([
      screening.readFirst(first),
      screening.readFirst(first),
      merchants.readStanding(own.provider, own.merchant),
    ]);
    expect(Object.fromEntries(tally.calls)).toEqual({ readFirst: 3, commit: 1, readStanding: 1 });
    expect(tally.roundTrips).toBe(3);
  });

  test('passes answers and failures on, and counts what failed', async () => {
    const tally = newTally();
    const failing = faultPort(memoryStores().screening, [
      { method: 'commit', call: 1, fault: { kind: 'unavailable' } },
    ]);
    const port = countingPort(failing, tally);
    await expect(port.commit(commit)).rejects.toBeInstanceOf(Unavailable);
    expect(await port.commit(commit)).toEqual({ kind: 'committed' });
    expect(tally.roundTrips).toBe(2);
  });
});
