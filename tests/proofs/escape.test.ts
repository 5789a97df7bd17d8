import { beforeAll, describe, expect, it } from 'vitest';
import { firstRed } from './escape/first-red.ts';
import { isSound, runSeed, type SeedRun } from './escape/run-seed.ts';
import { sabotages } from './escape/sabotages.ts';
import { type Governed, governed } from './escape/world.ts';

let by: Governed;
beforeAll(async () => {
  by = await governed();
});

describe('boardings and flags in any order, with streams that repeat and lose, faults and crashes', () => {
  it('let no merchant escape a flag, and leave every standing as a screening now would', async () => {
    const runs: SeedRun[] = [];
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const run = await runSeed(seed, { governed: by });
      expect([seed, isSound(run)]).toEqual([seed, true]);
      runs.push(run);
    }
    const rescreened = runs.reduce((sum, run) => sum + run.rescreened, 0);
    expect(rescreened).toBeGreaterThanOrEqual(runs.length);
  }, 600_000);

  it('come out the same for the same seed', async () => {
    expect(await runSeed(7, { governed: by })).toEqual(await runSeed(7, { governed: by }));
  }, 60_000);

  it.each([
    'a merchant is written into the index after the flags were read',
    'the merchants of a flag are read before the flag is written',
    'the last look compares flags without their seq',
    'a decision is committed whatever the standing is by now',
  ])(
    'show it where %s',
    async (defect) => {
      const sabotage = sabotages(by.keyring)[defect];
      if (!sabotage) throw new Error(`There is no sabotage called ${defect}.`);
      expect(await firstRed(by, sabotage)).not.toBeNull();
    },
    240_000,
  );
});
