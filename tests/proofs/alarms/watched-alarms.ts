import * as z from 'zod';
import { type MetricMath, readMath } from './metric-math.ts';

/** What a template has of a resource. */
export interface TemplateResource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A metric as an alarm asks for it. */
export interface MetricStat {
  /** Namespace, name and dimensions; see {@link metricKey}. */
  readonly key: string;
  readonly statistic: string;
}

/** An alarm on a metric or on metric math, as it was synthesised. */
export interface MetricAlarm {
  readonly id: string;
  readonly periodMinutes: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly threshold: number;
  /** A period with too few values for the percentile that is asked leaves the alarm as it is. */
  readonly ignoresFewValues: boolean;
  readonly stats: ReadonlyMap<string, MetricStat>;
  readonly math: ReadonlyMap<string, MetricMath>;
  /** Which of them is compared with the threshold. */
  readonly returned: string;
}

/** An alarm that rings while all of others do. */
export interface CompositeAlarm {
  readonly id: string;
  readonly all: readonly string[];
}

/**
 * The alarms of templates. Throws on anything of them that is not evaluated here, so that none is taken for watched that is not:
 * another comparison, another treatment of missing data, periods that differ within one alarm, any other rule than that all of some ring.
 */
export function watchedAlarms(resources: readonly TemplateResource[]): {
  readonly metric: readonly MetricAlarm[];
  readonly composite: readonly CompositeAlarm[];
} {
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  return {
    metric: ofType('AWS::CloudWatch::Alarm').map(metricAlarm),
    composite: ofType('AWS::CloudWatch::CompositeAlarm').map(compositeAlarm),
  };
}

/** The functions on whose errors alarms ring, by their names in the stacks. */
export function watchedFunctions(alarms: readonly MetricAlarm[]): string[] {
  const keys = alarms.flatMap(({ stats }) => [...stats.values()].map(({ key }) => key));
  const names = keys.map((key) => /^AWS\/Lambda Errors FunctionName=(.+)Function$/.exec(key)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** How metrics are told apart: by namespace, name and the whole set of dimensions. */
export function metricKey(
  namespace: string,
  { name, dimensions }: { readonly name: string; readonly dimensions: Readonly<Record<string, string>> },
): string {
  const all = Object.entries(dimensions).map(([dimension, value]) => `${dimension}=${value}`);
  return [namespace, name, ...all.sort()].join(' ');
}

const dimensionsSchema = z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]);
const statSchema = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: dimensionsSchema,
});
const querySchema = z.object({
  Id: z.string(),
  Expression: z.string().optional(),
  ReturnData: z.boolean().default(true),
  MetricStat: z.object({ Metric: statSchema, Period: z.int(), Stat: z.string() }).optional(),
});
const alarmSchema = z.object({
  ComparisonOperator: z.literal('GreaterThanOrEqualToThreshold'),
  TreatMissingData: z.literal('notBreaching'),
  EvaluateLowSampleCountPercentile: z.literal('ignore').optional(),
  EvaluationPeriods: z.int(),
  DatapointsToAlarm: z.int(),
  Threshold: z.number(),
});
const plainSchema = statSchema.extend({
  Period: z.int(),
  Statistic: z.string().optional(),
  ExtendedStatistic: z.string().optional(),
});

function metricAlarm({ id, properties }: TemplateResource): MetricAlarm {
  const alarm = alarmSchema.parse(properties);
  return {
    id,
    evaluationPeriods: alarm.EvaluationPeriods,
    datapointsToAlarm: alarm.DatapointsToAlarm,
    threshold: alarm.Threshold,
    ignoresFewValues: alarm.EvaluateLowSampleCountPercentile === 'ignore',
    ...('Metrics' in properties ? mathOf(id, properties.Metrics) : plainOf(properties)),
  };
}

type Asked = Pick<MetricAlarm, 'periodMinutes' | 'stats' | 'math' | 'returned'>;

function plainOf(properties: Readonly<Record<string, unknown>>): Asked {
  const plain = plainSchema.parse(properties);
  const statistic = plain.Statistic ?? plain.ExtendedStatistic ?? '';
  return {
    periodMinutes: plain.Period / 60,
    stats: new Map([['metric', { key: keyOf(plain), statistic }]]),
    math: new Map(),
    returned: 'metric',
  };
}

function mathOf(id: string, metrics: unknown): Asked {
  const queries = z.array(querySchema).parse(metrics);
  const asked = queries.flatMap(({ Id, MetricStat }) => (MetricStat ? [{ Id, ...MetricStat }] : []));
  const [period, ...others] = new Set(asked.map(({ Period }) => Period));
  const [returned, ...more] = queries.filter(({ ReturnData }) => ReturnData);
  if (period === undefined || others.length > 0) throw new Error(`${id} has metrics of several periods.`);
  if (returned === undefined || more.length > 0) throw new Error(`${id} does not return one value.`);
  return {
    periodMinutes: period / 60,
    stats: new Map(asked.map(({ Id, Metric, Stat }) => [Id, { key: keyOf(Metric), statistic: Stat }])),
    math: new Map(
      queries.flatMap(({ Id, Expression }) =>
        Expression === undefined ? [] : [[Id, readMath(Expression)] as const],
      ),
    ),
    returned: returned.Id,
  };
}

function keyOf({ Namespace, MetricName, Dimensions }: z.infer<typeof statSchema>): string {
  const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, plainName(Value)]));
  return metricKey(Namespace, { name: MetricName, dimensions });
}

/** A literal, or the name of the resource that a reference means, without the marks of its path and its export. */
function plainName(value: unknown): string {
  if (typeof value === 'string') return value;
  const text = JSON.stringify(value);
  const [, imported] =
    /"Fn::ImportValue":"[^"]*:ExportsOutput(?:Ref|FnGetAtt)([A-Za-z0-9]+)"/.exec(text) ?? [];
  if (imported !== undefined) return withoutHash(imported.replace(/[0-9A-F]{8}$/, ''));
  const [, local] = /"(?:Ref|Fn::GetAtt)":\[?"([A-Za-z0-9]+)"/.exec(text) ?? [];
  if (local === undefined) throw new Error(`A dimension's value is ${text}.`);
  return withoutHash(local);
}

const withoutHash = (name: string) => name.replace(/[0-9A-F]{8}(?:[A-Z][A-Za-z]+)?$/, '');

const ruleSchema = z.object({
  AlarmRule: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
});

function compositeAlarm({ id, properties }: TemplateResource): CompositeAlarm {
  const [, parts] = ruleSchema.parse(properties).AlarmRule['Fn::Join'];
  const all: string[] = [];
  const text = parts
    .map((part) => {
      if (typeof part === 'string') return part;
      all.push(
        z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }).parse(part)['Fn::GetAtt'][0],
      );
      return '#';
    })
    .join('');
  if (!/^\(ALARM\("#"\)(?: AND ALARM\("#"\))+\)$/.test(text)) throw new Error(`${id} has the rule ${text}.`);
  return { id, all };
}
