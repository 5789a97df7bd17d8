import { cleanWeek, minutesPerWeek, stageName } from './clean-week.ts';
import { type Fault, faults, furtherFaults } from './faults.ts';
import { constructId, type Found, findFault } from './find-fault.ts';
import { hookFaults } from './hook-faults.ts';
import { otherFaults } from './other-faults.ts';
import { synthesise } from './synthesise.ts';
import { type Watching, watch } from './watch.ts';
import { watchedAlarms, watchedFunctions } from './watched-alarms.ts';

/**
 * Whether no alarm rings in so many weeks in which nothing is wrong, and each fault raises its own alarm: by the alarms as they are
 * synthesised for `prod`. Prints what rang, and after how long.
 */
export async function proveAlarms(weeks: number): Promise<boolean> {
  const alarms = watchedAlarms(await synthesise(stageName));
  console.log(`${alarms.metric.length} alarms on metrics and ${alarms.composite.length} on two of them each`);
  const functions = watchedFunctions(alarms.metric);
  let falseAlarms = 0;
  for (let seed = 1; seed <= weeks; seed += 1) {
    const rang = watch({ alarms, data: cleanWeek(seed, functions), from: 0, until: minutesPerWeek });
    falseAlarms += rang.length;
    for (const { id, minute } of rang)
      console.log(`week ${seed}: ${constructId(id)} rang at minute ${minute}`);
  }
  const found = await findAll(faults, alarms);
  console.log('\nFurther faults, of what is promised and of the mix:');
  const further = await findAll(furtherFaults, alarms);
  console.log('\nFaults of webhooks alone:');
  const ofHooks = await findAll(hookFaults, alarms);
  console.log('\nEvery other alarm, looked at by itself:');
  const other = await findAll(otherFaults, alarms, true);
  const inWeeks = weeks === 1 ? 'a clean week' : `${weeks} clean weeks`;
  console.log(`\n${found} of ${faults.length} faults found, ${falseAlarms} false alarms in ${inWeeks}`);
  console.log(
    `${further} of ${furtherFaults.length} further faults, ${ofHooks} of ${hookFaults.length} of webhooks and ${other} of ${otherFaults.length} others found`,
  );
  return falseAlarms === 0 && found + further + ofHooks + other === all.length;
}

const all = [...faults, ...furtherFaults, ...hookFaults, ...otherFaults];

async function findAll(
  sought: readonly Fault[],
  alarms: Watching['alarms'],
  ownAlone = false,
): Promise<number> {
  const week = cleanWeek(1, watchedFunctions(alarms.metric));
  let count = 0;
  for (const fault of sought) {
    const found = await findFault(fault, { alarms, week, ownAlone });
    if (found.afterMinutes !== null) count += 1;
    tell(found);
  }
  return count;
}

function tell({ fault, afterMinutes, others }: Found): void {
  const when = afterMinutes === null ? 'NOT FOUND' : duration(afterMinutes);
  const through = fault.throughCode ? ', emitted by the functions’ own code' : '';
  console.log(`${when.padStart(9)}  ${fault.alarm}: ${fault.what}${through}`);
  if (others.length > 0) console.log(`${''.padStart(11)}besides: ${others.join(', ')}`);
}

function duration(minutes: number): string {
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`;
}
