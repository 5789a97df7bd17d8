import { describeMachine } from '../../../bench/report/describe-machine.ts';
import { defects, firstRed } from './defects.ts';
import { isSound, type Outcome, runSeed } from './run-seed.ts';

const scale = { providers: 10, notices: 50 };

/**
 * Whether every notice of so many worlds came to its end in sight, and each defect shows; prints what happened in them, and at
 * which seed each defect shows.
 */
export async function proveDelivery(seeds: number): Promise<boolean> {
  const began = performance.now();
  const outcomes: Outcome[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const outcome = await runSeed(seed, { scale });
    outcomes.push(outcome);
    if (!isSound(outcome)) console.log(`seed ${seed}: ${JSON.stringify(outcome)}`);
    if (seed % 10 === 0) console.error(`${seed} of ${seeds} seeds`);
  }
  print(outcomes, Math.round((performance.now() - began) / 1_000));
  let all = true;
  for (const [name, defect] of Object.entries(defects)) {
    const red = await firstRed(defect);
    all &&= red !== null;
    console.log(`${red === null ? 'not red' : `red at seed ${red}`}: ${name}`);
  }
  console.log(describeMachine());
  return all && outcomes.every(isSound);
}

function print(outcomes: readonly Outcome[], seconds: number): void {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0).toLocaleString('en');
  console.log(
    [
      `${outcomes.length} seeds of ${scale.providers} providers over 60 days, ${seconds} s: ${sum((of) => of.notices)} notices`,
      `  at an end: ${sum((of) => of.delivered)} delivered, ${sum((of) => of.exhausted)} exhausted, ${sum((of) => of.stored)} stored`,
      `  must be 0: ${sum((of) => of.faults.lost)} lost, ${sum((of) => of.faults.waiting)} waiting still, ${sum((of) => of.faults.untaken)} said to be delivered and not taken, ${sum((of) => of.faults.wrong)} with another signature or body, ${sum((of) => of.faults.early)} sent before their time, ${sum((of) => of.faults.untold)} of which nobody was told`,
      `  on the way: ${sum((of) => of.requests)} requests, ${sum((of) => of.machines)} machines and ${sum((of) => of.lostExecutions)} executions lost, ${sum((of) => of.executions)} executions, ${sum((of) => of.switchedOff)} endpoints switched off, ${sum((of) => of.pages)} pages`,
      `  taken more than once, which receivers are told to expect: ${sum((of) => of.twice)}`,
    ].join('\n'),
  );
}
