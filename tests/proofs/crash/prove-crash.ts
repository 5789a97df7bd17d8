import { describeMachine } from '../../../bench/report/describe-machine.ts';
import { type Crashed, type CrashPlan, runCrash } from './run-crash.ts';

/** What must be zero in the end. */
export function isWhole({ lost, unasked, halfDone, broken, findings, differing }: Crashed): boolean {
  return lost + unasked + halfDone + broken + findings + differing === 0;
}

/** Whether nothing that was answered was lost, and nothing is half done; prints what was counted. */
export async function proveCrash(screenings: number): Promise<boolean> {
  const plan: CrashPlan = {
    screenings,
    kills: Math.ceil(screenings / 50),
    databaseKills: Math.ceil(screenings / 500),
    tell: console.log,
  };
  const began = performance.now();
  const crashed = await runCrash(plan);
  const { answered, sentAgain, decisions, applications, standings, driven, ...left } = crashed;
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(
    `${screenings} screenings, the gateway killed ${left.kills} times, the database ${left.databaseKills}: ${answered} answered, ${sentAgain} times sent again for want of an answer, ${seconds} s.`,
  );
  console.log(
    `stored: ${decisions} decisions, ${applications} applications, ${standings} standings; ${driven} merchants left for the sweep.`,
  );
  console.log(
    `${left.lost} answered and not stored, ${left.unasked} stored and not answered, ${left.differing} replayed otherwise, ${left.halfDone} half done, ${left.broken} standings without their line, ${left.findings} findings of the reconciliation.`,
  );
  console.log(describeMachine());
  return isWhole(crashed);
}
