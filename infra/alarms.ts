import type { Construct } from 'constructs';
import { actAlarms } from './act-alarms.ts';
import type { AlarmTable } from './alarm-table.ts';
import { type AlarmTopics, impactAlarm } from './constructs/impact-alarm.ts';
import { neverAlarms } from './never-alarms.ts';
import { addPromiseAlarms } from './promise-alarms.ts';
import { screeningAlarms } from './screening-alarms.ts';
import type { Stage } from './stages.ts';
import type { WatchedMetrics } from './watched-metrics.ts';
import { workAlarms } from './work-alarms.ts';

export interface AlarmsProps {
  readonly metrics: WatchedMetrics;
  readonly stage: Stage;
  readonly topics: AlarmTopics;
}

/** Every alarm besides those that come with a function, a stream, a queue or a state machine. */
export function addAlarms(scope: Construct, { metrics, stage, topics }: AlarmsProps): void {
  const alarms = {
    ...screeningAlarms(metrics, stage),
    ...workAlarms(metrics),
    ...actAlarms(metrics),
    ...neverAlarms(metrics),
    ...tableAlarms(metrics),
  };
  for (const [id, alarm] of Object.entries(alarms)) impactAlarm(scope, id, { ...alarm, topics });
  addPromiseAlarms(scope, { metrics, topics });
}

function tableAlarms({ failingTables }: WatchedMetrics): AlarmTable {
  return Object.fromEntries(
    failingTables.map(({ name, metric }) => [
      `${name}TableFails`,
      {
        metric,
        threshold: 5,
        datapoints: 2,
        periods: 3,
        impact: `DynamoDB itself fails on the ${name} table; screenings that need it are answered 503 and boarding waits.`,
        severity: 'page',
        runbook: 'A table fails',
      },
    ]),
  );
}
