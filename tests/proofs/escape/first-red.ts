import { isSound, runSeed } from './run-seed.ts';
import type { Governed, Sabotage } from './world.ts';

/** Seeds within which a defect is to show. */
export const sabotageSeeds = 500;

/** The first seed at which a defect shows, or null. */
export async function firstRed(governed: Governed, sabotage: Sabotage): Promise<number | null> {
  for (let seed = 1; seed <= sabotageSeeds; seed += 1)
    if (!isSound(await runSeed(seed, { governed, sabotage }))) return seed;
  return null;
}
