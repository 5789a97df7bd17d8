import { dataOver, minutesPerDay, minutesPerWeek } from './clean-week.ts';
import type { Fault } from './faults.ts';
import { type Watching, watch } from './watch.ts';

/** What became known of a fault. */
export interface Found {
  readonly fault: Fault;
  /** Minutes until its own alarm rang; null where it did not. */
  readonly afterMinutes: number | null;
  /** The other alarms that rang in the time it was watched. */
  readonly others: readonly string[];
}

/** Wednesday at 10:00. */
const usually = { from: 2 * minutesPerDay + 10 * 60, days: 2 };

/** What alarms tell of a fault in a week in which nothing else is wrong. */
export async function findFault(
  fault: Fault,
  {
    alarms,
    week,
    every,
    ownAlone = false,
  }: Pick<Watching, 'alarms' | 'every'> & {
    readonly week: Watching['data'];
    /** Looks at no other alarm. */
    readonly ownAlone?: boolean;
  },
): Promise<Found> {
  const { from, days } = fault.watched ?? usually;
  const data = dataOver(week);
  await fault.inject(data, from);
  const until = Math.min(from + days * minutesPerDay, minutesPerWeek);
  const rang = watch({
    ...{
      alarms: ownAlone ? onlyOf(alarms, fault) : alarms,
      data: data.series,
      from: Math.max(from - 60, 0),
      until,
    },
    ...(every !== undefined && { every }),
  }).map(({ id, minute }) => ({ name: constructId(id), minute }));
  const own = rang.find(({ name }) => name === fault.alarm);
  return {
    fault,
    afterMinutes: own && own.minute >= from ? own.minute - from : null,
    others: [...new Set(rang.map(({ name }) => name))].filter((name) => name !== fault.alarm),
  };
}

/** An alarm's id without the hash that CDK gives it. */
export function constructId(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}

function onlyOf({ metric, composite }: Watching['alarms'], { alarm }: Fault): Watching['alarms'] {
  const own = composite.filter(({ id }) => constructId(id) === alarm);
  const ids = new Set(own.flatMap(({ all }) => all));
  return {
    metric: metric.filter(({ id }) => ids.has(id) || constructId(id) === alarm),
    composite: own,
  };
}
