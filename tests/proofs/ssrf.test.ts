import { describe, expect, it } from 'vitest';
import { defects, soundSender } from './ssrf/defects.ts';
import { isSafe } from './ssrf/prove-ssrf.ts';
import { tryToReachInside } from './ssrf/try-to-reach-inside.ts';

describe('a sender of notices', () => {
  it('reaches nothing inside, however it is written and whatever its name leads to', async () => {
    const attempts = await tryToReachInside(soundSender, 100);
    expect(attempts).toMatchObject({ rounds: 100, connections: 0, bytes: 0, wrong: 0 });
    expect(attempts.urls).toBeGreaterThanOrEqual(120);
    expect(isSafe(attempts)).toBe(true);
  });

  it.each(Object.entries(defects))('is found out where %s', async (_, senderOf) => {
    const attempts = await tryToReachInside(senderOf, 30);
    expect(attempts.connections).toBeGreaterThan(0);
    expect(isSafe(attempts)).toBe(false);
  });

  it.each([
    ['nothing', 'the name is looked up again when it is dialled', false],
    ['something', 'the name is looked up again, and the connection is believed whatever it says', true],
  ])('tells %s to whom it did not mean to reach where %s', async (_, defect, isTold) => {
    const { bytes } = await tryToReachInside(defects[defect] ?? soundSender, 30);
    expect(bytes > 0).toBe(isTold);
  });
});
