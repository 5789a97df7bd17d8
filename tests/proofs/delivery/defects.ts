import { type Defect, isSound, runSeed } from './run-seed.ts';

/** Defects that must show, each by what is wrong. */
export const defects: Readonly<Record<string, Defect>> = {
  'nobody takes up a delivery that came to a stop': { noSweep: true },
  'a delivery that came to a stop is started again by the name it had': { sameName: true },
  'a redirect is taken for a delivery': { redirects: true },
  'the time that a receiver asks for is not heeded': { hasty: true },
};

const seeds = 20;

/** The first seed at which a defect shows, or null where none of twenty does. */
export async function firstRed(defect: Defect): Promise<number | null> {
  for (let seed = 1; seed <= seeds; seed += 1)
    if (!isSound(await runSeed(seed, { scale: { providers: 3, notices: 10 }, defect }))) return seed;
  return null;
}
