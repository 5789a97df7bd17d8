/** What an alarm is at one look: `unchanged` where it is to stay as it was. */
export type AlarmState = 'OK' | 'ALARM' | 'unchanged';

/** A period's value; `missing` where nothing was sent, `too-few` where it is to be ignored. */
export type Datapoint = number | 'missing' | 'too-few';

/** More periods than are evaluated are looked at, so that a late or missing one is made up for: CloudWatch's tables show two. */
export const furtherPeriods = 2;

/**
 * The state of an alarm with `treatMissingData: notBreaching`, from the datapoints of its evaluation range, newest first. As AWS tells
 * ("Configuring how CloudWatch alarms treat missing data"): where the range has as many real datapoints as are evaluated, the newest of
 * these decide, however far back; where it has fewer, all of them do, and what is missing does not breach.
 */
export function alarmState(
  datapoints: readonly Datapoint[],
  rule: {
    readonly evaluationPeriods: number;
    readonly datapointsToAlarm: number;
    readonly threshold: number;
  },
): AlarmState {
  if (datapoints[0] === 'too-few') return 'unchanged';
  const real = datapoints.filter((one) => typeof one === 'number');
  const evaluated = real.slice(0, rule.evaluationPeriods);
  const breaching = evaluated.filter((value) => value >= rule.threshold).length;
  return breaching >= rule.datapointsToAlarm ? 'ALARM' : 'OK';
}
