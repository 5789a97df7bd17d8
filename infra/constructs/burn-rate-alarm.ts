import {
  Alarm,
  AlarmRule,
  AlarmState,
  ComparisonOperator,
  CompositeAlarm,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { alarmName } from './alarm-name.ts';
import { type AlarmTopics, describe, ring, type Wording } from './impact-alarm.ts';

/** A metric, and how many of its periods in a row must be at or above the threshold. */
export interface BurnWindow {
  readonly metric: IMetric;
  readonly periods: number;
  /** Of a percentile: a period with too few values for it changes nothing. */
  readonly needsManyValues?: boolean;
}

export interface BurnRateAlarmProps extends Wording {
  readonly long: BurnWindow;
  readonly short: BurnWindow;
  /** Both burn at this value and above. */
  readonly threshold: number;
  readonly topics: AlarmTopics;
}

/** An alarm that rings while a promise burns over a long window and still does over a short one. The windows by themselves ring nowhere. */
export function burnRateAlarm(scope: Construct, id: string, props: BurnRateAlarmProps): CompositeAlarm {
  const { long, short, threshold } = props;
  const alarm = new CompositeAlarm(scope, id, {
    compositeAlarmName: alarmName(scope, id),
    alarmRule: AlarmRule.allOf(
      ...Object.entries({ Long: long, Short: short }).map(([name, window]) =>
        AlarmRule.fromAlarm(windowAlarm(scope, `${id}${name}`, { ...window, threshold }), AlarmState.ALARM),
      ),
    ),
    alarmDescription: describe(props),
  });
  ring(alarm, props.topics[props.severity]);
  return alarm;
}

function windowAlarm(
  scope: Construct,
  id: string,
  { metric, periods, threshold, needsManyValues = false }: BurnWindow & { readonly threshold: number },
): Alarm {
  return new Alarm(scope, id, {
    metric,
    threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: periods,
    datapointsToAlarm: periods,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...(needsManyValues && { evaluateLowSampleCountPercentile: 'ignore' }),
    alarmDescription: 'One of two windows of an alarm: it rings nowhere by itself.',
  });
}
