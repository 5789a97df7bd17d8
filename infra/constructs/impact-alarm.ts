import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What an alarm says to whoever is woken by it. */
export interface Wording {
  /** One sentence: who is harmed while this lasts. */
  readonly impact: string;
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
  readonly topic: ITopic;
}

/** An alarm that rings on the topic, and whose description says what it means and where it is written what to do. */
export function impactAlarm(scope: Construct, id: string, props: ImpactAlarmProps): Alarm {
  const periods = props.periods ?? 1;
  const alarm = new Alarm(scope, id, {
    metric: props.metric,
    threshold: props.threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: periods,
    datapointsToAlarm: props.datapoints ?? periods,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${props.impact} What to do: docs/runbook.md, "${props.runbook}".`,
  });
  alarm.addAlarmAction(new SnsAction(props.topic));
  alarm.addOkAction(new SnsAction(props.topic));
  return alarm;
}
