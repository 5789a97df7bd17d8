import { randomBytes } from 'node:crypto';
import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ActAtSourceDeps, actorAtSource } from '../../../functions/act-at-source/act-at-source.ts';
import { performActBy } from '../../../functions/act-at-source/perform-act.ts';
import type { Performed } from '../../../shared/act-ports.ts';
import { hookSeals } from '../../../shared/adapters/hook-seals.ts';
import { memorySecretBox } from '../../../shared/adapters/memory/memory-secret-box.ts';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import { openActingKey } from '../../../shared/adapters/open-acting-key.ts';
import type { HookRecord } from '../../../shared/contracts/hook-record.ts';
import type { SourceAct } from '../../../shared/contracts/source-act.ts';
import { actSchedule } from '../../../shared/domain/hooks/act-after.ts';
import type { ApiRequest } from '../../../shared/hook-ports.ts';
import { aHook } from '../../support/a-hook.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { anAct } from '../../support/an-act.ts';
import { type DurableBackend, durableBackend } from '../../support/durable-backend.ts';
import { faultPort } from '../../support/fault-port.ts';
import { sampleId } from '../../support/stored-samples.ts';

const provider = sampleId.member('harbour-pay');
const actingKey = 'rk_test_hiddenActingKey';
const box = memorySecretBox(randomBytes(32));
const sealed = await hookSeals(box).actingKey(provider, { source: 'stripe', actingKey });

let stores: ReturnType<typeof memoryStores>;
let clock: { ms: number };
let told: ReturnType<typeof aWorkObserver>;
let backend: DurableBackend;
let asked: { readonly at: number; readonly request: ApiRequest }[];
let answers: () => number | Performed | Promise<number | Performed>;
beforeEach(() => {
  stores = memoryStores();
  clock = { ms: Date.parse('2026-11-22T12:00:01.000Z') };
  told = aWorkObserver();
  backend = durableBackend(clock);
  asked = [];
  answers = () => 200;
});

const deps = (more: Partial<ActAtSourceDeps> = {}): ActAtSourceDeps => ({
  ...stores,
  openActingKey: openActingKey(box),
  perform: performActBy({
    livemode: false,
    send: async (_, request) => {
      asked.push({ at: clock.ms, request });
      const answer = await answers();
      return typeof answer === 'number' ? { kind: 'answered', status: answer } : answer;
    },
  }),
  observer: told.observer,
  nowMs: () => clock.ms,
  ...more,
});

const set = async (over: Partial<HookRecord> = {}) => {
  const version = ((await stores.hooks.readHook(provider, 'stripe'))?.version ?? 0) + 1;
  const acting: HookRecord['acting'] = { mode: 'live', on: ['decline'] };
  await stores.hooks.putHook(aHook(provider, { acting, actingKey: sealed, ...over, version }));
};

async function act(more: Partial<ActAtSourceDeps> = {}, over: Partial<SourceAct> = {}) {
  const { decisionId, decidedAt, restarts: run, ...of } = anAct(provider, 'a', over);
  await stores.acts.putAct({ ...of, decisionId, decidedAt, restarts: run });
  const handler = withDurableExecution(actorAtSource(deps(more)), backend.config);
  const ran = await backend.run(handler, { provider, decisionId, decidedAt, run });
  return { ...ran, act: await stores.acts.readAct({ provider, decisionId, decidedAt }) };
}

const codes = () =>
  told.lines.map(({ code, problem }) => (problem === undefined ? code : `${code} ${problem}`));
const seconds = () => asked.map(({ at }) => (at - (asked[0]?.at ?? 0)) / 1_000);

describe('the durable function', () => {
  it('does an act at the first attempt, in one invocation, with the provider’s own key', async () => {
    await set();
    const { act: after, ...ran } = await act();
    expect(ran).toMatchObject({ status: 'SUCCEEDED', result: { state: 'done' }, invocations: 1 });
    expect(after).toMatchObject({
      state: 'done',
      waitingSince: null,
      attempts: [{ status: 200, failure: null }],
    });
    expect(asked.map(({ request }) => request.headers?.authorization)).toEqual([`Bearer ${actingKey}`]);
    expect(codes()).toEqual(['act.done']);
    expect(told.counts.size).toBe(0);
  });

  it('makes six attempts over a day and a quarter, each under a key of idempotency of its own, and then gives up', async () => {
    await set();
    answers = () => 500;
    const { act: after, ...ran } = await act();
    expect(ran).toMatchObject({ result: { state: 'failed' }, invocations: 6 });
    expect(seconds()).toEqual(
      actSchedule.map((_, n) => actSchedule.slice(0, n + 1).reduce<number>((a, b) => a + b, 0)),
    );
    expect(after).toMatchObject({
      state: 'failed',
      attempts: Array(6).fill({ status: 500, failure: 'not-2xx' }),
    });
    const keys = asked.map(({ request }) => request.headers?.['idempotency-key']);
    expect(new Set(keys).size).toBe(6);
    expect(codes()).toEqual([...Array(5).fill('act.attempted'), 'act.failed not-2xx']);
    expect(told.counts.get('ActFailures')).toBe(1);
  });

  it('gives up at once where the source says no', async () => {
    await set();
    answers = () => 401;
    const { act: after, ...ran } = await act();
    expect(ran).toMatchObject({ result: { state: 'failed' }, invocations: 1 });
    expect(after?.attempts).toMatchObject([{ status: 401, failure: 'not-2xx' }]);
    expect(asked).toHaveLength(1);
  });

  it('goes on after a timeout', async () => {
    await set();
    answers = () => (asked.length < 2 ? { kind: 'failed', failure: 'timeout' } : 200);
    const { act: after } = await act();
    expect(after).toMatchObject({
      state: 'done',
      attempts: [{ status: null, failure: 'timeout' }, { status: 200 }],
    });
    expect(seconds()).toEqual([0, 30]);
  });

  it.each<[string, Partial<HookRecord> | null, string]>([
    ['there is no such source any more', null, 'switched-off'],
    ['its source is off', { state: 'off' }, 'switched-off'],
    ['it is off', { acting: { mode: 'off', on: ['decline'] } }, 'switched-off'],
    ['it is a dry run by now', { acting: { mode: 'dry-run', on: ['decline'] } }, 'switched-off'],
    ['it is for another outcome by now', { acting: { mode: 'live', on: ['review'] } }, 'switched-off'],
    ['there is no key any more', { actingKey: null }, 'no-key'],
  ])('asks nothing of the source where %s', async (_, over, failure) => {
    if (over) await set(over);
    const { act: after } = await act();
    expect(asked).toEqual([]);
    expect(after).toMatchObject({ state: 'failed', attempts: [{ status: null, failure }] });
    expect(codes()).toEqual([`act.failed ${failure}`]);
    // Nobody is woken for what a provider chose.
    expect(told.counts.get('ActFailures') ?? 0).toBe(failure === 'no-key' ? 1 : 0);
  });

  it('looks before each attempt: what was switched off between two is not asked for again', async () => {
    await set();
    answers = async () => {
      await set({ acting: { mode: 'off', on: [] } });
      return 503;
    };
    const { act: after } = await act();
    expect(asked).toHaveLength(1);
    expect(after).toMatchObject({
      state: 'failed',
      attempts: [{ status: 503 }, { failure: 'switched-off' }],
    });
  });

  it('asks again under the same key of idempotency where the machine was lost after asking', async () => {
    await set();
    answers = () => (asked.length === 1 ? backend.crash() : 200);
    const { act: after, ...ran } = await act();
    expect(ran).toMatchObject({ result: { state: 'done' }, invocations: 2 });
    const keys = asked.map(({ request }) => request.headers?.['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(after?.attempts).toHaveLength(1);
  });

  it('asks nothing again where the machine was lost after it was written down', async () => {
    await set();
    const acts = {
      ...stores.acts,
      putAct: async (changed: SourceAct) => {
        await stores.acts.putAct(changed);
        return await backend.crash();
      },
    };
    const { act: after } = await act({ acts });
    expect(asked).toHaveLength(1);
    expect(after).toMatchObject({ state: 'done' });
  });

  it('makes an attempt again after a minute where the store or the key does not answer, and counts it as none', async () => {
    await set();
    const hooks = faultPort(stores.hooks, [
      { method: 'readHook', call: 1, fault: { kind: 'unavailable' } },
      { method: 'readHook', call: 2, fault: { kind: 'unavailable' } },
    ]);
    const began = clock.ms;
    const { act: after } = await act({ hooks });
    expect(asked.map(({ at }) => at - began)).toEqual([180_000]);
    expect(after).toMatchObject({ state: 'done', attempts: [{ status: 200 }] });
    expect(codes()).toEqual(['act.not-attempted', 'act.not-attempted', 'act.done']);
  });

  it('writes down what was done though another decision overtook it meanwhile', async () => {
    await set();
    answers = async () => {
      const before = await stores.acts.readAct(anAct(provider, 'a'));
      if (!before) throw new Error('It was put.');
      const overtaken = { at: before.createdAt, status: null, failure: 'overtaken' } as const;
      await stores.acts.putAct({
        ...before,
        version: 2,
        state: 'failed',
        waitingSince: null,
        attempts: [overtaken],
      });
      return 200;
    };
    const { act: after } = await act();
    expect(after).toMatchObject({ state: 'done', attempts: [{ failure: 'overtaken' }, { status: 200 }] });
  });

  it('ends where a later run has begun, where it waits no more, and where there is no such act', async () => {
    await set();
    const handler = withDurableExecution(actorAtSource(deps()), backend.config);
    const states = [];
    for (const [name, over] of [
      ['a', { restarts: 2 }],
      ['b', { state: 'would', waitingSince: null }],
      ['c', null],
    ] as const) {
      const of = anAct(provider, name, over ?? {});
      if (over) await stores.acts.putAct(of);
      const { decisionId, decidedAt } = of;
      states.push((await backend.run(handler, { provider, decisionId, decidedAt, run: 1 })).result);
    }
    expect(states).toEqual([{ state: 'superseded' }, { state: 'would' }, { state: 'unknown' }]);
    expect(asked).toEqual([]);
  });

  it('has kept no key, no account and no message of an error', async () => {
    await set();
    const hooks = faultPort(stores.hooks, [{ method: 'readHook', call: 1, fault: { kind: 'unavailable' } }]);
    answers = () => (asked.length < 2 ? 500 : 200);
    const { kept } = await act({ hooks });
    const payloads = kept.flatMap(({ Payload }) => Payload ?? []).map((text): unknown => JSON.parse(text));
    expect(payloads).toEqual(
      [
        { kind: 'fault' },
        { kind: 'again', afterSeconds: 30 },
        { kind: 'ended', state: 'done' },
        { state: 'done' },
      ].slice(0, payloads.length),
    );
    const all = JSON.stringify([kept, told.lines]);
    for (const secret of [actingKey, sealed, 'injected', 'Bearer']) expect(all).not.toContain(secret);
    expect(JSON.stringify(kept)).not.toContain('acct_');
  });

  it.each([{}, { run: 0 }, null, { hiddenWord: 0 }])(
    'fails where it was started with something else, and repeats none of it: %j',
    async (payload) => {
      const handler = withDurableExecution(actorAtSource(deps()), backend.config);
      const ran = await backend.run(handler, payload);
      expect(ran).toMatchObject({ status: 'FAILED' });
      expect(JSON.stringify(ran)).not.toMatch(/hiddenWord|Invalid/);
      expect(asked).toEqual([]);
    },
  );
});
