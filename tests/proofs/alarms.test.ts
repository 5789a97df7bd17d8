import { beforeAll, describe, expect, it } from 'vitest';
import { alarmState, type Datapoint } from './alarms/alarm-state.ts';
import { cleanWeek, minutesPerWeek, stageName } from './alarms/clean-week.ts';
import { faults, furtherFaults } from './alarms/faults.ts';
import { constructId, findFault } from './alarms/find-fault.ts';
import { hookFaults } from './alarms/hook-faults.ts';
import { readMath } from './alarms/metric-math.ts';
import { otherFaults } from './alarms/other-faults.ts';
import { createSeries } from './alarms/series.ts';
import { synthesise } from './alarms/synthesise.ts';
import { watch } from './alarms/watch.ts';
import { watchedAlarms, watchedFunctions } from './alarms/watched-alarms.ts';

describe('the alarms of prod, as they are synthesised', () => {
  // The proof looks every minute.
  const every = 5;
  let alarms: ReturnType<typeof watchedAlarms>;
  let week: ReturnType<typeof cleanWeek>;
  beforeAll(async () => {
    alarms = watchedAlarms(await synthesise(stageName));
    week = cleanWeek(1, watchedFunctions(alarms.metric));
  });

  it('do not ring in a week in which nothing is wrong', () => {
    const rang = watch({ alarms, data: week, from: 0, until: minutesPerWeek, every });
    expect(rang.map(({ id, minute }) => [constructId(id), minute])).toEqual([]);
  });

  it('each know a fault of their own, none left out, and fourteen of them what must be known before anybody calls', () => {
    expect(faults).toHaveLength(14);
    const windows = new Set(alarms.composite.flatMap(({ all }) => all));
    const there = [...alarms.metric.filter(({ id }) => !windows.has(id)), ...alarms.composite];
    const known = [...faults, ...furtherFaults, ...otherFaults].map(({ alarm }) => alarm);
    expect(known.toSorted()).toEqual(there.map(({ id }) => constructId(id)).toSorted());
  });

  it.each([...faults, ...furtherFaults, ...hookFaults, ...otherFaults])(
    'know by $alarm that $what',
    async (fault) => {
      const { afterMinutes } = await findFault(fault, { alarms, week, every, ownAlone: true });
      expect(afterMinutes).not.toBeNull();
    },
  );
});

describe('an alarm with missing data', () => {
  const m: Datapoint = 'missing';
  /** As AWS's page has them: evaluation range of five, newest last; X breaches (9), 0 does not (0); treated as `notBreaching`. */
  const three = { evaluationPeriods: 3, datapointsToAlarm: 3, threshold: 5 };
  const two = { evaluationPeriods: 3, datapointsToAlarm: 2, threshold: 5 };
  const cases: [string, Datapoint[], typeof three, string][] = [
    ['0 - X - X, 3 of 3', [0, m, 9, m, 9], three, 'OK'],
    ['- - - - 0, 3 of 3', [m, m, m, m, 0], three, 'OK'],
    ['- - - - -, 3 of 3', [m, m, m, m, m], three, 'OK'],
    ['0 X X - X, 3 of 3', [0, 9, 9, m, 9], three, 'ALARM'],
    ['- - X - -, 3 of 3', [m, m, 9, m, m], three, 'OK'],
    ['0 - X - X, 2 of 3', [0, m, 9, m, 9], two, 'ALARM'],
    ['0 0 X 0 X, 2 of 3', [0, 0, 9, 0, 9], two, 'ALARM'],
    ['0 - X - -, 2 of 3', [0, m, 9, m, m], two, 'OK'],
    ['- - - - 0, 2 of 3', [m, m, m, m, 0], two, 'OK'],
    ['- - - X -, 2 of 3', [m, m, m, 9, m], two, 'OK'],
    ['X X 0 0 0, 2 of 3: too long ago', [9, 9, 0, 0, 0], two, 'OK'],
    ['0 0 0 5 5, at the threshold', [0, 0, 0, 5, 5], two, 'ALARM'],
    ['a newest with too few values', [9, 9, 9, 9, 'too-few'], two, 'unchanged'],
  ];
  it.each(cases)('%s', (_, oldestFirst, rule, state) => {
    expect(alarmState(oldestFirst.toReversed(), rule)).toBe(state);
  });
});

describe('metric math', () => {
  const values: Readonly<Record<string, number | null>> = { a: 6, b: 2, zero: 0, gone: null };
  const compute = (expression: string) => readMath(expression)((id) => values[id] ?? null);
  it.each([
    ['a + b * 2', 10],
    ['(a + b) * 2', 16],
    ['a - b - 1', 3],
    ['-a + b', -4],
    ['a / b', 3],
    ['a / zero', null],
    ['a + gone', null],
    ['FILL(gone, 0) + a', 6],
    ['FILL(b, 9)', 2],
    ['a > b', 1],
    ['a <= b', 0],
    ['a > 1 AND b > 5', 0],
    ['a > 1 OR b > 5', 1],
    ['IF(a >= 6, 100 * b / a, 0)', 100 / 3],
    ['IF(zero, 1, 2)', 2],
    ['IF(gone, 1, 2)', null],
    ['IF(a > 1, gone, 2)', null],
    ['IF(FILL(gone, 0) >= 20, 1, IF(a < 3 * b, 7, 8))', 8],
  ])('computes %s as %s', (expression, value) => {
    const computed = compute(expression);
    if (value === null || computed === null) expect(computed).toBe(value);
    else expect(computed).toBeCloseTo(value, 9);
  });

  it.each([
    'SUM(METRICS())',
    'RATE(a)',
    'FILL(a)',
    'a +',
    'a b',
    '(a',
    'IF(a, b)',
    'A',
    'a ? b : 1',
    'FILL(a, REPEAT)',
  ])('refuses %s', (expression) => {
    expect(() => compute(expression)).toThrow(/Metric math/);
  });
});

describe('a series of minutes', () => {
  it('is summed, counted and compared over a window, and is missing where nothing was sent', () => {
    const series = createSeries(10);
    series.add(1, 4);
    series.add(2, 1, 3);
    expect(series.statistic('Sum', { from: 1, until: 3 })).toBe(7);
    expect(series.statistic('Maximum', { from: 0, until: 10 })).toBe(4);
    expect(series.count({ from: 0, until: 10 })).toBe(4);
    expect(series.statistic('Sum', { from: 3, until: 10 })).toBeNull();
    expect(() => series.statistic('p99', { from: 0, until: 10 })).toThrow('p99');
  });

  it('has percentiles to within a tenth', () => {
    const series = createSeries(2, { percentiles: true });
    for (let value = 1; value <= 1_000; value += 1) series.add(value % 2, value);
    for (const percent of [50, 85.6, 99])
      expect(series.statistic(`p${percent}`, { from: 0, until: 2 })).toBeCloseTo(10 * percent, -2);
  });

  it('is changed in a copy alone', () => {
    const series = createSeries(2);
    const copy = series.copy();
    copy.add(0, 1);
    expect(copy.take(0)).toBe(1);
    expect([series, copy].map((one) => one.count({ from: 0, until: 2 }))).toEqual([0, 0]);
  });
});

describe('an alarm that is not evaluated here', () => {
  const alarm = {
    ...{
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      Threshold: 1,
    },
    ...{
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
      Namespace: 'N',
      MetricName: 'M',
      Period: 60,
      Statistic: 'Sum',
    },
  };
  const read = (properties: Record<string, unknown>) =>
    watchedAlarms([{ id: 'One', type: 'AWS::CloudWatch::Alarm', properties }]);
  const stat = (Id: string, Period: number) => ({
    ...{ Id, ReturnData: false },
    MetricStat: { Metric: { Namespace: 'N', MetricName: 'M' }, Period, Stat: 'Sum' },
  });

  it('is refused, not passed over', () => {
    expect(read(alarm).metric).toHaveLength(1);
    expect(() => read({ ...alarm, TreatMissingData: 'breaching' })).toThrow('TreatMissingData');
    expect(() => read({ ...alarm, ComparisonOperator: 'LessThanThreshold' })).toThrow('ComparisonOperator');
    const Metrics = [stat('a', 60), stat('b', 300), { Id: 'e', Expression: 'a + b' }];
    expect(() => read({ ...alarm, Metrics })).toThrow('several periods');
    expect(() => watch({ alarms: read(alarm), data: new Map(), from: 0, until: 1 })).toThrow(
      'There is no data of N M.',
    );
  });
});
