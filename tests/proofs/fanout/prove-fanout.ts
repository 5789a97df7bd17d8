import { describeMachine } from '../../../bench/report/describe-machine.ts';
import { type FannedOut, runFanout } from './run-fanout.ts';

/** Whether every merchant was decided on once for each change, and stands as the flags have it. */
export function isExact({ more, fewer, differing, effective, decisions }: FannedOut): boolean {
  return more + fewer + differing === 0 && effective === decisions;
}

/** Whether it was so for so many boarded merchants and a fortieth as many flags; prints what was counted. */
export async function proveFanout(merchants: number): Promise<boolean> {
  const flags = Math.max(20, Math.floor(merchants / 40));
  const began = performance.now();
  const fanned = await runFanout({ merchants, flags });
  const seconds = Math.round((performance.now() - began) / 1_000);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
  const { streams, queue } = fanned;
  console.log(
    `${merchants} merchants, ${flags} flags, ${fanned.steps} steps of these: ${fanned.touched} merchants touched, ${fanned.effective} effective changes, ${fanned.decisions} decisions by rescreening.`,
  );
  console.log(
    `${fanned.more} merchants decided on too often, ${fanned.fewer} too seldom, ${fanned.differing} stand otherwise than the flags have it.`,
  );
  for (const [name, { delivered, duplicated, failed }] of Object.entries({ streams, queue }))
    console.log(`${name}: ${delivered} deliveries, ${duplicated} of them duplicates, ${failed} failed.`);
  console.log(`${seconds} s, ${megabytes} MB at most.`);
  console.log(describeMachine());
  return isExact(fanned);
}
