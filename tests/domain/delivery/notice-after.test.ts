import { describe, expect, it } from 'vitest';
import { noticeBodySchema, type StoredNotice, storedNoticeSchema } from '../../../shared/contracts/notice.ts';
import { attemptsMade } from '../../../shared/domain/delivery/attempts-made.ts';
import { disabledNotice } from '../../../shared/domain/delivery/disabled-notice.ts';
import { laidAside } from '../../../shared/domain/delivery/laid-aside.ts';
import { noticeAfter } from '../../../shared/domain/delivery/notice-after.ts';
import { restarted } from '../../../shared/domain/delivery/restarted.ts';
import { sentAgain } from '../../../shared/domain/notice/sent-again.ts';
import { aNotice, anEndpoint } from '../../support/a-notice.ts';
import { sampleId } from '../../support/stored-samples.ts';

const provider = sampleId.member('harbourpay');
const at = (minutes: number) =>
  new Date(Date.parse('2026-11-22T12:00:00.000Z') + minutes * 60_000).toISOString();
const waits = (more: Partial<StoredNotice> = {}): StoredNotice =>
  aNotice(provider, 'a', { state: 'waiting', waitingSince: at(0), ...more }).at(1);
const attempt = (minutes: number) => ({ at: at(minutes), status: 500, failure: 'not-2xx' as const });
const again = (minutes: number) => ({
  attempt: attempt(minutes),
  state: 'waiting' as const,
  dueAt: at(minutes + 1),
  paged: false,
});

describe('a notice after an attempt', () => {
  it('waits since it did, until the next is due, and knows what came of this one', () => {
    const after = noticeAfter(waits(), again(3));
    expect(after).toEqual({ ...waits(), version: 2, attempts: [attempt(3)], dueAt: at(4) });
  });

  it('keeps the last twenty attempts', () => {
    let notice = waits();
    for (let n = 0; n < 25; n += 1) notice = noticeAfter(notice, again(n));
    expect(notice.attempts.map((kept) => kept.at)).toEqual(Array.from({ length: 20 }, (_, n) => at(n + 5)));
    expect(storedNoticeSchema.parse(notice)).toEqual(notice);
  });

  it.each(['delivered', 'exhausted', 'stored'] as const)('that is %s waits for nothing', (state) => {
    const after = noticeAfter(waits({ dueAt: at(1) }), { ...again(1), state, dueAt: null });
    expect(after).toMatchObject({ state, waitingSince: null });
    expect(after).not.toHaveProperty('dueAt');
  });

  it('knows when people were told, and forgets it by no later attempt', () => {
    const told = noticeAfter(waits(), { ...again(1), paged: true });
    expect(told.pagedAt).toBe(at(1));
    expect(noticeAfter(told, again(2)).pagedAt).toBe(at(1));
  });

  it('has as many attempts as were made since it waits', () => {
    const notice = waits({ attempts: [attempt(-10), attempt(0), attempt(5)] });
    expect(attemptsMade(notice)).toBe(2);
    expect(attemptsMade({ ...notice, waitingSince: null })).toBe(0);
  });
});

describe('a notice with nowhere to go', () => {
  it('is kept, and waits for nothing', () => {
    const aside = laidAside(waits({ dueAt: at(1) }));
    expect(aside).toEqual({ ...waits(), version: 2, state: 'stored', waitingSince: null });
  });

  it('is sent again as if it never was', () => {
    const asked = sentAgain(noticeAfter(laidAside(waits()), { ...again(1), state: 'stored' }), at(60));
    expect(asked).toMatchObject({ state: 'waiting', waitingSince: at(60), redeliveries: 1 });
    expect(asked).not.toHaveProperty('dueAt');
  });
});

describe('a notice that nobody attempts', () => {
  it('is taken up ten minutes after its attempt was due, by another run', () => {
    expect(restarted(waits(), at(10))).toBeNull();
    expect(restarted(waits(), at(11))).toEqual({ ...waits(), version: 2, redeliveries: 1, dueAt: at(11) });
    expect(restarted(waits({ dueAt: at(100) }), at(110))).toBeNull();
    expect(restarted(waits({ dueAt: at(100) }), at(111))).toMatchObject({ redeliveries: 1 });
  });

  it.each(['delivered', 'exhausted', 'stored'] as const)('is left alone where it is %s', (state) => {
    expect(restarted(waits({ state, waitingSince: null }), at(1_000))).toBeNull();
  });
});

describe('the notice of an endpoint that was switched off', () => {
  const endpoint = anEndpoint(provider, { version: 7, state: 'disabled', changedAt: at(9) });

  it('is one for each time, and says nothing but that', () => {
    const notice = disabledNotice(endpoint, { livemode: true });
    const kept = notice.at(12);
    expect(storedNoticeSchema.parse(kept)).toEqual(kept);
    expect(kept).toMatchObject({ state: 'stored', waitingSince: null, type: 'endpoint.disabled' });
    const body = noticeBodySchema.parse(JSON.parse(kept.body));
    expect(body).toEqual({
      type: 'endpoint.disabled',
      timestamp: at(9),
      data: { livemode: true, sequence: 12 },
    });
    expect(disabledNotice(endpoint, { livemode: true }).noticeId).toBe(notice.noticeId);
    // It was asked to prove itself anew, and did not.
    const asked = { ...endpoint, version: 8, askedAt: at(10) };
    expect(disabledNotice(asked, { livemode: true }).noticeId).toBe(notice.noticeId);
    expect(disabledNotice({ ...endpoint, changedAt: at(10) }, { livemode: true }).noticeId).not.toBe(
      notice.noticeId,
    );
    const other = sampleId.member('otherpay');
    expect(disabledNotice({ ...endpoint, provider: other }, { livemode: true }).noticeId).not.toBe(
      notice.noticeId,
    );
  });
});
