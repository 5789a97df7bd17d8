import { isSound, runSeed, type SeedRun } from './run-seed.ts';
import type { Governed } from './world.ts';

/** What came of some seeds, added up, and each run in which something fell between the cracks. */
export interface SeedSum extends SeedRun {
  readonly seeds: number;
  readonly unsound: readonly { readonly seed: number; readonly run: SeedRun }[];
}

export const noSeeds: SeedSum = {
  ...{ seeds: 0, escapes: 0, differences: 0, overwritten: 0 },
  ...{ turns: 0, decisions: 0, rescreened: 0, unsound: [] },
};

/** The runs of every `step`-th seed from the first to the last, one after the other. */
export async function sumSeeds(
  governed: Governed,
  { first, last, step }: { first: number; last: number; step: number },
): Promise<SeedSum> {
  let sum = noSeeds;
  for (let seed = first; seed <= last; seed += step) {
    const run = await runSeed(seed, { governed });
    sum = addSums(sum, { ...run, seeds: 1, unsound: isSound(run) ? [] : [{ seed, run }] });
  }
  return sum;
}

/** Both together. */
export function addSums(one: SeedSum, other: SeedSum): SeedSum {
  return {
    seeds: one.seeds + other.seeds,
    escapes: one.escapes + other.escapes,
    differences: one.differences + other.differences,
    overwritten: one.overwritten + other.overwritten,
    turns: one.turns + other.turns,
    decisions: one.decisions + other.decisions,
    rescreened: one.rescreened + other.rescreened,
    unsound: [...one.unsound, ...other.unsound],
  };
}
