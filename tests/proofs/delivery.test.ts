import { describe, expect, it } from 'vitest';
import { defects, firstRed } from './delivery/defects.ts';
import { runSeed } from './delivery/run-seed.ts';

describe('deliveries in virtual time', () => {
  it('come to an end in sight, each of them, whatever receivers, machines and stores do', async () => {
    let notices = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      const outcome = await runSeed(seed, { scale: { providers: 4, notices: 15 } });
      const { delivered, exhausted, stored, faults } = outcome;
      expect({ seed, faults }).toEqual({
        seed,
        faults: { lost: 0, waiting: 0, untaken: 0, wrong: 0, early: 0, untold: 0 },
      });
      expect(delivered + exhausted + stored).toBe(outcome.notices);
      notices += outcome.notices;
    }
    expect(notices).toBeGreaterThanOrEqual(600);
  });

  it('come to the same end for the same seed', async () => {
    const scale = { providers: 2, notices: 10 };
    expect(await runSeed(7, { scale })).toEqual(await runSeed(7, { scale }));
  });

  it.each(Object.entries(defects))('show that %s', async (_, defect) => {
    expect(await firstRed(defect)).not.toBeNull();
  });
});
