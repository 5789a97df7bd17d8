import { metricNames } from '../../../shared/metric-names.ts';
import { tableNames } from '../../../shared/tables.ts';
import { type Data, minutesPerDay } from './clean-week.ts';
import { during, type Fault } from './faults.ts';
import type { Series } from './series.ts';

/** One value every so many minutes for two hours, of a metric that AWS or a sweep would send. */
interface Plain {
  readonly what: string;
  readonly alarm: string;
  readonly series: (data: Data) => Series;
  readonly value?: number;
  readonly times?: number;
  readonly every?: number;
}

const swept = (metric: string) => (data: Data) => data.own('sweep', metric);
const queue = (metric: string, name: string) => (data: Data) =>
  data.aws('AWS/SQS', metric, { QueueName: name });

/** Functions on whose errors alarms ring, by their names in the stacks. */
const functions = [
  'Screening',
  'ProviderHooks',
  'Management',
  'WatchDecisions',
  'WatchFlags',
  'Rescreen',
  'Sweep',
  'DeliverNotice',
  'ActAtSource',
  'ImportFeed',
  'RunBacktest',
  'ScreenBackBook',
  'WidgetsOpsWidget',
];

const plain: readonly Plain[] = [
  ...functions.map((name) => ({
    what: `every call of the function ${name} fails`,
    alarm: `${name}Errors`,
    series: (data: Data) => data.lambda(name, 'Errors'),
  })),
  ...tableNames.map((name) => ({
    what: `DynamoDB fails on the table ${name}`,
    alarm: `${name}TableFails`,
    series: (data: Data) =>
      data.aws('AWS/DynamoDB', 'SystemErrors', { TableName: name, Operation: 'TransactWriteItems' }),
    times: 3,
  })),
  ...['Decisions', 'Flags'].map((name) => ({
    what: `a record of the stream of ${name.toLowerCase()} is given up`,
    alarm: `${name}Lost`,
    series: (data: Data) =>
      data.aws('AWS/Lambda', 'OnFailureDestinationDeliveredEventCount', {
        EventSourceMappingUUID: `${name}Mapping`,
      }),
  })),
  ...['Backtests', 'BackBooks'].map((machine) => ({
    what: `an execution of the state machine ${machine} fails`,
    alarm: `${machine}Fail`,
    series: (data: Data) => data.aws('AWS/States', 'ExecutionsFailed', { StateMachineArn: machine }),
  })),
  {
    what: 'a new version answers 503 to three screenings a minute',
    alarm: 'ReleaseFails',
    series: (data) => data.own('screening', metricNames.unavailable),
    times: 3,
  },
  {
    what: 'a file of a list is given up',
    alarm: 'FeedFilesAreGivenUp',
    series: queue('ApproximateNumberOfMessagesVisible', 'FeedFilesGivenUp'),
  },
  {
    what: 'rescreenings wait for ten minutes',
    alarm: 'RescreeningsWait',
    series: queue('ApproximateAgeOfOldestMessage', 'Rescreenings'),
    value: 600,
  },
  {
    what: 'two screenings a minute take 4.5 s',
    alarm: 'ScreeningIsSlow',
    series: (data) => data.lambda('Screening', 'Duration'),
    ...{ value: 4_500, times: 2 },
  },
  {
    what: 'management finds every execution that is set aside for it taken',
    alarm: 'FunctionsAreThrottled',
    series: (data) => data.lambda('Management', 'Throttles'),
  },
  {
    what: 'the gateway answers 502, twice a minute',
    alarm: 'ApiAnswers5xx',
    series: (data) => data.aws('AWS/ApiGateway', '5XXError', { ApiName: 'flagstop-prod' }),
    times: 2,
  },
  {
    what: 'stores do not answer: two screenings a minute are answered 503',
    alarm: 'DependencyUnavailable',
    series: (data) => data.own('screening', metricNames.unavailable),
    times: 2,
  },
  {
    what: 'DynamoDB refuses three writes a minute for load',
    alarm: 'TablesThrottle',
    series: (data) => data.aws('AWS/DynamoDB', 'WriteThrottleEvents', { TableName: 'Merchants' }),
    times: 3,
  },
  {
    what: 'the firewall turns away 7,000 requests a minute',
    alarm: 'FirewallBlocks',
    series: (data) =>
      data.aws('AWS/WAFV2', 'BlockedRequests', {
        ...{ WebACL: 'flagstop-prod', Region: 'eu-central-1', Rule: 'ALL' },
      }),
    times: 7_000,
  },
  {
    what: 'merchants wait to be findable, and no sweep can index them',
    alarm: 'MerchantsAreNotIndexed',
    series: swept(metricNames.unindexedMerchants),
    ...{ value: 3, every: 5 },
  },
  {
    what: 'whom a flag concerns cannot be listed',
    alarm: 'FlagsAreNotEnumerated',
    series: (data) => data.own('watch-flags', metricNames.enumerationFailures),
  },
  {
    what: 'merchants cannot be judged again',
    alarm: 'MerchantsAreNotRescreened',
    series: (data) => data.own('rescreen', metricNames.rescreenFailures),
  },
  {
    what: 'a flag is held and no operator looks at it',
    alarm: 'FlagsAreHeldTooLong',
    series: swept(metricNames.heldTooLong),
    every: 60,
  },
  {
    what: 'a dispute is open past its date',
    alarm: 'DisputesAreOverdue',
    series: swept(metricNames.overdueDisputes),
    every: 60,
  },
  {
    what: 'a flag cannot be begun or ended',
    alarm: 'FlagsAreNotTended',
    series: swept(metricNames.untendedFlags),
    every: 60,
  },
  {
    what: 'no walk over all merchants has ended for two days',
    alarm: 'MerchantsAreNotWalked',
    series: swept(metricNames.hoursSinceReconciled),
    ...{ value: 50, every: 15 },
  },
  {
    what: 'a provider’s receiver is away: the oldest notice waits for four hours',
    alarm: 'NoticesWait',
    series: swept(metricNames.hoursOldestNoticeWaits),
    ...{ value: 4, every: 5 },
  },
  {
    what: 'deliveries are begun anew at every sweep',
    alarm: 'NoticesAreNotAttempted',
    series: swept(metricNames.restartedNotices),
    every: 5,
  },
  {
    what: 'nobody can be told that a notice did not arrive',
    alarm: 'PeopleAreNotTold',
    series: (data) => data.own('deliver-notice', metricNames.peopleNotTold),
  },
];

/** Every other alarm, by the plainest thing that must raise it. */
export const otherFaults: readonly Fault[] = [
  ...plain.map(({ what, alarm, series, value = 1, times = 1, every = 1 }) => ({
    ...{ what, alarm, throughCode: false },
    inject: async (data: Data, from: number) => {
      const sent = series(data);
      for (const minute of during(from)) if ((minute - from) % every === 0) sent.add(minute, value, times);
    },
  })),
  {
    what: 'more than half of all requests are refused',
    ...{ alarm: 'ManyRequestsAreRefused', throughCode: false },
    inject: async (data, from) => {
      for (const metric of ['Count', '4XXError'])
        for (const minute of during(from))
          data.aws('AWS/ApiGateway', metric, { ApiName: 'flagstop-prod' }).add(minute, 1, 150);
    },
  },
  {
    what: 'one screening in ten takes 800 ms, for half a day',
    ...{ alarm: 'SlowBurnSteadily', throughCode: false },
    inject: async (data, from) => {
      const duration = data.lambda('Screening', 'Duration');
      for (const minute of during(from, minutesPerDay / 2)) duration.add(minute, 800, 3);
    },
  },
  {
    what: 'one screening in thirty takes 800 ms, for days',
    ...{ alarm: 'SlowBurnSlowly', throughCode: false, watched: { from: 0, days: 5 } },
    inject: async (data, from) => {
      const duration = data.lambda('Screening', 'Duration');
      for (const minute of during(from, 5 * minutesPerDay)) duration.add(minute, 800, minute % 2);
    },
  },
];
