import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import type { HookActing, HookRecord } from '../../../shared/contracts/hook-record.ts';
import { hookSourceNames } from '../../../shared/contracts/hook-source-name.ts';
import type { SourceAct } from '../../../shared/contracts/source-act.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { outcomes } from '../../../shared/contracts/vocabulary.ts';
import { actAfter } from '../../../shared/domain/hooks/act-after.ts';
import { driveActs } from '../../../shared/flows/hooks/drive-acts.ts';
import { type RaiseActPorts, raiseAct } from '../../../shared/flows/hooks/raise-act.ts';
import { type Stores, Unavailable } from '../../../shared/ports.ts';
import { aHook } from '../../support/a-hook.ts';
import { type Deciding, decideOn } from '../../support/an-act.ts';
import { sampleId } from '../../support/stored-samples.ts';

const provider = sampleId.member('harbour-pay');
const now = '2026-11-22T13:00:00.000Z';
const both: HookActing = { mode: 'live', on: ['review', 'decline'] };

let stores: Stores;
let started: [string, number][];
let told: SourceAct['state'][];
beforeEach(() => {
  stores = memoryStores();
  started = [];
  told = [];
});

const ports = (more: Partial<RaiseActPorts> = {}): RaiseActPorts => ({
  ...stores,
  actStarter: { startAct: async ({ decisionId, restarts }) => void started.push([decisionId, restarts]) },
  tellAct: ({ state }) => told.push(state),
  now,
  ...more,
});

async function set(acting: HookActing, over: Partial<HookRecord> = {}): Promise<void> {
  const { source } = { source: 'stripe' as const, ...over };
  const version = ((await stores.hooks.readHook(provider, source))?.version ?? 0) + 1;
  await stores.hooks.putHook(aHook(provider, { acting, actingKey: 'sealed', ...over, source, version }));
}

const decide = (of: Partial<Deciding>) => decideOn(stores, { provider, outcome: 'decline', ...of });
const kept = async () => {
  const page = await stores.acts.listActs(provider, { limit: 100, cursor: null });
  if (page === 'bad-cursor') throw new Error(page);
  return page.items;
};
/** As its attempts would leave it. */
async function doneWith(decision: StoredDecision, status = 200): Promise<void> {
  const act = await stores.acts.readAct(decision);
  if (!act) throw new Error('There is no such act.');
  await stores.acts.putAct(actAfter(act, { at: now, status, failure: status === 200 ? null : 'not-2xx' }));
}

describe('a decision on a merchant that a source told of', () => {
  it('gives one act where the provider set it live, which is started', async () => {
    await set(both);
    const decision = await decide({});
    const act = await raiseAct(ports(), decision);
    expect(act).toMatchObject({
      source: 'stripe',
      merchant: 'acct_1Example',
      decisionId: decision.decisionId,
      outcome: 'decline',
      what: 'pause-payouts',
      mode: 'live',
      state: 'waiting',
      waitingSince: now,
      attempts: [],
    });
    expect(await raiseAct(ports({ now: '2026-11-22T14:00:00.000Z' }), decision)).toEqual(act);
    expect(await kept()).toEqual([act]);
    expect(started).toEqual([
      [decision.decisionId, 0],
      [decision.decisionId, 0],
    ]);
  });

  it('would give one in a dry run: kept, told once, and never started', async () => {
    await set({ mode: 'dry-run', on: ['decline'] });
    const decision = await decide({});
    await raiseAct(ports(), decision);
    await set(both);
    expect(await raiseAct(ports(), decision)).toMatchObject({ mode: 'dry-run', state: 'would' });
    expect(told).toEqual(['would']);
    expect(started).toEqual([]);
  });

  it('gives one that has failed where its merchant is nothing that is acted on', async () => {
    await set(both, { source: 'adyen' });
    await raiseAct(ports(), await decide({ told: 'adyen', merchant: 'LE00000000000000000000001' }));
    expect(await kept()).toMatchObject([{ state: 'failed', attempts: [{ failure: 'no-account' }] }]);
    expect(told).toEqual(['failed']);
    expect(started).toEqual([]);
  });

  it.each<[string, Partial<Deciding>]>([
    ['approves', { outcome: 'approve' }],
    ['is a rehearsal', { sandbox: true }],
    ['is on one that was offboarded', { state: 'offboarded' }],
    ['is on one that no source told of', { told: null }],
    ['is on one that another source told of', { told: 'square', merchant: 'acct_1Square' }],
    ['is on one that a source told of which was not set up', { told: 'adyen', merchant: 'AH1' }],
  ])('gives none where it %s', async (_, of) => {
    await set(both);
    expect(await raiseAct(ports(), await decide(of))).toBeNull();
    expect([await kept(), started]).toEqual([[], []]);
  });

  it('gives none where another came after it', async () => {
    await set(both);
    const first = await decide({});
    await decide({});
    expect(await raiseAct(ports(), first)).toBeNull();
    expect(await kept()).toEqual([]);
  });

  it('ends what waits for the one before, an approval too', async () => {
    await set(both);
    const first = await decide({});
    await raiseAct(ports(), first);
    const second = await decide({ outcome: 'approve' });
    expect(await raiseAct(ports(), second)).toBeNull();
    expect(await kept()).toMatchObject([
      {
        decisionId: first.decisionId,
        state: 'failed',
        waitingSince: null,
        attempts: [{ failure: 'overtaken' }],
      },
    ]);
  });

  it('starts none that was overtaken while it was written', async () => {
    await set(both);
    const first = await decide({});
    const putAct: typeof stores.acts.putAct = async (act) => {
      if (act.version === 1) await decide({ outcome: 'approve' });
      return await stores.acts.putAct(act);
    };
    await raiseAct(ports({ acts: { ...stores.acts, putAct } }), first);
    expect(started).toEqual([]);
    expect(await kept()).toMatchObject([{ state: 'failed', attempts: [{ failure: 'overtaken' }] }]);
  });

  it('that only repeats what was acted on gives none, however many such lie between', async () => {
    await set({ mode: 'live', on: ['decline'] });
    const first = await decide({});
    await raiseAct(ports(), first);
    await doneWith(first);
    for (let n = 0; n < 3; n += 1) expect(await raiseAct(ports(), await decide({}))).toBeNull();
    expect(await kept()).toHaveLength(1);
  });

  it.each<[string, HookActing, readonly Deciding['outcome'][]]>([
    ['the merchant was approved since', both, ['decline', 'approve', 'decline']],
    ['it is more careful than what was acted on', both, ['review', 'decline']],
    ['a less careful one came between', { mode: 'live', on: ['decline'] }, ['decline', 'review', 'decline']],
  ])('gives one again where %s', async (_, acting, told_) => {
    await set(acting);
    let last: SourceAct | null = null;
    for (const outcome of told_) {
      const decision = await decide({ outcome });
      last = await raiseAct(ports(), decision);
      if (last) await doneWith(decision);
    }
    expect(last).toMatchObject({ state: 'waiting', outcome: 'decline' });
  });

  it('gives one again where the one before failed', async () => {
    await set(both);
    const first = await decide({});
    await raiseAct(ports(), first);
    await doneWith(first, 401);
    expect(await raiseAct(ports(), await decide({}))).toMatchObject({ state: 'waiting' });
  });

  it.each<[string, (broken: () => Promise<never>) => Partial<RaiseActPorts>]>([
    ['how it is set', (readHook) => ({ hooks: { readHook } })],
    ['the act before', (readAct) => ({ acts: { ...stores.acts, readAct } })],
    ['the decision before', (readDecision) => ({ index: { readDecision } })],
    ['the standing', (readStanding) => ({ merchants: { readStanding } })],
    ['its own writing', (putAct) => ({ acts: { ...stores.acts, putAct } })],
  ])('gives its one act when it is raised again after %s failed', async (_, breaking) => {
    await set(both);
    await decide({ outcome: 'approve' });
    const decision = await decide({});
    const broken = breaking(() => Promise.reject(new Unavailable('injected')));
    await expect(raiseAct(ports(broken), decision)).rejects.toThrow(Unavailable);
    expect(started).toEqual([]);
    await raiseAct(ports(), decision);
    expect(await kept()).toMatchObject([{ decisionId: decision.decisionId, state: 'waiting' }]);
    expect(started).toEqual([[decision.decisionId, 0]]);
  });

  it('is started by the sweep where its start failed', async () => {
    await set(both);
    const decision = await decide({});
    const actStarter = { startAct: () => Promise.reject(new Unavailable('Lambda: gone')) };
    await expect(raiseAct(ports({ actStarter }), decision)).rejects.toThrow(Unavailable);
    const driven = [];
    const later = { now: '2026-11-22T13:10:00.001Z', timeIsUp: () => false };
    for await (const one of driveActs({ ...ports(), acts: stores.acts }, later))
      driven.push('started' in one && one.started);
    expect(driven).toEqual([true]);
    expect(started).toEqual([[decision.decisionId, 1]]);
  });

  it('never gives an act that its provider did not set for that very source and outcome, whatever else is set', async () => {
    const record = fc.record({
      source: fc.constantFrom(...hookSourceNames),
      state: fc.constantFrom('on', 'off'),
      mode: fc.constantFrom('off', 'dry-run', 'live'),
      on: fc.subarray(['review', 'decline'] as const),
    });
    const deciding = fc.record({
      outcome: fc.constantFrom(...outcomes),
      told: fc.constantFrom(null, ...hookSourceNames),
      merchant: fc.constantFrom('acct_1Example', 'AH00000000000000000000001', 'shop-1'),
      sandbox: fc.boolean(),
      state: fc.constantFrom('active', 'offboarded'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 4 }),
        fc.array(deciding, { minLength: 1, maxLength: 4 }),
        async (records, decisions) => {
          stores = memoryStores();
          started = [];
          for (const { mode, on, ...over } of records) await set({ mode, on: [...on] }, over);
          for (const of of decisions) {
            const before = started.length;
            const act = await raiseAct(ports(), await decide(of));
            const record = of.told && (await stores.hooks.readHook(provider, of.told));
            const isSet = record && record.state === 'on' && record.acting.on.some((on) => on === of.outcome);
            const mode = isSet ? record.acting.mode : 'off';
            if (act) expect([act.source, act.mode]).toEqual([of.told, mode]);
            if (mode !== 'live') expect(started.length).toBe(before);
          }
        },
      ),
    );
  });
});
