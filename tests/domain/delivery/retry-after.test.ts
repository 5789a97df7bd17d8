import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../../shared/domain/delivery/retry-after.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const day = 86_400;

describe('Retry-After', () => {
  it.each<[string | null, number | null]>([
    ['1', 1],
    ['120', 120],
    [' 120 ', 120],
    ['0', 1],
    ['00060', 60],
    ['86400', day],
    ['86401', day],
    ['999999999', day],
    ['9'.repeat(60), day],
    ['9'.repeat(65), null],
    ['-1', null],
    ['-99999', null],
    ['+5', null],
    ['1.5', null],
    ['1e3', null],
    ['0x10', null],
    ['٣٠', null],
    ['NaN', null],
    ['Infinity', null],
    ['soon', null],
    ['garbage 1', null],
    ['2026-11-22T13:00:00Z', null],
    ['', null],
    [null, null],
    // The three spellings of RFC 9110, §5.6.7.
    ['Sun, 22 Nov 2026 12:01:00 GMT', 60],
    ['Sunday, 22-Nov-26 12:01:00 GMT', 60],
    ['Sun Nov 22 12:01:00 2026', 60],
    ['Tue Dec  1 12:00:00 2026', day],
    ['Sun, 22 Nov 2026 11:59:00 GMT', 1],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 1],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 1],
    ['Fri, 31 Dec 9999 23:59:59 GMT', day],
    ['Sun, 22 Xyz 2026 12:01:00 GMT', null],
    ['Sun, 22 Nov 2026 12:01:00 PST', null],
    ['Sun, 22 Nov 2026 12:01:00', null],
    ['Sun, 22 nov 2026 12:01:00 GMT', null],
  ])('of %j asks for %j seconds', (value, seconds) => {
    expect(readRetryAfter(value, noon)).toBe(seconds);
  });

  property.prop([fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String)), fc.nat()])(
    'is 1 s to 24 h, or nothing, whatever was sent',
    (value, nowMs) => {
      const seconds = readRetryAfter(value, nowMs);
      if (seconds === null) return;
      expect(Number.isInteger(seconds)).toBe(true);
      expect(seconds).toBeGreaterThanOrEqual(1);
      expect(seconds).toBeLessThanOrEqual(day);
    },
  );

  property.prop([fc.integer({ min: 1, max: day }), fc.integer({ min: 0, max: 4_000_000_000 })])(
    'as a date asks for the time until then',
    (seconds, now) => {
      const date = new Date((now + seconds) * 1_000).toUTCString();
      expect(readRetryAfter(date, now * 1_000)).toBe(seconds);
    },
  );
});
