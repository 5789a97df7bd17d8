import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { metricNames, metricNamespace } from '../../../shared/metric-names.ts';
import { type aCoalition, noon, provider } from '../../support/a-coalition.ts';
import { aNotice } from '../../support/a-notice.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { type Data, minutesPerDay, stageName } from './clean-week.ts';
import { type Emitted, emittedByScreening, emittedBySweep, emittedWithoutKms } from './through-code.ts';

/** Something that goes wrong in a week in which nothing else does, from one minute on. */
export interface Fault {
  readonly what: string;
  /** The alarm that must ring, by its construct's id. */
  readonly alarm: string;
  /** True where the metric is what our functions wrote when it was done to them; else it is AWS's own, or made. */
  readonly throughCode: boolean;
  /** Where it takes other than two days to be known: from which minute, and for how many days it is watched. */
  readonly watched?: { readonly from: number; readonly days: number };
  /** The change to the data from a minute on. */
  inject(data: Data, from: number): Promise<void>;
}

/** How long a fault lasts. */
const lasting = 2 * 60;

/** What was emitted once, emitted so many times every so many minutes while the fault lasts. */
export function repeat(
  data: Data,
  emitted: readonly Emitted[],
  { from, every = 1, times = 1, forMinutes = lasting }: Repeating,
): void {
  if (emitted.length === 0) throw new Error('The code emitted nothing.');
  for (const { key, value } of emitted) {
    const [namespace = '', metric = '', ...pairs] = key.split(' ');
    const dimensions = Object.fromEntries(pairs.map((pair) => pair.split('=')));
    const series = data.aws(namespace, metric, dimensions);
    for (let minute = from; minute < from + forMinutes; minute += every) series.add(minute, value, times);
  }
}

const only = (metric: string, emitted: readonly Emitted[]) =>
  emitted.filter(({ key }) => key.includes(` ${metric} `));

interface Repeating {
  readonly from: number;
  readonly every?: number;
  readonly times?: number;
  readonly forMinutes?: number;
}

/** The minutes of a fault. */
export const during = (from: number, forMinutes = lasting) =>
  Array.from({ length: forMinutes }, (_, minute) => from + minute);

/** The 14 faults that must be known here before anybody calls: each with the alarm that says so. */
export const faults: readonly Fault[] = [
  {
    what: 'authentication fails in a burst: 15 requests a minute with a wrong signature',
    ...{ alarm: 'SignaturesAreRefused', throughCode: true },
    inject: async (data, from) =>
      repeat(data, await emittedByScreening({ secret: Buffer.alloc(32, 99) }), { from, times: 15 }),
  },
  {
    what: 'a provider’s release sends what the contract refuses: 8 a minute with 422',
    ...{ alarm: 'ApplicationsAreRefused', throughCode: true },
    inject: async (data, from) =>
      repeat(data, await emittedByScreening({ body: { webSites: [] } }), { from, times: 8 }),
  },
  {
    what: 'a feed is not imported any more and grows stale',
    ...{ alarm: 'FeedsAreStale', throughCode: true },
    inject: async (data, from) =>
      repeat(data, await emittedBySweep('flags', leaveFeedUnread), { from, every: 60 }),
  },
  {
    what: 'the stream of flags stands still: its iterator ages',
    ...{ alarm: 'FlagsLate', throughCode: false },
    inject: async (data, from) => growOlder(data, { from, lambda: 'WatchFlags' }),
  },
  {
    what: 'one message in the queue of rescreenings that were given up',
    ...{ alarm: 'RescreeningsAreGivenUp', throughCode: false },
    inject: async (data, from) => {
      const queue = { QueueName: 'RescreeningsGivenUp' };
      const series = data.aws('AWS/SQS', 'ApproximateNumberOfMessagesVisible', queue);
      for (const minute of during(from)) series.add(minute, 1);
    },
  },
  {
    what: 'nobody tries to send notices: the oldest waits for more than 15 minutes',
    ...{ alarm: 'NoticesAreUntried', throughCode: true },
    inject: async (data, from) => {
      for (let minutes = 0; minutes < lasting; minutes += 5)
        repeat(data, await emittedBySweep('notices', leaveNotice(minutes)), {
          from: from + minutes,
          forMinutes: 1,
        });
    },
  },
  {
    what: 'what is behind the decision log stands still: the lag of its stream',
    ...{ alarm: 'DecisionsLate', throughCode: false },
    inject: async (data, from) => growOlder(data, { from, lambda: 'WatchDecisions' }),
  },
  {
    what: 'the daily walk finds a merchant that fell between',
    ...{ alarm: 'MerchantsFellBetween', throughCode: false },
    inject: async (data, from) => data.own('sweep', metricNames.reconciliationFindings).add(from, 1),
  },
  {
    what: 'three times as many merchants are declined: the mix of decisions shifts',
    ...{ alarm: 'DeclinesRise', throughCode: false },
    inject: async (data, from) => {
      const of = (service: string) => data.own(service, metricNames.screenings, { outcome: 'decline' });
      for (const minute of during(from)) {
        of('screening').add(minute, 1, 2);
        of('provider-hooks').add(minute, 1, minute % 2);
      }
    },
  },
  {
    what: 'a provider that screens every day is silent',
    ...{ alarm: 'ProvidersAreSilent', throughCode: true },
    inject: async (data, from) => {
      for (let hours = 0; hours < 26; hours += 1)
        repeat(
          data,
          only(metricNames.hoursProviderIsSilent, await emittedBySweep('audit', fallSilentFor(hours))),
          {
            ...{ from: from + 60 * hours, every: 15, forMinutes: 60 },
          },
        );
    },
  },
  {
    what: 'KMS opens nothing: 5 calls a minute fail',
    ...{ alarm: 'KeyServiceFails', throughCode: true },
    inject: async (data, from) => repeat(data, await emittedWithoutKms(), { from, times: 5 }),
  },
  {
    what: 'a provider’s clock is 90 seconds off: 4 requests a minute',
    ...{ alarm: 'ClocksDiffer', throughCode: true },
    inject: async (data, from) =>
      repeat(data, await emittedByScreening({ secondsOff: -90 }), { from, times: 4 }),
  },
  {
    what: 'a notice was taken at none of its attempts: its delivery is exhausted',
    ...{ alarm: 'DeliveriesAreExhausted', throughCode: false },
    inject: async (data, from) =>
      data.own('deliver-notice', metricNames.endedDeliveries, { state: 'exhausted' }).add(from, 1),
  },
  {
    what: 'a policy rules that no second person approved',
    ...{ alarm: 'PoliciesAreUnapproved', throughCode: true },
    // The policy of this coalition was put into the table by hand.
    inject: async (data, from) =>
      repeat(data, only(metricNames.unapprovedPolicies, await emittedBySweep('audit')), { from, every: 15 }),
  },
];

/** Further faults: of what is promised, of the other side of the mix, of what is done at sources, and of what nothing of ours ever does. */
export const furtherFaults: readonly Fault[] = [
  {
    what: 'a merchant’s payouts could not be paused at its source',
    ...{ alarm: 'ActsFail', throughCode: false },
    inject: async (data, from) => data.own('act-at-source', metricNames.actFailures).add(from, 1),
  },
  {
    what: 'acts at sources are not begun: the sweep finds them again and again',
    ...{ alarm: 'ActsAreNotAttempted', throughCode: false },
    inject: async (data, from) => {
      const unstarted = data.own('sweep', metricNames.unstartedActs);
      for (let minutes = 0; minutes < lasting; minutes += 5) unstarted.add(from + minutes, 1);
    },
  },
  {
    what: 'a decision was replaced in its table',
    ...{ alarm: 'DecisionsAreRewritten', throughCode: false },
    inject: async (data, from) => data.own('watch-decisions', metricNames.rewrittenDecisions).add(from, 1),
  },
  {
    what: 'CloudWatch finds an e-mail address in a log group',
    ...{ alarm: 'PersonalDataIsLogged', throughCode: false },
    inject: async (data, from) =>
      data.aws(`${metricNamespace}/${stageName}`, 'PersonalDataFound', {}).add(from, 1),
  },
  {
    what: 'one screening in fifty is answered 503',
    ...{ alarm: 'UnansweredBurnFast', throughCode: false },
    inject: async (data, from) => {
      const failed = data.own('screening', metricNames.unavailable);
      for (const minute of during(from)) failed.add(minute, 1, minute % 2);
    },
  },
  {
    what: 'one screening in two hundred is answered 503, for half a day',
    ...{ alarm: 'UnansweredBurnSteadily', throughCode: false },
    inject: async (data, from) => {
      const failed = data.own('screening', metricNames.unavailable);
      for (const minute of during(from, minutesPerDay / 2)) failed.add(minute, 1, minute % 8 === 0 ? 1 : 0);
    },
  },
  {
    what: 'one screening in a thousand is answered 503, for days',
    ...{ alarm: 'UnansweredBurnSlowly', throughCode: false, watched: { from: 0, days: 5 } },
    inject: async (data, from) => {
      const failed = data.own('screening', metricNames.unavailable);
      for (const minute of during(from, 5 * minutesPerDay)) failed.add(minute, 1, minute % 70 === 0 ? 1 : 0);
    },
  },
  {
    what: 'one screening in four takes 800 ms',
    ...{ alarm: 'SlowBurnFast', throughCode: false },
    inject: async (data, from) => {
      const duration = data.lambda('Screening', 'Duration');
      for (const minute of during(from)) duration.add(minute, 800, 10);
    },
  },
  {
    what: 'a rule was lost: nobody is stopped any more, but for those of whom webhooks say too little',
    ...{ alarm: 'StopsVanish', throughCode: false },
    inject: async (data, from) => {
      const approved = data.own('screening', metricNames.screenings, { outcome: 'approve' });
      for (const outcome of ['review', 'decline']) {
        const stopped = data.own('screening', metricNames.screenings, { outcome });
        for (const minute of during(from, minutesPerDay / 2)) approved.add(minute, 1, stopped.take(minute));
      }
    },
  },
];

function growOlder(data: Data, { from, lambda }: { from: number; lambda: string }): void {
  const age = data.lambda(lambda, 'IteratorAge');
  for (const minute of during(from)) age.add(minute, (minute - from) * 60_000);
}

type Coalition = Awaited<ReturnType<typeof aCoalition>>;

async function leaveFeedUnread({ stores, clock }: Coalition): Promise<void> {
  const registered = new Date(clock.ms - 30 * 3_600_000).toISOString();
  await stores.coalition.putFeed({
    ...{ feed: 'sanctions', owner: provider, format: 'csv', evidence: 'reported', staleAfterHours: 24 },
    ...{ registeredAt: registered, importedAt: registered },
  });
}

function leaveNotice(minutes: number) {
  return async ({ stores, clock }: Coalition): Promise<void> => {
    const waitingSince = new Date(clock.ms - minutes * 60_000).toISOString();
    await stores.notices.append(aNotice(provider, 'left', { state: 'waiting', waitingSince }));
  };
}

/** A provider that asked on each of ten days, and has not for so many hours. */
function fallSilentFor(hours: number) {
  return async (coalition: Coalition): Promise<void> => {
    for (let day = 9; day >= 0; day -= 1) {
      const reference = `m-${day}`;
      const now = new Date(noon - day * 24 * 3_600_000).toISOString();
      const screened = await screenMerchant(
        screenPorts(coalition),
        aScreening({ reference }, { sourceId: reference, now }),
      );
      if (screened.kind !== 'answered') throw new Error(screened.problem.code);
    }
    coalition.clock.ms = noon + hours * 3_600_000;
  };
}
