import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { EndpointRecord } from '../../../shared/contracts/notice.ts';
import { endpointAfter } from '../../../shared/domain/delivery/endpoint-after.ts';
import type { Verdict } from '../../../shared/domain/delivery/judge-answer.ts';
import { anEndpoint } from '../../support/a-notice.ts';
import { sampleId } from '../../support/stored-samples.ts';

const hour = 3_600_000;
const noon = Date.parse('2026-11-22T12:00:00.000Z');
const at = (hours: number) => new Date(noon + hours * hour).toISOString();
const endpoint = (more: Partial<EndpointRecord> = {}) => anEndpoint(sampleId.member('harbourpay'), more);
const delivered: Verdict = { kind: 'delivered' };
const failed: Verdict = { kind: 'failed', retryAfter: null };

describe('an endpoint', () => {
  it('that takes what is sent is not written', () => {
    expect(endpointAfter(endpoint(), { verdict: delivered, now: at(0) })).toBeNull();
  });

  it('is written at its first failure, and not at those that follow for 120 hours', () => {
    const first = endpointAfter(endpoint(), { verdict: failed, now: at(0) });
    expect(first).toEqual(endpoint({ version: 2, failingSince: at(0) }));
    const failing = endpoint({ failingSince: at(0) });
    expect(endpointAfter(failing, { verdict: failed, now: at(0.1) })).toBeNull();
    expect(endpointAfter(failing, { verdict: failed, now: at(119.99) })).toBeNull();
  });

  it('is switched off by a failure 120 hours after the first', () => {
    const failing = endpoint({ failingSince: at(0) });
    expect(endpointAfter(failing, { verdict: failed, now: at(120) })).toEqual(
      endpoint({
        version: 2,
        failingSince: at(0),
        state: 'disabled',
        disabledWhy: 'failing',
        changedAt: at(120),
      }),
    );
  });

  it('is switched off at once where it says that it is gone', () => {
    expect(endpointAfter(endpoint(), { verdict: { kind: 'gone' }, now: at(1) })).toMatchObject({
      version: 2,
      state: 'disabled',
      disabledWhy: 'gone',
      changedAt: at(1),
    });
  });

  it('is rid of its failures by one delivery', () => {
    const failing = endpoint({ failingSince: at(0) });
    expect(endpointAfter(failing, { verdict: delivered, now: at(130) })).toEqual(
      endpoint({ version: 2, failingSince: null }),
    );
  });

  it.each(['unproved', 'disabled'] as const)('that is %s stays as it is', (state) => {
    for (const verdict of [delivered, failed, { kind: 'gone' } as const])
      expect(endpointAfter(endpoint({ state, failingSince: at(-500) }), { verdict, now: at(0) })).toBeNull();
  });

  property.prop([fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.boolean()), { maxLength: 60 })])(
    'is switched off exactly where everything failed for 120 hours, with two failures at least that far apart',
    (attempts) => {
      let now = 0;
      let record = endpoint();
      const failures: number[] = [];
      for (const [hours, isDelivered] of attempts) {
        now += hours;
        if (isDelivered) failures.length = 0;
        else failures.push(now);
        const verdict = isDelivered ? delivered : failed;
        record = endpointAfter(record, { verdict, now: at(now) }) ?? record;
        const [first] = failures;
        const isOver = first !== undefined && now - first >= 120;
        expect(record.state).toBe(isOver ? 'disabled' : 'active');
        if (isOver) return;
        expect(record.failingSince).toBe(first === undefined ? null : at(first));
      }
    },
  );
});
