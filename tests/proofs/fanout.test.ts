import { expect, it } from 'vitest';
import { isExact } from './fanout/prove-fanout.ts';
import { runFanout } from './fanout/run-fanout.ts';

it('streams and queues that repeat and fail decide once on each merchant for each change of a flag about it', async () => {
  const fanned = await runFanout({ merchants: 200, flags: 20 });
  expect(fanned).toMatchObject({ more: 0, fewer: 0, differing: 0 });
  expect(isExact(fanned)).toBe(true);
  expect(fanned.touched).toBeGreaterThan(0);
  expect(fanned.streams.duplicated * fanned.streams.failed * fanned.queue.duplicated).toBeGreaterThan(0);
}, 60_000);
