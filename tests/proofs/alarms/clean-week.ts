import { type Random, seededRandom } from '../../../bench/matching/random.ts';
import { findingKinds } from '../../../shared/contracts/reconciliation.ts';
import { metricNames, metricNamespace } from '../../../shared/metric-names.ts';
import { tableNames } from '../../../shared/tables.ts';
import { createSeries, type Series } from './series.ts';
import { metricKey } from './watched-alarms.ts';

export const minutesPerDay = 24 * 60;
/** From Monday 00:00 UTC. */
export const minutesPerWeek = 7 * minutesPerDay;
/** The stage whose alarms are watched. */
export const stageName = 'prod';

/** Metrics by their keys; what is not there yet is made, of nothing. */
export interface Data {
  readonly series: ReadonlyMap<string, Series>;
  own(service: string, metric: string, dimensions?: Readonly<Record<string, string>>): Series;
  lambda(name: string, metric: string): Series;
  aws(namespace: string, metric: string, dimensions: Readonly<Record<string, string>>): Series;
}

/** Data over existing series, which are left as they are: what is asked for to be added to is copied first. */
export function dataOver(base: ReadonlyMap<string, Series>, minutes = minutesPerWeek): Data {
  const series = new Map(base);
  const mine = new Set<string>();
  const aws: Data['aws'] = (namespace, name, dimensions) => {
    const key = metricKey(namespace, { name, dimensions });
    const before = series.get(key);
    if (before && mine.has(key)) return before;
    const copy = before?.copy() ?? createSeries(minutes, { percentiles: name === 'Duration' });
    series.set(key, copy);
    mine.add(key);
    return copy;
  };
  return {
    series,
    aws,
    own: (service, name, dimensions = {}) =>
      aws(metricNamespace, name, { service, stage: stageName, ...dimensions }),
    lambda: (name, metric) => aws('AWS/Lambda', metric, { FunctionName: `${name}Function` }),
  };
}

/** What happens at one minute. */
interface Minute {
  readonly data: Data;
  readonly random: Random;
  readonly minute: number;
  /** Whether a new version went live within the last three minutes. */
  readonly deployed: boolean;
  readonly screenings: number;
  readonly functions: readonly string[];
}

/**
 * The metrics of a week in which nothing is wrong, for functions of these names, the same for the same seed: traffic that follows day and weekend, two deployments
 * with their cold starts, a long list imported, a receiver that is away for an hour and a half, a scanner, and now and then one thing
 * that fails and is done again.
 */
export function cleanWeek(seed: number, functions: readonly string[]): ReadonlyMap<string, Series> {
  const random = seededRandom(seed);
  const data = dataOver(new Map());
  for (const key of nothingSent) key(data);
  for (let minute = 0; minute < minutesPerWeek; minute += 1) {
    const deployed = deployments.some((at) => minute >= at && minute < at + 3);
    const screenings = poisson(random, perMinute(minute));
    const now = { data, random, minute, deployed, screenings, functions };
    answer(now);
    hear({ ...now, screenings: poisson(random, perMinute(minute) / 3) });
    refuse(now);
    carryOn(now);
    if (minute % 5 === 0) sweep(now);
  }
  return data.series;
}

const at = (day: number, hour: number, minute = 0) => day * minutesPerDay + hour * 60 + minute;
/** Tuesday and Thursday. */
const deployments = [at(1, 10, 30), at(3, 14)];
/** Wednesday: a list of 20,000 entries. */
const longImport = { from: at(2, 6), until: at(2, 6, 40) };
/** Friday: a provider's receiver. */
const receiverAway = { from: at(4, 9), until: at(4, 10, 30) };
/** Saturday. */
const scanner = { from: at(5, 3), until: at(5, 3, 8) };

const isIn = (minute: number, { from, until }: { from: number; until: number }) =>
  minute >= from && minute < until;

/** Screenings a minute: 30 at noon of a working day, 3 in the night, two fifths of that at weekends. */
export function perMinute(minute: number): number {
  const hour = (minute % minutesPerDay) / 60;
  const day =
    3 + 27 * Math.max(0, Math.sin(((hour - 5) / 16) * Math.PI)) ** 1.5 * (hour > 5 && hour < 21 ? 1 : 0);
  return minute >= 5 * minutesPerDay ? 0.4 * day : day;
}

function answer({ data, random, minute, deployed, screenings }: Minute): void {
  const declined = binomial(random, screenings, 0.02);
  const reviewed = binomial(random, screenings - declined, 0.07);
  const outcomes = { approve: screenings - declined - reviewed, review: reviewed, decline: declined };
  for (const [outcome, times] of Object.entries(outcomes))
    data.own('screening', metricNames.screenings, { outcome }).add(minute, 1, times);
  const duration = data.lambda('Screening', 'Duration');
  for (let n = 0; n < screenings; n += 1) {
    const isCold = unit(random) < (deployed ? 0.4 : 0.002);
    duration.add(minute, isCold ? 600 + 500 * unit(random) : 55 * Math.exp(0.4 * normal(random)));
  }
  data.lambda('Screening', 'Invocations').add(minute, 1, screenings);
  // One in twenty thousand meets a store that did not answer, and is sent again.
  data.own('screening', metricNames.unavailable).add(minute, 1, binomial(random, screenings, 0.000_05));
  data.aws('AWS/ApiGateway', 'Count', api).add(minute, 1, screenings + poisson(random, 4));
}

/** Webhooks: of a third as many merchants as are asked about, and three times as many that change nothing. Many say little and go to people. */
function hear({ data, random, minute, screenings: told }: Minute): void {
  const own = (metric: string, times: number, dimensions = {}) =>
    data.own('provider-hooks', metric, dimensions).add(minute, 1, times);
  const declined = binomial(random, told, 0.02);
  const reviewed = binomial(random, told - declined, 0.3);
  const outcomes = { approve: told - declined - reviewed, review: reviewed, decline: declined };
  for (const [outcome, times] of Object.entries(outcomes)) own(metricNames.screenings, times, { outcome });
  const [signatures, contents] = [binomial(random, told, 0.004), binomial(random, told, 0.002)];
  own(metricNames.refusedSignatures, signatures);
  own(metricNames.refusedContents, contents);
  own(metricNames.unavailable, binomial(random, told, 0.000_05));
  data.aws('AWS/ApiGateway', 'Count', api).add(minute, 1, 4 * told);
  data.aws('AWS/ApiGateway', '4XXError', api).add(minute, 1, signatures + contents);
}

const api = { ApiName: `flagstop-${stageName}` };

function refuse({ data, random, minute, screenings }: Minute): void {
  const contents = binomial(random, screenings, 0.015);
  const signatures = binomial(random, screenings, 0.004);
  data.own('screening', metricNames.refusedContents).add(minute, 1, contents);
  data.own('screening', metricNames.refusedSignatures).add(minute, 1, signatures);
  data.own('screening', metricNames.skewedClocks).add(minute, 1, binomial(random, screenings, 0.003));
  const scanned = isIn(minute, scanner) ? 40 : 0;
  data.aws('AWS/ApiGateway', '4XXError', api).add(minute, 1, contents + signatures + scanned);
  data.aws('AWS/ApiGateway', '5XXError', api).add(minute, 1, binomial(random, screenings, 0.000_05));
  data
    .aws('AWS/WAFV2', 'BlockedRequests', {
      WebACL: `flagstop-${stageName}`,
      Region: 'eu-central-1',
      Rule: 'ALL',
    })
    .add(minute, 1, poisson(random, scanned > 0 ? 200 : 0.5));
}

function carryOn({ data, random, minute, deployed, screenings, functions }: Minute): void {
  const imports = isIn(minute, longImport);
  if (screenings > 0)
    data.lambda('WatchDecisions', 'IteratorAge').add(minute, deployed ? 40_000 : 800 + 1_500 * unit(random));
  if (imports || unit(random) < 0.1)
    data.lambda('WatchFlags', 'IteratorAge').add(minute, imports ? 180_000 * unit(random) : 1_500);
  data
    .aws('AWS/SQS', 'ApproximateAgeOfOldestMessage', { QueueName: 'Rescreenings' })
    .add(minute, imports ? 150 * unit(random) : 0);
  for (const name of ['RescreeningsGivenUp', 'FeedFilesGivenUp'])
    data.aws('AWS/SQS', 'ApproximateNumberOfMessagesVisible', { QueueName: name }).add(minute, 0);
  // One call in a day or two fails, and is made again.
  for (const name of functions)
    data.lambda(name, 'Errors').add(minute, unit(random) < 1 / (2 * minutesPerDay) ? 1 : 0);
  if (unit(random) < 1 / minutesPerDay) data.own('screening', metricNames.keyServiceFailures).add(minute, 1);
  if (imports && unit(random) < 0.1)
    data.aws('AWS/DynamoDB', 'WriteThrottleEvents', { TableName: 'Flags' }).add(minute, 1, 2);
}

/** The sweep measures what it finds, nothing too: each task at its own pace. */
function sweep({ data, random, minute }: Minute): void {
  const tell = (metric: string, value: number) => data.own('sweep', metric).add(minute, value);
  tell(metricNames.unindexedMerchants, 0);
  const away = isIn(minute, receiverAway) ? (minute - receiverAway.from) / 60 : 0;
  tell(metricNames.hoursOldestNoticeWaits, away + 0.02 * unit(random));
  tell(metricNames.minutesOldestNoticeIsUntried, 0.5 * unit(random));
  // After each deployment one delivery is begun anew.
  tell(
    metricNames.restartedNotices,
    deployments.some((one) => isIn(minute, { from: one + 10, until: one + 15 })) ? 1 : 0,
  );
  tell(metricNames.unstartedNotices, 0);
  tell(metricNames.restartedActs, 0);
  tell(metricNames.unstartedActs, 0);
  if (minute % 15 === 0) {
    tell(metricNames.reconciliationFindings, 0);
    tell(metricNames.hoursSinceReconciled, ((minute + 60) % minutesPerDay) / 60 + 1);
    // The smallest provider asks only by day.
    tell(metricNames.hoursProviderIsSilent, Math.max(0.1, ((minute + 4 * 60) % minutesPerDay) / 60 - 14));
    tell(metricNames.unapprovedPolicies, 0);
  }
  if (minute % 60 !== 0) return;
  for (const metric of [
    metricNames.heldTooLong,
    metricNames.overdueDisputes,
    metricNames.untendedFlags,
    metricNames.staleFeeds,
  ])
    tell(metric, 0);
}

/** Metrics of which nothing is sent in such a week: alarms watch them all the same. */
const nothingSent: readonly ((data: Data) => Series)[] = [
  ...['Screening', 'ProviderHooks', 'Management'].map(
    (name) => (data: Data) => data.lambda(name, 'Throttles'),
  ),
  ...['DecisionsMapping', 'FlagsMapping'].map(
    (uuid) => (data: Data) =>
      data.aws('AWS/Lambda', 'OnFailureDestinationDeliveredEventCount', { EventSourceMappingUUID: uuid }),
  ),
  ...['Backtests', 'BackBooks'].map(
    (machine) => (data: Data) => data.aws('AWS/States', 'ExecutionsFailed', { StateMachineArn: machine }),
  ),
  ...tableNames.flatMap((TableName) => [
    ...['ReadThrottleEvents', 'WriteThrottleEvents'].map(
      (metric) => (data: Data) => data.aws('AWS/DynamoDB', metric, { TableName }),
    ),
    ...[
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'BatchWriteItem',
      'TransactWriteItems',
    ].map((Operation) => (data: Data) => data.aws('AWS/DynamoDB', 'SystemErrors', { TableName, Operation })),
  ]),
  ...[
    'screening',
    'provider-hooks',
    'act-at-source',
    'management',
    'watch-decisions',
    'watch-flags',
    'rescreen',
    'sweep',
    'deliver-notice',
    'import-feed',
    'screen-backbook',
  ].map((service) => (data: Data) => data.own(service, metricNames.keyServiceFailures)),
  (data) => data.own('deliver-notice', metricNames.endedDeliveries, { state: 'exhausted' }),
  (data) => data.own('deliver-notice', metricNames.peopleNotTold),
  (data) => data.own('watch-decisions', metricNames.rewrittenDecisions),
  (data) => data.aws(`${metricNamespace}/${stageName}`, 'PersonalDataFound', {}),
  (data) => data.own('watch-flags', metricNames.enumerationFailures),
  (data) => data.own('rescreen', metricNames.rescreenFailures),
  ...['act-at-source', 'watch-decisions'].map(
    (service) => (data: Data) => data.own(service, metricNames.actFailures),
  ),
  ...findingKinds.map(
    (kind) => (data: Data) => data.own('sweep', metricNames.reconciliationFindingsByKind, { kind }),
  ),
];

/** From 0 up to, not including, 1. */
const unit = (random: Random) => random.integer(2 ** 30) / 2 ** 30;

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - unit(random))) * Math.cos(2 * Math.PI * unit(random));
}

function binomial(random: Random, of: number, share: number): number {
  let count = 0;
  for (let n = 0; n < of; n += 1) if (unit(random) < share) count += 1;
  return count;
}

/** Knuth's way: good for means as small as a minute's. */
function poisson(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = unit(random); product > limit; product *= unit(random)) count += 1;
  return count;
}
