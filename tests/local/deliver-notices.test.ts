import { beforeEach, describe, expect, it } from 'vitest';
import { deliverNotices } from '../../local/pumps/deliver-notices.ts';
import { inTurns } from '../../local/pumps/in-turns.ts';
import { deliverySchedule } from '../../shared/domain/delivery/delivery-schedule.ts';
import { type ADelivery, aDelivery } from '../support/a-delivery.ts';
import { faultPort } from '../support/fault-port.ts';

let delivery: ADelivery;
beforeEach(async () => {
  delivery = await aDelivery();
});

/** Deliveries whose pauses pass at once, and are written down. */
function aPump(more: Partial<Parameters<typeof deliverNotices>[0]> = {}) {
  const pauses: number[] = [];
  const pump = deliverNotices({
    ...delivery.ports,
    random: () => 0.5,
    nowMs: () => delivery.clock.ms,
    pause: async (ms) => {
      pauses.push(ms / 1_000);
      delivery.clock.ms += ms;
    },
    ...more,
  });
  return { pump, pauses };
}

/** Resolves once what is looked for is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

describe('deliveries at home', () => {
  it('are made by the schedule of AWS', async () => {
    delivery.receiver.answers = () => 500;
    const { pump, pauses } = aPump();
    const notice = await delivery.raise('a');
    await pump.start(notice, 0);
    await until(async () => (await delivery.notice(notice.noticeId)).state === 'exhausted');
    expect(pauses).toEqual(deliverySchedule.slice(1));
    await pump.close();
  });

  it('are begun once for a run that is under way', async () => {
    const open = Promise.withResolvers<number>();
    delivery.receiver.answers = () => open.promise;
    const { pump } = aPump();
    const notice = await delivery.raise('a');
    await Promise.all([pump.start(notice, 0), pump.start(notice, 0)]);
    await pump.start(notice, 0);
    await until(() => delivery.sent.length === 1);
    open.resolve(200);
    await until(async () => (await delivery.notice(notice.noticeId)).state === 'delivered');
    expect(delivery.sent).toHaveLength(1);
    await pump.close();
  });

  it('are two at a time at one endpoint', async () => {
    const open = Promise.withResolvers<number>();
    delivery.receiver.answers = () => open.promise;
    const { pump } = aPump();
    const notices = await Promise.all(Array.from({ length: 10 }, (_, n) => delivery.raise(`n-${n}`)));
    for (const notice of notices) await pump.start(notice, 0);
    await until(() => delivery.sent.length === 2);
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(delivery.sent).toHaveLength(2);
    open.resolve(200);
    await until(() => delivery.sent.length === 10);
    await pump.close();
  });

  it('are made again where the store does not answer', async () => {
    const notices = faultPort(delivery.stores.notices, [
      { method: 'read', call: 1, fault: { kind: 'unavailable' } },
    ]);
    const { pump, pauses } = aPump({ notices });
    const notice = await delivery.raise('a');
    await pump.start(notice, 0);
    await until(async () => (await delivery.notice(notice.noticeId)).state === 'delivered');
    expect(pauses).toEqual([60]);
    await pump.close();
  });

  it('end with the process: the attempt at hand is made to its end, and no other begins', async () => {
    const open = Promise.withResolvers<number>();
    delivery.receiver.answers = () => open.promise;
    // Timers of this machine: who waits for the next attempt waits no more.
    const pump = deliverNotices({ ...delivery.ports, random: () => 0.5, nowMs: () => delivery.clock.ms });
    const [first, ...rest] = await Promise.all(Array.from({ length: 5 }, (_, n) => delivery.raise(`n-${n}`)));
    if (!first) throw new Error('a notice');
    for (const notice of [first, ...rest]) await pump.start(notice, 0);
    await until(() => delivery.sent.length === 2);
    const closing = pump.close();
    open.resolve(500);
    await closing;
    await pump.start(first, 1);
    expect(delivery.sent).toHaveLength(2);
    expect(await delivery.notice(first.noticeId)).toMatchObject({
      state: 'waiting',
      attempts: [{ status: 500 }],
    });
  });
});

describe('turns', () => {
  it('are taken by so many of one key, and so many in all, and everybody has one', async () => {
    const turns = inTurns<string>({ each: 2, all: 3 });
    const now = new Map<string, number>();
    const most = { each: 0, all: 0 };
    const work = (key: string) =>
      turns(key, async () => {
        now.set(key, (now.get(key) ?? 0) + 1);
        most.each = Math.max(most.each, ...now.values());
        most.all = Math.max(
          most.all,
          [...now.values()].reduce((sum, count) => sum + count, 0),
        );
        await new Promise((resolve) => setImmediate(resolve));
        now.set(key, (now.get(key) ?? 0) - 1);
        return key;
      });
    const keys = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? 'b' : 'a'));
    expect(await Promise.all(keys.map(work))).toEqual(keys);
    expect(most).toEqual({ each: 2, all: 3 });
  });

  it('are given back by work that fails', async () => {
    const turns = inTurns<string>({ each: 1, all: 1 });
    await expect(turns('a', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await turns('a', async () => 'done')).toBe('done');
  });
});
