import { expect, it } from 'vitest';
import { flagAge } from '../../../shared/domain/flag/flag-age.ts';

const now = '2026-06-15T12:00:00.000Z';

it.each([
  ['2026-06-15T12:00:00.000Z', 'day'],
  ['2026-06-14T12:00:00.000Z', 'day'],
  ['2026-06-14T11:59:59.999Z', 'month'],
  ['2026-05-16T12:00:00.000Z', 'month'],
  ['2026-05-16T11:59:59.999Z', 'year'],
  ['2025-06-15T12:00:00.000Z', 'year'],
  ['2025-06-15T11:59:59.999Z', 'older'],
  // Raised by a machine whose clock is ahead.
  ['2026-06-15T12:00:05.000Z', 'day'],
])('a flag raised at %s is of the step %s', (raisedAt, age) => {
  expect(flagAge(raisedAt, now)).toBe(age);
});
