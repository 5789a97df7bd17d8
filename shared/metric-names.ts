import type { HookOutcome } from './contracts/hook-answer.ts';
import type { HookSourceName } from './contracts/hook-source-name.ts';
import type { FindingKind } from './contracts/reconciliation.ts';
import type { Outcome } from './contracts/vocabulary.ts';

/*
 * The metrics that functions emit and the operations stack draws and watches. Every metric carries the dimensions
 * `service` (Powertools sets it from the service's name) and `stage`; `Screenings` carries `outcome` besides,
 * `HookEvents` `source` and `action`, `ShadowDifferences` `from` and `to`, `ReconciliationFindingsByKind` `kind`,
 * `EndedDeliveries` `state`.
 * CloudWatch matches dimensions as a whole set, so one more or one fewer is another metric.
 */

/** The CloudWatch namespace of all our metrics. */
export const metricNamespace = 'Flagstop';

/** The `service` dimension of what `functions/screening` emits. */
export const screeningService = 'screening';
/** The `service` dimension of what `functions/provider-hooks` emits. */
export const providerHooksService = 'provider-hooks';

/** The `service` dimension of what `functions/watch-decisions` emits. */
export const watchDecisionsService = 'watch-decisions';
/** The `service` dimension of what `functions/watch-flags` emits. */
export const watchFlagsService = 'watch-flags';
/** The `service` dimension of what `functions/rescreen` emits. */
export const rescreenService = 'rescreen';
/** The `service` dimension of what `functions/sweep` emits. */
export const sweepService = 'sweep';

/** The `service` dimension of what `functions/deliver-notice` emits. */
export const deliverNoticeService = 'deliver-notice';

/** The `service` dimension of what `functions/act-at-source` emits. */
export const actAtSourceService = 'act-at-source';

/** The `service` dimension of what `functions/run-backtest` emits. */
export const runBacktestService = 'run-backtest';

/** The `service` dimension of what `functions/screen-backbook` emits. */
export const screenBackBookService = 'screen-backbook';

/** The `service` dimension of what `functions/import-feed` emits. */
export const importFeedService = 'import-feed';

/** Counts, each per request or per run. */
export const metricNames = {
  /** Answered screenings, by dimension `outcome`; repeats are not counted again. */
  screenings: 'Screenings',
  /** Events of sources of webhooks, by dimensions `source` and `action`: what came of them. */
  hookEvents: 'HookEvents',
  /** Payloads whose rest could not be read from their source's API. */
  notEnriched: 'NotEnriched',
  /** Requests refused because their signature or timestamp did not hold (401). */
  refusedSignatures: 'RefusedSignatures',
  /** Repeats answered with the stored decision. */
  replays: 'Replays',
  /** Requests answered 503 because a part we rely on did not answer. */
  unavailable: 'Unavailable',
  /** Decisions of the stream whose merchant was not indexed at that attempt. */
  indexFailures: 'IndexFailures',
  /** Merchants that a sweep found waiting for more than five minutes and could not index either. */
  unindexedMerchants: 'UnindexedMerchants',
  /** Changes of flags whose merchants were not queued at that attempt. */
  enumerationFailures: 'EnumerationFailures',
  /** Merchants that changes of flags queued to be judged again. */
  queuedMerchants: 'QueuedMerchants',
  /** Merchants that were judged again, and those of them whose decision changed. */
  rescreened: 'Rescreened',
  changedByRescreening: 'ChangedByRescreening',
  /** Merchants that could not be judged again at that attempt. */
  rescreenFailures: 'RescreenFailures',
  /** Flags that are held for more than 24 hours. */
  heldTooLong: 'FlagsHeldTooLong',
  /** Open disputes past the date by which they were to be decided. */
  overdueDisputes: 'OverdueDisputes',
  /** Flags in force past the date by which their authors were to look at them again. */
  overdueReviews: 'OverdueFlagReviews',
  /** Flags that a sweep could not look at, begin or end. */
  untendedFlags: 'UntendedFlags',
  /** What the daily walk over all merchants found that must not be, by run; and each finding, by dimension `kind`. */
  reconciliationFindings: 'ReconciliationFindings',
  reconciliationFindingsByKind: 'ReconciliationFindingsByKind',
  /** Merchants that the walk could not look at. */
  unreconciledMerchants: 'UnreconciledMerchants',
  /** Merchants that the walk made findable under a new lookup secret. */
  reindexedMerchants: 'ReindexedMerchants',
  /** Hours since a walk over all merchants came to its end, or since the first began. */
  hoursSinceReconciled: 'HoursSinceReconciled',
  /** Notices that wait to be delivered, and hours since the first of them does. */
  waitingNotices: 'WaitingNotices',
  hoursOldestNoticeWaits: 'HoursOldestNoticeWaits',
  /** Notices whose attempt was long overdue: their delivery was started anew, or that failed. */
  restartedNotices: 'RestartedNotices',
  unstartedNotices: 'UnstartedNotices',
  /** Acts at sources that were given up, or could not be made at all. */
  actFailures: 'ActFailures',
  /** Acts whose attempt was long overdue: they were begun anew, or that failed. */
  restartedActs: 'RestartedActs',
  unstartedActs: 'UnstartedActs',
  /** Deliveries of notices that came to an end, by dimension `state`: the notice's. */
  endedDeliveries: 'EndedDeliveries',
  /** Times that a provider's people could not be told of what did not arrive. */
  peopleNotTold: 'PeopleNotTold',
  /** Decisions that a policy in shadow was run on. */
  shadowJudged: 'ShadowJudged',
  /** Of these, those it judged otherwise, by dimensions `from` and `to`: the outcome there is, and the one it would give. */
  shadowDifferences: 'ShadowDifferences',
  /** Decisions that it could not be run on. */
  shadowFailures: 'ShadowFailures',
} as const;

export type MetricName = (typeof metricNames)[keyof typeof metricNames];

/** What a notice is when its delivery has come to an end. */
export const endedStates = ['delivered', 'exhausted', 'stored'] as const;
export type EndedState = (typeof endedStates)[number];

/** What a metric is counted by. */
export type MetricDimensions =
  | { readonly outcome: Outcome }
  | { readonly kind: FindingKind }
  | { readonly source: HookSourceName; readonly action: HookOutcome }
  | { readonly state: EndedState }
  | { readonly from: Outcome; readonly to: Outcome };
