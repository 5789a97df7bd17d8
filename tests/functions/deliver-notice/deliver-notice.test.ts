import { withDurableExecution } from '@aws/durable-execution-sdk-js';
import { LocalDurableTestRunner } from '@aws/durable-execution-sdk-js-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverNoticeDeps, noticeDeliverer } from '../../../functions/deliver-notice/deliver-notice.ts';
import { deliverySchedule } from '../../../shared/domain/delivery/delivery-schedule.ts';
import { type ADelivery, aDelivery, hour } from '../../support/a-delivery.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { type DurableBackend, durableBackend } from '../../support/durable-backend.ts';
import { faultPort } from '../../support/fault-port.ts';

let delivery: ADelivery;
let told: ReturnType<typeof aWorkObserver>;
let backend: DurableBackend;
beforeEach(async () => {
  delivery = await aDelivery();
  told = aWorkObserver();
  backend = durableBackend(delivery.clock);
});

const deps = (more: Partial<DeliverNoticeDeps> = {}): DeliverNoticeDeps => ({
  ...delivery.ports,
  observer: told.observer,
  random: () => 0.5,
  nowMs: () => delivery.clock.ms,
  ...more,
});

/** Seconds since the first one, of each request. */
const seconds = () => delivery.sent.map(({ at }) => (at - (delivery.sent[0]?.at ?? 0)) / 1_000);
const onSchedule = deliverySchedule.map((_, n) =>
  deliverySchedule.slice(0, n + 1).reduce<number>((sum, pause) => sum + pause, 0),
);

async function deliver(more: Partial<DeliverNoticeDeps> = {}) {
  const { noticeId, provider, redeliveries } = await delivery.raise('a');
  const handler = withDurableExecution(noticeDeliverer(deps(more)), backend.config);
  const ran = await backend.run(handler, { provider, noticeId, run: redeliveries });
  return { ...ran, notice: await delivery.notice(noticeId) };
}

describe('the durable function', () => {
  it('delivers at the first attempt, in one invocation', async () => {
    const { notice, ...ran } = await deliver();
    expect(ran).toMatchObject({ status: 'SUCCEEDED', result: { state: 'delivered' }, invocations: 1 });
    expect(notice).toMatchObject({ state: 'delivered', waitingSince: null, attempts: [{ status: 200 }] });
  });

  it('makes ten attempts over 75 hours, each after a pause that costs no time of the function', async () => {
    delivery.receiver.answers = () => 503;
    const { notice, ...ran } = await deliver();
    expect(ran).toMatchObject({ result: { state: 'exhausted' }, invocations: 10 });
    expect(seconds()).toEqual(onSchedule);
    expect(onSchedule.at(-1)).toBe(75 * 3_600 + 35 * 60 + 5);
    expect(notice).toMatchObject({ state: 'exhausted', waitingSince: null });
    expect(notice.attempts).toHaveLength(10);
  });

  it('keeps to Retry-After where it is later than the schedule', async () => {
    const waits = ['7200', '1', null];
    delivery.receiver.answers = () => {
      const retryAfter = waits.shift();
      return retryAfter === undefined ? 200 : { kind: 'answered', status: 429, retryAfter };
    };
    await deliver();
    expect(seconds()).toEqual([0, 7_200, 7_200 + 300, 7_200 + 300 + 1_800]);
  });

  it.each([
    [200, 'delivered'],
    [503, 'exhausted'],
    [410, 'stored'],
  ] as const)('counts a delivery that ended at status %i once, as %s', async (status, state) => {
    delivery.receiver.answers = () => status;
    const counted: unknown[] = [];
    const count: DeliverNoticeDeps['observer']['count'] = (...what) => counted.push(what);
    await deliver({ observer: { ...told.observer, count } });
    expect(counted).toEqual([['EndedDeliveries', { state }]]);
  });

  it('counts where people could not be told', async () => {
    delivery.receiver.answers = () => 410;
    const pager = faultPort(delivery.ports.pager, [
      { method: 'page', call: 1, fault: { kind: 'unavailable' } },
    ]);
    await deliver({ pager });
    expect(delivery.pages).toHaveLength(1);
    expect(told.counts.get('PeopleNotTold')).toBe(1);
    expect(told.lines).toContainEqual(
      expect.objectContaining({ code: 'people.not-told', error: 'Unavailable' }),
    );
  });

  it('ends at 410, and sends nothing there any more', async () => {
    delivery.receiver.answers = () => 410;
    const { notice, ...ran } = await deliver();
    expect(ran).toMatchObject({ result: { state: 'stored' }, invocations: 1 });
    expect(notice.attempts).toMatchObject([{ status: 410, failure: 'not-2xx' }]);
    expect(await delivery.endpoint()).toMatchObject({ state: 'disabled', disabledWhy: 'gone' });
    expect(delivery.pages).toMatchObject([['endpoint-disabled', expect.any(String)]]);
  });

  it('replays without sending again, whatever the clock and chance say by then', async () => {
    let chance = 0;
    delivery.receiver.answers = () => (delivery.sent.length < 4 ? 500 : 204);
    await deliver({
      random: () => {
        chance += 0.2;
        return chance;
      },
    });
    expect(delivery.sent).toHaveLength(4);
    expect(new Set(delivery.sent.map(({ request }) => request.headers['webhook-id']))).toHaveLength(1);
  });

  it('sends again under the same id where the machine was lost after sending', async () => {
    delivery.receiver.answers = () => (delivery.sent.length === 1 ? backend.crash() : 200);
    const { notice, ...ran } = await deliver();
    expect(ran).toMatchObject({ result: { state: 'delivered' }, invocations: 2 });
    const ids = delivery.sent.map(({ request }) => request.headers['webhook-id']);
    expect(ids).toEqual([notice.noticeId, notice.noticeId]);
    expect(notice.attempts).toHaveLength(1);
  });

  it('sends nothing again where the machine was lost after it was written down', async () => {
    const { notices } = delivery.ports;
    const put: typeof notices.put = async (notice) => {
      await notices.put(notice);
      return await backend.crash();
    };
    const { notice, ...ran } = await deliver({ notices: { ...notices, put } });
    expect(ran).toMatchObject({ result: { state: 'delivered' }, invocations: 2 });
    expect(delivery.sent).toHaveLength(1);
    expect(notice.attempts).toHaveLength(1);
  });

  it('keeps to the schedule where the machine was lost after a failure was written down', async () => {
    delivery.receiver.answers = () => (delivery.sent.length < 3 ? 500 : 200);
    const { notices } = delivery.ports;
    let losses = 0;
    const put: typeof notices.put = async (notice) => {
      const answer = await notices.put(notice);
      losses += 1;
      return losses === 1 ? await backend.crash() : answer;
    };
    await deliver({ notices: { ...notices, put } });
    expect(seconds()).toEqual([0, 5, 305]);
  });

  it('makes an attempt again after a minute where the store or the key does not answer', async () => {
    const signer = faultPort(delivery.ports.signer, [
      { method: 'sign', call: 1, fault: { kind: 'unavailable' } },
      { method: 'sign', call: 2, fault: { kind: 'unavailable' } },
    ]);
    const began = delivery.clock.ms;
    const { notice } = await deliver({ signer });
    expect(delivery.sent.map(({ at }) => at - began)).toEqual([180_000]);
    expect(notice).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] });
    expect(told.lines.filter(({ code }) => code === 'notice.not-attempted')).toMatchObject([
      { error: 'Unavailable' },
      { error: 'Unavailable' },
    ]);
  });

  it('goes on for as long as nothing of ours answers, an hour at a time at most', async () => {
    const began = delivery.clock.ms;
    const late = () => delivery.clock.ms - began > 20 * hour;
    const read: typeof delivery.ports.notices.read = async (...of) => {
      if (!late()) throw new Error('The store is gone.');
      return await delivery.stores.notices.read(...of);
    };
    const { notice, ...ran } = await deliver({ notices: { ...delivery.ports.notices, read } });
    expect(notice.state).toBe('delivered');
    expect(ran.invocations).toBeLessThan(40);
  });

  it('has kept no address, no key, no body and no message of an error', async () => {
    const signer = faultPort(delivery.ports.signer, [
      { method: 'sign', call: 1, fault: { kind: 'unavailable' } },
    ]);
    delivery.receiver.answers = () => (delivery.sent.length < 3 ? 500 : 200);
    const { kept, notice } = await deliver({ signer });
    const payloads = kept.flatMap(({ Payload }) => Payload ?? []).map((text): unknown => JSON.parse(text));
    expect(payloads).toEqual([
      { kind: 'fault' },
      { kind: 'again', afterSeconds: 5 },
      { kind: 'again', afterSeconds: 300 },
      { kind: 'ended', state: 'delivered' },
    ]);
    const all = JSON.stringify(kept);
    for (const secret of ['https:', delivery.sealed, 'injected', notice.body, 'whsec'])
      expect(all).not.toContain(secret);
    expect(kept.every(({ Error: failure }) => failure === undefined)).toBe(true);
  });

  it('ends where a later run has begun, and where there is no such notice', async () => {
    const { noticeId, provider } = await delivery.raise('b', { redeliveries: 2 });
    const handler = withDurableExecution(noticeDeliverer(deps()), backend.config);
    expect(await backend.run(handler, { provider, noticeId, run: 1 })).toMatchObject({
      result: { state: 'superseded' },
    });
    const unknown = noticeId.replace(/.$/, 'x');
    expect(await backend.run(handler, { provider, noticeId: unknown, run: 1 })).toMatchObject({
      result: { state: 'unknown' },
    });
    expect(delivery.sent).toEqual([]);
  });

  it.each([{}, { provider: 'harbourpay', noticeId: 'x', run: 0 }, { run: 0 }, null])(
    'fails where it was started with something else: %j',
    async (payload) => {
      const handler = withDurableExecution(noticeDeliverer(deps()), backend.config);
      expect(await backend.run(handler, payload)).toMatchObject({ status: 'FAILED' });
      expect(delivery.sent).toEqual([]);
    },
  );
});

describe('under the testing package of the SDK, in its skipped time', () => {
  beforeAll(() => LocalDurableTestRunner.setupTestEnvironment({ skipTime: true }));
  afterAll(() => LocalDurableTestRunner.teardownTestEnvironment());

  it('makes ten attempts, and waits as long as the schedule says', async () => {
    delivery.receiver.answers = () => 500;
    const { noticeId, provider } = await delivery.raise('a');
    const { notices } = delivery.ports;
    // The runner passes over waits, and leaves our clock where it is.
    const put: typeof notices.put = async (notice) => {
      if (notice.dueAt !== undefined) delivery.clock.ms = Date.parse(notice.dueAt);
      return await notices.put(notice);
    };
    const runner = new LocalDurableTestRunner({
      handlerFunction: withDurableExecution(noticeDeliverer(deps({ notices: { ...notices, put } }))),
    });
    const ran = await runner.run({ payload: { provider, noticeId, run: 0 } });
    expect(ran.getStatus()).toBe('SUCCEEDED');
    expect(ran.getResult()).toEqual({ state: 'exhausted' });
    const waits = ran.getOperations().filter((operation) => operation.getType() === 'WAIT');
    expect(waits.map((wait) => wait.getWaitDetails()?.waitSeconds)).toEqual(deliverySchedule.slice(1));
    expect(delivery.sent).toHaveLength(10);
  });
});
