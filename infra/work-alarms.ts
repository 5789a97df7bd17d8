import { Duration } from 'aws-cdk-lib';
import type { AlarmTable } from './alarm-table.ts';
import { sumOf } from './sum-of.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

/** Alarms on what goes on behind answers: flags, merchants, notices, and what nobody would see by itself. */
export function workAlarms(metrics: WatchedMetrics): AlarmTable {
  return { ...onFlagsAndMerchants(metrics), ...onTelling(metrics), ...onOversight(metrics) };
}

function onFlagsAndMerchants(metrics: WatchedMetrics): AlarmTable {
  return {
    MerchantsAreNotIndexed: {
      metric: metrics.unindexedMerchants,
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some boarded merchants are not found by flags, so nobody is told when they are flagged.',
      severity: 'page',
      runbook: 'Merchants are not indexed',
    },
    FlagsAreNotEnumerated: {
      metric: metrics.enumerationFailures,
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some changed flags do not reach the boarded merchants that they concern.',
      severity: 'page',
      runbook: 'Flags are not enumerated',
    },
    MerchantsAreNotRescreened: {
      metric: metrics.rescreenFailures,
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some boarded merchants could not be judged again: they stand as if no flag had changed.',
      severity: 'ticket',
      runbook: 'Merchants are not rescreened',
    },
    FlagsAreHeldTooLong: {
      metric: metrics.heldTooLong.with({ period: Duration.hours(1) }),
      threshold: 1,
      impact: 'A flag is held for more than 24 hours: boarded merchants that it means go on unseen.',
      severity: 'ticket',
      runbook: 'Flags are held too long',
    },
    DisputesAreOverdue: {
      metric: metrics.overdueDisputes.with({ period: Duration.hours(1) }),
      threshold: 1,
      impact: 'A merchant or member waits past the promised date to hear whether a flag is right.',
      severity: 'ticket',
      runbook: 'Disputes are overdue',
    },
    FlagsAreNotTended: {
      metric: metrics.untendedFlags.with({ period: Duration.hours(1) }),
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some flags past their end are not recorded as ended, and overdue ones may go uncounted.',
      severity: 'ticket',
      runbook: 'Flags are not tended',
    },
    MerchantsFellBetween: {
      metric: metrics.reconciliationFindings,
      threshold: 1,
      impact:
        'The daily walk found merchants that a flag did not reach, or would not have: for a while they stood wrong.',
      severity: 'page',
      runbook: 'Merchants fell between',
    },
    MerchantsAreNotWalked: {
      metric: metrics.hoursSinceReconciled.with({ period: Duration.hours(1) }),
      threshold: 49,
      impact: 'For two days nobody made sure that every boarded merchant stands as the flags say.',
      severity: 'ticket',
      runbook: 'Merchants are not walked',
    },
  };
}

function onTelling(metrics: WatchedMetrics): AlarmTable {
  return {
    NoticesWait: {
      metric: metrics.hoursOldestNoticeWaits,
      // Five attempts take 2 h 35 min: what waits for longer, a receiver does not take.
      threshold: 3,
      datapoints: 2,
      periods: 3,
      impact:
        'A provider’s endpoint has taken none of five attempts: it may not know of flags on its merchants.',
      severity: 'ticket',
      runbook: 'Notices wait',
    },
    NoticesAreNotAttempted: {
      metric: sumOf({ restarted: metrics.restartedNotices, unstarted: metrics.unstartedNotices }),
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Notices waited that nobody tried to send: providers learn late of flags on boarded merchants.',
      severity: 'ticket',
      runbook: 'Notices are not attempted',
    },
    PeopleAreNotTold: {
      metric: metrics.peopleNotTold,
      threshold: 1,
      impact:
        'A provider’s endpoint took no notice of a flag, or was switched off, and its people do not know it.',
      severity: 'page',
      runbook: 'People are not told',
    },
    NoticesAreUntried: {
      metric: metrics.minutesOldestNoticeIsUntried,
      threshold: 15,
      datapoints: 2,
      periods: 3,
      impact:
        'For a quarter of an hour nobody has tried to send a notice: a provider does not know of a flag.',
      severity: 'page',
      runbook: 'Notices are untried',
    },
    DeliveriesAreExhausted: {
      metric: metrics.exhaustedDeliveries,
      threshold: 1,
      impact: 'A provider took a notice at no attempt in three days: unless it pulls, it goes on unknowing.',
      severity: 'ticket',
      runbook: 'Deliveries are exhausted',
    },
  };
}

function onOversight(metrics: WatchedMetrics): AlarmTable {
  return {
    FeedsAreStale: {
      metric: metrics.staleFeeds.with({ period: Duration.hours(1) }),
      threshold: 1,
      impact: 'A list is older than it may be, so that no merchant is approved: all of them wait for people.',
      severity: 'page',
      runbook: 'Feeds are stale',
    },
    ProvidersAreSilent: {
      metric: metrics.hoursProviderIsSilent.with({ period: Duration.minutes(30) }),
      threshold: 24,
      impact:
        'A provider that screens every day has not for 24 hours: it may be boarding merchants unscreened.',
      severity: 'ticket',
      runbook: 'Providers are silent',
    },
    PoliciesAreUnapproved: {
      metric: metrics.unapprovedPolicies.with({ period: Duration.minutes(30) }),
      threshold: 1,
      impact:
        'Merchants are judged by a policy that no second person approved: somebody went around the API.',
      severity: 'page',
      runbook: 'Policies are unapproved',
    },
  };
}
