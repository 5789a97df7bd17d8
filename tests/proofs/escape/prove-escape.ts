import { describeMachine } from '../../../bench/report/describe-machine.ts';
import { runSeed, type SeedRun } from './run-seed.ts';
import { sabotages } from './sabotages.ts';
import { governed } from './world.ts';

/** Seeds within which a defect should show. */
const sabotageSeeds = 500;

/** Whether nothing fell between the cracks in so many seeds; prints what happened in them, and at which seed each defect shows. */
export async function proveEscape(seeds: number): Promise<boolean> {
  const by = await governed();
  const sum = { escapes: 0, differences: 0, overwritten: 0, turns: 0, decisions: 0, rescreened: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const run = await runSeed(seed, { governed: by });
    if (!isSound(run)) console.log(`seed ${seed}: ${JSON.stringify(run)}`);
    for (const name of ['escapes', 'differences', 'overwritten', 'turns', 'decisions', 'rescreened'] as const)
      sum[name] += run[name];
  }
  console.log(
    `${seeds} seeds: ${sum.escapes} escapes, ${sum.differences} standings that a screening now would decide otherwise, ${sum.overwritten} written over; ${sum.decisions} decisions, ${sum.rescreened} of them by rescreening, ${sum.turns} turns.`,
  );
  for (const [name, sabotage] of Object.entries(sabotages(by.keyring))) {
    let red: number | null = null;
    for (let seed = 1; seed <= sabotageSeeds && red === null; seed += 1)
      if (!isSound(await runSeed(seed, { governed: by, sabotage }))) red = seed;
    console.log(`${red === null ? `not red in ${sabotageSeeds} seeds` : `red at seed ${red}`}: ${name}`);
  }
  console.log(describeMachine());
  return sum.escapes + sum.differences + sum.overwritten === 0;
}

const isSound = ({ escapes, differences, overwritten }: SeedRun): boolean =>
  escapes + differences + overwritten === 0;
