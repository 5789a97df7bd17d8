import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { deliverySchedule } from '../../../shared/domain/delivery/delivery-schedule.ts';
import { pauseAfterFault } from '../../../shared/domain/delivery/pause-after-fault.ts';
import { pauseBefore } from '../../../shared/domain/delivery/pause-before.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('the schedule', () => {
  it('has ten attempts, over 75 hours, 35 minutes and 5 seconds', () => {
    expect(deliverySchedule).toEqual([0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(deliverySchedule.reduce<number>((sum, pause) => sum + pause, 0)).toBe((75 * 60 + 35) * 60 + 5);
  });

  it('has the first attempt at once, and none after the tenth', () => {
    expect(pauseBefore(1, { random: 1, retryAfter: null })).toBe(0);
    expect(pauseBefore(10, { random: 0.5, retryAfter: null })).toBe(86_400);
    expect(pauseBefore(11, { random: 0.5, retryAfter: null })).toBeNull();
    expect(pauseBefore(11, { random: 0.5, retryAfter: 60 })).toBeNull();
  });

  property.prop([fc.integer({ min: 2, max: 10 }), chance])(
    'is a fifth earlier or later, never more, and in whole seconds',
    (attempt, random) => {
      const pause = pauseBefore(attempt, { random, retryAfter: null }) ?? Number.NaN;
      const scheduled = deliverySchedule[attempt - 1] ?? Number.NaN;
      expect(pause).toBeGreaterThanOrEqual(Math.round(scheduled * 0.8));
      expect(pause).toBeLessThanOrEqual(Math.round(scheduled * 1.2));
      expect(Number.isInteger(pause)).toBe(true);
    },
  );

  property.prop([fc.integer({ min: 2, max: 10 }), chance, fc.integer({ min: 1, max: 86_400 })])(
    'gives way to a receiver that asks for more time, and to none that asks for less',
    (attempt, random, retryAfter) => {
      const scheduled = pauseBefore(attempt, { random, retryAfter: null }) ?? Number.NaN;
      expect(pauseBefore(attempt, { random, retryAfter })).toBe(Math.max(scheduled, retryAfter));
    },
  );

  it('makes up for a fault of ours after a minute, then twice that, and never later than an hour', () => {
    const pauses = [1, 2, 3, 6, 7, 8, 1_000].map(pauseAfterFault);
    expect(pauses).toEqual([60, 120, 240, 1_920, 3_600, 3_600, 3_600]);
  });
});
