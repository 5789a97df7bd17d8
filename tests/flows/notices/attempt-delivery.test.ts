import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredNotice } from '../../../shared/contracts/notice.ts';
import { sentAgain } from '../../../shared/domain/notice/sent-again.ts';
import { attemptDelivery, type DeliveryPorts } from '../../../shared/flows/notices/attempt-delivery.ts';
import { disableEndpoint } from '../../../shared/flows/notices/disable-endpoint.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { type ADelivery, aDelivery, hour, instant } from '../../support/a-delivery.ts';
import { faultPort } from '../../support/fault-port.ts';

let delivery: ADelivery;
beforeEach(async () => {
  delivery = await aDelivery();
});

/** The attempt that is due next, when it is. */
async function attempt(
  { noticeId, redeliveries }: StoredNotice,
  { ports = delivery.ports, run = redeliveries }: { ports?: DeliveryPorts; run?: number } = {},
) {
  const { dueAt } = await delivery.notice(noticeId);
  if (dueAt !== undefined) delivery.clock.ms = Math.max(delivery.clock.ms, Date.parse(dueAt));
  return await attemptDelivery(ports, {
    provider: delivery.provider,
    noticeId,
    run,
    random: () => 0.5,
    nowMs: () => delivery.clock.ms,
  });
}
const disabledNotices = async () =>
  (await delivery.stores.notices.listAfter(delivery.provider, 0, 100)).filter(
    ({ type }) => type === 'endpoint.disabled',
  );

describe('an attempt', () => {
  it('sends the very bytes that are kept, signed, and writes down what came back', async () => {
    const notice = await delivery.raise('a');
    expect(await attempt(notice)).toEqual({ kind: 'ended', state: 'delivered' });
    const [sent] = delivery.sent;
    expect(sent?.url).toBe('https://notices.pay.example/flagstop');
    expect(Buffer.from(sent?.request.body ?? []).toString('utf8')).toBe(notice.body);
    expect(sent?.request.headers).toEqual({
      'content-type': 'application/json',
      'user-agent': 'Flagstop/1',
      'webhook-id': notice.noticeId,
      'webhook-timestamp': String(delivery.clock.ms / 1_000),
      'webhook-signature': expect.stringMatching(/^v1,/),
    });
    expect(await delivery.notice(notice.noticeId)).toEqual({
      ...notice,
      version: 2,
      state: 'delivered',
      waitingSince: null,
      attempts: [{ at: instant(delivery.clock.ms), status: 200, failure: null }],
    });
  });

  it.each([
    [301, 'not-2xx'],
    [500, 'not-2xx'],
  ] as const)('that was answered %i fails, and is made again', async (status, failure) => {
    delivery.receiver.answers = () => status;
    const notice = await delivery.raise('a');
    expect(await attempt(notice)).toEqual({ kind: 'again', afterSeconds: 5 });
    expect(await delivery.notice(notice.noticeId)).toMatchObject({
      state: 'waiting',
      attempts: [{ status, failure }],
      dueAt: instant(delivery.clock.ms + 5_000),
    });
  });

  it.each(['timeout', 'connection', 'refused-address', 'too-large'] as const)(
    'that had no answer says so: %s',
    async (failure) => {
      delivery.receiver.answers = () => ({ kind: 'failed', failure });
      const notice = await delivery.raise('a');
      expect(await attempt(notice)).toEqual({ kind: 'again', afterSeconds: 5 });
      expect(await delivery.notice(notice.noticeId)).toMatchObject({ attempts: [{ status: null, failure }] });
    },
  );

  it('of a notice that does not wait sends nothing', async () => {
    const notice = await delivery.raise('a', { state: 'delivered', waitingSince: null });
    expect(await attempt(notice)).toEqual({ kind: 'ended', state: 'delivered' });
    expect(delivery.sent).toEqual([]);
  });

  it('before its time sends nothing, and comes back when it is', async () => {
    delivery.receiver.answers = () => 500;
    const notice = await delivery.raise('a');
    await attempt(notice);
    const { provider, ports, clock } = delivery;
    const at = (ms: number) =>
      attemptDelivery(ports, {
        provider,
        noticeId: notice.noticeId,
        run: 0,
        random: () => 0.5,
        nowMs: () => clock.ms + ms,
      });
    expect(await at(0)).toEqual({ kind: 'again', afterSeconds: 5 });
    expect(await at(3_001)).toEqual({ kind: 'again', afterSeconds: 2 });
    expect(delivery.sent).toHaveLength(1);
    expect(await at(5_000)).toEqual({ kind: 'again', afterSeconds: 300 });
  });

  it('of a run that another has followed sends nothing', async () => {
    const notice = await delivery.raise('a', { redeliveries: 3 });
    expect(await attempt(notice, { run: 2 })).toEqual({ kind: 'ended', state: 'superseded' });
    expect(delivery.sent).toEqual([]);
  });

  it('writes nothing over what came meanwhile: a run that was asked for while it was sent', async () => {
    const notice = await delivery.raise('a');
    delivery.receiver.answers = async () => {
      const later = sentAgain({ ...notice, state: 'stored' }, instant(delivery.clock.ms));
      if (later) await delivery.stores.notices.put(later);
      return 200;
    };
    await attempt(notice);
    expect(await delivery.notice(notice.noticeId)).toMatchObject({
      state: 'waiting',
      redeliveries: 1,
      attempts: [],
    });
  });

  it('that was redelivered has all ten attempts anew', async () => {
    delivery.receiver.answers = () => 500;
    const notice = await delivery.raise('a');
    const tenTimes = async (of: StoredNotice) => {
      for (let n = 0; n < 10; n += 1) await attempt(of);
      return await delivery.notice(notice.noticeId);
    };
    const exhausted = await tenTimes(notice);
    expect([exhausted.state, delivery.sent.length]).toEqual(['exhausted', 10]);
    delivery.receiver.answers = () => 200;
    await attempt(await delivery.raise('another, so that the endpoint is not switched off'));
    delivery.receiver.answers = () => 500;
    delivery.clock.ms += hour;
    const asked = sentAgain(exhausted, instant(delivery.clock.ms)) ?? exhausted;
    await delivery.stores.notices.put(asked);
    expect(await tenTimes(asked)).toMatchObject({ state: 'exhausted', redeliveries: 1 });
    expect(delivery.sent).toHaveLength(21);
  });

  it('rejects where it could not be signed or written down, and then it is made again', async () => {
    const notice = await delivery.raise('a');
    const signer = faultPort(delivery.ports.signer, [
      { method: 'sign', call: 1, fault: { kind: 'unavailable' } },
    ]);
    await expect(attempt(notice, { ports: { ...delivery.ports, signer } })).rejects.toThrow(Unavailable);
    expect(delivery.sent).toHaveLength(0);
    const notices = faultPort(delivery.stores.notices, [
      { method: 'put', call: 1, fault: { kind: 'unavailable' } },
    ]);
    await expect(attempt(notice, { ports: { ...delivery.ports, notices } })).rejects.toThrow(Unavailable);
    expect(await attempt(notice)).toEqual({ kind: 'ended', state: 'delivered' });
    expect(delivery.sent).toHaveLength(2);
  });
});

describe('where there is no endpoint', () => {
  it.each(['unproved', 'disabled'] as const)(
    'that is active (%s), a notice is stored and not sent',
    async (state) => {
      const notice = await delivery.raise('a');
      const endpoint = await delivery.endpoint();
      await delivery.stores.endpoints.putEndpoint({
        ...endpoint,
        version: 2,
        state,
        disabledWhy: state === 'disabled' ? 'asked' : null,
      });
      expect(await attempt(notice)).toEqual({ kind: 'ended', state: 'stored' });
      expect(await delivery.notice(notice.noticeId)).toEqual({
        ...notice,
        version: 2,
        state: 'stored',
        waitingSince: null,
      });
      expect([delivery.sent, delivery.pages, await disabledNotices()]).toEqual([[], [], []]);
    },
  );

  it('at all, a notice is stored', async () => {
    const notice = await delivery.raise('a');
    const endpoints = { ...delivery.stores.endpoints, readEndpoint: async () => null };
    expect(await attempt(notice, { ports: { ...delivery.ports, endpoints } })).toEqual({
      kind: 'ended',
      state: 'stored',
    });
  });

  it('because it was switched off while a notice waited, that one is stored at its next attempt', async () => {
    delivery.receiver.answers = () => 500;
    const notice = await delivery.raise('a');
    await attempt(notice);
    await disableEndpoint(delivery.stores.endpoints, {
      provider: delivery.provider,
      now: instant(delivery.clock.ms),
    });
    expect(await attempt(notice)).toEqual({ kind: 'ended', state: 'stored' });
    const kept = await delivery.notice(notice.noticeId);
    expect(kept).toMatchObject({ state: 'stored', attempts: [{ status: 500 }] });
    expect(kept).not.toHaveProperty('dueAt');
  });
});

describe('an endpoint that is gone', () => {
  it('is switched off, its people are told once, and a notice of that is kept', async () => {
    delivery.receiver.answers = () => 410;
    const [first, second] = [await delivery.raise('a'), await delivery.raise('b')];
    expect(await attempt(first)).toEqual({ kind: 'ended', state: 'stored' });
    expect(await attempt(second)).toEqual({ kind: 'ended', state: 'stored' });
    expect(delivery.sent).toHaveLength(1);
    const [kept, ...more] = await disabledNotices();
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ state: 'stored', waitingSince: null, sequence: 3 });
    expect(delivery.pages).toEqual([['endpoint-disabled', kept?.noticeId]]);
    expect(await delivery.notice(first.noticeId)).toMatchObject({ attempts: [{ status: 410 }] });
    expect(await delivery.notice(second.noticeId)).toMatchObject({ attempts: [] });
  });

  it.each(['page', 'append', 'put'] as const)(
    'has its people told, whichever step of that fails first: %s',
    async (method) => {
      delivery.receiver.answers = () => 410;
      const notice = await delivery.raise('a');
      const ports = {
        ...delivery.ports,
        ...(method === 'page'
          ? { pager: faultPort(delivery.ports.pager, [{ method, call: 1, fault: { kind: 'unavailable' } }]) }
          : {
              notices: faultPort(delivery.stores.notices, [
                { method, call: 1, fault: { kind: 'unavailable' } },
              ]),
            }),
      };
      await expect(attempt(notice, { ports })).rejects.toThrow(Unavailable);
      // Whoever tells them is given time to, and then not waited for.
      const second = await attempt(notice, { ports });
      if (method !== 'put') expect(second).toEqual({ kind: 'again', afterSeconds: 120 });
      delivery.clock.ms += 120_000;
      expect(await attempt(notice, { ports })).toEqual({ kind: 'ended', state: 'stored' });
      expect(delivery.sent).toHaveLength(1);
      const [kept] = await disabledNotices();
      expect(new Set(delivery.pages.map(([, id]) => id))).toEqual(new Set([kept?.noticeId]));
      expect(delivery.pages.length).toBeLessThanOrEqual(2);
    },
  );

  it('answers for nothing that was put in its place while the notice was under way', async () => {
    const notice = await delivery.raise('a');
    const before = await delivery.endpoint();
    const next = { ...before, version: 2, url: 'https://new.pay.example/', sealed: 'another' };
    delivery.receiver.answers = async () => {
      await delivery.stores.endpoints.putEndpoint(next);
      return 410;
    };
    expect(await attempt(notice)).toEqual({ kind: 'again', afterSeconds: 5 });
    expect(await delivery.endpoint()).toEqual(next);
    expect(delivery.pages).toEqual([]);
  });

  it('leaves what it did not take to the address that was put in its place', async () => {
    const notice = await delivery.raise('a');
    const before = await delivery.endpoint();
    delivery.receiver.answers = async () => {
      const next = {
        ...before,
        version: 2,
        url: 'https://new.pay.example/',
        provedAt: instant(delivery.clock.ms),
      };
      await delivery.stores.endpoints.putEndpoint(next);
      return 410;
    };
    await attempt(notice);
    delivery.receiver.answers = () => 200;
    expect(await attempt(notice)).toEqual({ kind: 'ended', state: 'delivered' });
    expect(delivery.sent.map(({ url }) => url)).toEqual([before.url, 'https://new.pay.example/']);
  });

  it('is switched off no second time after it was proved anew meanwhile', async () => {
    const notice = await delivery.raise('a');
    const before = await delivery.endpoint();
    const proved = { ...before, version: 2, provedAt: instant(delivery.clock.ms) };
    delivery.receiver.answers = async () => {
      await delivery.stores.endpoints.putEndpoint(proved);
      return 410;
    };
    await attempt(notice);
    expect(await delivery.endpoint()).toEqual(proved);
  });
});

describe('an endpoint that fails', () => {
  /** An attempt of a new notice each, so many hours after the first. */
  async function failAt(hours: readonly number[], answer = 500) {
    delivery.receiver.answers = () => answer;
    const began = delivery.clock.ms;
    for (const at of hours) {
      delivery.clock.ms = began + at * hour;
      await attempt(await delivery.raise(`at-${at}-${answer}`));
    }
    return delivery.endpoint();
  }

  it('is switched off after 120 hours, and its people are told', async () => {
    expect(await failAt([0, 1, 119.9])).toMatchObject({ state: 'active', version: 2 });
    delivery.clock.ms += 0.1 * hour;
    delivery.receiver.answers = () => 500;
    const last = await delivery.raise('last');
    expect(await attempt(last)).toEqual({ kind: 'ended', state: 'stored' });
    expect(await delivery.endpoint()).toMatchObject({
      state: 'disabled',
      disabledWhy: 'failing',
      version: 3,
    });
    expect(delivery.pages.map(([what]) => what)).toEqual(['endpoint-disabled']);
  });

  it('is told of once, though it was asked to prove itself since and did not', async () => {
    await failAt([0]);
    const waiting = await delivery.raise('waits');
    expect(await failAt([120])).toMatchObject({ state: 'disabled' });
    const { endpoints } = delivery.ports;
    const off = await delivery.endpoint();
    if (!off) throw new Error('There is an endpoint.');
    const askedAt = new Date(delivery.clock.ms).toISOString();
    await endpoints.putEndpoint({ ...off, version: off.version + 1, askedAt });
    expect(await attempt(waiting)).toEqual({ kind: 'ended', state: 'stored' });
    expect([delivery.pages.length, (await disabledNotices()).length]).toEqual([1, 1]);
  });

  it('is rid of it by one delivery', async () => {
    await failAt([0, 100]);
    expect(await failAt([10], 200)).toMatchObject({ state: 'active', failingSince: null });
    expect(await failAt([10, 100])).toMatchObject({ state: 'active' });
  });

  it('is written once, however many notices fail at it', async () => {
    let written = 0;
    const endpoints = {
      ...delivery.stores.endpoints,
      putEndpoint: async (...of: Parameters<typeof delivery.stores.endpoints.putEndpoint>) => {
        written += 1;
        return await delivery.stores.endpoints.putEndpoint(...of);
      },
    };
    delivery.receiver.answers = () => 500;
    for (let n = 0; n < 20; n += 1)
      await attempt(await delivery.raise(`n-${n}`), { ports: { ...delivery.ports, endpoints } });
    expect(written).toBe(1);
  });

  it('is switched off once, however many notices fail at it at once', async () => {
    await failAt([0]);
    delivery.clock.ms += 121 * hour;
    const notices = await Promise.all(Array.from({ length: 20 }, (_, n) => delivery.raise(`n-${n}`)));
    await Promise.all(notices.map((notice) => attempt(notice)));
    expect(await delivery.endpoint()).toMatchObject({ state: 'disabled', version: 3 });
    expect(delivery.pages).toHaveLength(1);
    expect(await disabledNotices()).toHaveLength(1);
    const ended = await Promise.all(notices.map((notice) => attempt(notice)));
    expect(new Set(ended.map((outcome) => outcome.kind === 'ended' && outcome.state))).toEqual(
      new Set(['stored']),
    );
  });
});

describe('a flag on a boarded merchant that is not delivered', () => {
  const fail = async (notice: StoredNotice, times: number, ports: DeliveryPorts = delivery.ports) => {
    delivery.receiver.answers = () => 500;
    for (let n = 0; n < times; n += 1) await attempt(notice, { ports });
  };

  it('has people told at the fourth failure, and once', async () => {
    const notice = await delivery.raise('a');
    await fail(notice, 3);
    expect(delivery.pages).toEqual([]);
    await fail(notice, 1);
    expect(delivery.pages).toEqual([['flag-hit-undelivered', notice.noticeId]]);
    const pagedAt = instant(delivery.clock.ms);
    expect(await delivery.notice(notice.noticeId)).toMatchObject({ pagedAt });
    await fail(notice, 6);
    expect(delivery.pages).toHaveLength(1);
    expect(await delivery.notice(notice.noticeId)).toMatchObject({ state: 'exhausted', pagedAt });
  });

  it('tells nobody where the fourth attempt delivers it', async () => {
    const notice = await delivery.raise('a');
    await fail(notice, 3);
    delivery.receiver.answers = () => 200;
    await attempt(notice);
    expect(delivery.pages).toEqual([]);
  });

  it.each(['decision.changed', 'flag.cleared', 'decision.made', 'ping'] as const)(
    'is the only one that people are told of: not %s',
    async (type) => {
      await fail(await delivery.raise('a', { type }), 9);
      expect(delivery.pages).toEqual([]);
    },
  );

  it('has people told at the next failure where they could not be told, and is not sent more often for that', async () => {
    const notice = await delivery.raise('a');
    const pager = faultPort(delivery.ports.pager, [
      { method: 'page', call: 1, fault: { kind: 'unavailable' } },
    ]);
    await fail(notice, 5, { ...delivery.ports, pager });
    expect(delivery.pages).toHaveLength(1);
    expect(delivery.sent).toHaveLength(5);
  });

  it('has them told again where that was not written down', async () => {
    const notice = await delivery.raise('a');
    await fail(notice, 3);
    const notices = faultPort(delivery.stores.notices, [
      { method: 'put', call: 1, fault: { kind: 'unavailable' } },
    ]);
    const ports = { ...delivery.ports, notices };
    await expect(fail(notice, 1, ports)).rejects.toThrow(Unavailable);
    await fail(notice, 2, ports);
    expect(delivery.pages).toHaveLength(2);
  });
});
