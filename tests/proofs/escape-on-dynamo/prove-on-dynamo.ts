import { describeMachine } from '../../../bench/report/describe-machine.ts';
import { runOnDynamo } from './run-on-dynamo.ts';

/** Whether nothing fell between the cracks of four processes in so many seconds; prints what was counted. */
export async function proveOnDynamo(seconds: number): Promise<boolean> {
  const { escapes, differences, ...ran } = await runOnDynamo(seconds);
  console.log(
    `${seconds} s, 4 processes, each killed once: ${ran.merchants} merchants, ${ran.decisions} decisions, ${ran.flags} flags in ${ran.steps} steps; ${ran.driven} merchants left for the sweep.`,
  );
  console.log(
    `${ran.rescreened} merchants stand on a rescreening, ${ran.met} pairs of a merchant and a flag that meets it: ${escapes} escapes, ${differences} standings that a screening now would decide otherwise.`,
  );
  console.log(describeMachine());
  return escapes + differences === 0 && ran.met > 0;
}
