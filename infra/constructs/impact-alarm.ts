import {
  Alarm,
  type AlarmBase,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarmName } from './alarm-name.ts';

/** `page` wakes somebody: merchants, providers or children are harmed now. `ticket` waits for working hours. */
export const severities = ['page', 'ticket'] as const;
export type Severity = (typeof severities)[number];

/** Where alarms of each severity ring. */
export type AlarmTopics = Readonly<Record<Severity, ITopic>>;

/** What an alarm says to whoever is woken by it. */
export interface Wording {
  /** One sentence: who is harmed while this lasts. */
  readonly impact: string;
  readonly severity: Severity;
  /** A heading of docs/runbook.md. */
  readonly runbook: string;
}

export interface ImpactAlarmProps extends Wording {
  readonly metric: IMetric;
  /** Rings at this value and above. */
  readonly threshold: number;
  /** Rings when this many … */
  readonly datapoints?: number;
  /** … of this many periods are at or above the threshold. */
  readonly periods?: number;
  readonly topics: AlarmTopics;
}

/** An alarm that rings on the topic of its severity, and whose description says what it means and where it is written what to do. */
export function impactAlarm(scope: Construct, id: string, props: ImpactAlarmProps): Alarm {
  const periods = props.periods ?? 1;
  const alarm = new Alarm(scope, id, {
    alarmName: alarmName(scope, id),
    metric: props.metric,
    threshold: props.threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: periods,
    datapointsToAlarm: props.datapoints ?? periods,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: describe(props),
  });
  ring(alarm, props.topics[props.severity]);
  return alarm;
}

/** Who is harmed, and where it is written what to do. */
export function describe({ impact, runbook }: Wording): string {
  return `${impact} What to do: docs/runbook.md, "${runbook}".`;
}

/** Has an alarm ring on a topic when it begins and when it ends. */
export function ring(alarm: AlarmBase, topic: ITopic): void {
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
}
