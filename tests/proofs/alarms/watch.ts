import { alarmState, type Datapoint, furtherPeriods } from './alarm-state.ts';
import type { Series } from './series.ts';
import type { CompositeAlarm, MetricAlarm, MetricStat } from './watched-alarms.ts';

/** An alarm that began to ring. */
export interface Rang {
  readonly id: string;
  readonly minute: number;
}

export interface Watching {
  readonly alarms: { readonly metric: readonly MetricAlarm[]; readonly composite: readonly CompositeAlarm[] };
  readonly data: ReadonlyMap<string, Series>;
  readonly from: number;
  readonly until: number;
  /** Minutes from one look to the next; CloudWatch looks every minute. */
  readonly every?: number;
}

/**
 * Which alarms began to ring at which minutes: each is looked at over periods that end then. Those that are windows of
 * a composite alarm ring only through it. Throws where an alarm watches a metric of which there is no data: `createSeries` of nothing
 * says that nothing was sent, and none says that nobody thought of it.
 */
export function watch({ alarms, data, from, until, every = 1 }: Watching): Rang[] {
  const ringing = new Map<string, boolean>();
  const windows = new Set(alarms.composite.flatMap(({ all }) => all));
  const rang: Rang[] = [];
  const looks = alarms.metric.map((alarm) => ({ alarm, look: looker(alarm, data) }));
  const now = (id: string, is: boolean, minute: number) => {
    if (is && ringing.get(id) !== true && !windows.has(id)) rang.push({ id, minute });
    ringing.set(id, is);
  };
  for (let minute = from; minute < until; minute += every) {
    for (const { alarm, look } of looks) {
      const state = look(minute);
      if (state !== 'unchanged') now(alarm.id, state === 'ALARM', minute);
    }
    for (const { id, all } of alarms.composite)
      now(
        id,
        all.every((one) => ringing.get(one) === true),
        minute,
      );
  }
  return rang;
}

function looker(alarm: MetricAlarm, data: ReadonlyMap<string, Series>) {
  const found = new Map([...alarm.stats].map(([id, stat]) => [id, { stat, series: seriesOf(data, stat) }]));
  const periods = alarm.evaluationPeriods + furtherPeriods;
  return (minute: number) => {
    const datapoints: Datapoint[] = [];
    for (let back = 0; back < periods; back += 1) {
      const until = minute - back * alarm.periodMinutes;
      datapoints.push(datapoint(alarm, { found, window: { from: until - alarm.periodMinutes, until } }));
    }
    return alarmState(datapoints, alarm);
  };
}

function seriesOf(data: ReadonlyMap<string, Series>, { key }: MetricStat): Series {
  const series = data.get(key);
  if (series === undefined) throw new Error(`There is no data of ${key}.`);
  return series;
}

interface At {
  readonly found: ReadonlyMap<string, { readonly stat: MetricStat; readonly series: Series }>;
  readonly window: { readonly from: number; readonly until: number };
}

function datapoint(alarm: MetricAlarm, { found, window }: At): Datapoint {
  const valueAt = (id: string): number | null => {
    const expression = alarm.math.get(id);
    if (expression) return expression(valueAt);
    const metric = found.get(id);
    if (metric === undefined) throw new Error(`${alarm.id} names ${id}, which is nothing.`);
    return metric.series.statistic(metric.stat.statistic, window);
  };
  if (alarm.ignoresFewValues && hasTooFew(found.get(alarm.returned), window)) return 'too-few';
  return valueAt(alarm.returned) ?? 'missing';
}

/** CloudWatch takes a percentile above the middle for significant from ten divided by what is above it on. */
function hasTooFew(
  metric: { readonly stat: MetricStat; readonly series: Series } | undefined,
  window: At['window'],
): boolean {
  const [, percent] = /^p(\d+(?:\.\d+)?)$/.exec(metric?.stat.statistic ?? '') ?? [];
  if (metric === undefined || percent === undefined) return false;
  return metric.series.count(window) < 10 / (1 - Number(percent) / 100);
}
