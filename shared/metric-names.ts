import type { HookOutcome } from './contracts/hook-answer.ts';
import type { HookSourceName } from './contracts/hook-source-name.ts';
import type { FindingKind } from './contracts/reconciliation.ts';
import type { DecisionSource, FlagCategory, FlagState, Outcome, Strength } from './contracts/vocabulary.ts';
import type { FlagAge } from './domain/flag/flag-age.ts';

/*
 * The names of what functions emit. What each means, counts and is counted by stands in `metric-catalogue.ts`, which no
 * function carries with it. Every metric has the dimensions `service` (Powertools sets it from the service's name) and
 * `stage`, some have more. CloudWatch matches dimensions as a whole set, so one more or one fewer is another metric.
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

/** A metric without an entry in the catalogue does not compile. */
export const metricNames = {
  screenings: 'Screenings',
  screeningsBySource: 'ScreeningsBySource',
  matches: 'Matches',
  incompleteCoverage: 'IncompleteCoverage',
  unusableIdentifiers: 'UnusableIdentifiers',
  hookEvents: 'HookEvents',
  notEnriched: 'NotEnriched',
  replays: 'Replays',
  conflicts: 'Conflicts',
  refusedSignatures: 'RefusedSignatures',
  refusedContents: 'RefusedContents',
  skewedClocks: 'SkewedClocks',
  keyServiceFailures: 'KeyServiceFailures',
  unavailable: 'Unavailable',
  verifyTime: 'VerifyTime',
  readTime: 'ReadTime',
  judgeTime: 'JudgeTime',
  commitTime: 'CommitTime',
  sourceTime: 'SourceTime',
  roundTrips: 'RoundTrips',
  readUnits: 'ReadUnits',
  writeUnits: 'WriteUnits',
  rewrittenDecisions: 'RewrittenDecisions',
  indexFailures: 'IndexFailures',
  unindexedMerchants: 'UnindexedMerchants',
  flagSteps: 'FlagSteps',
  livingFlags: 'LivingFlags',
  enumerationFailures: 'EnumerationFailures',
  queuedMerchants: 'QueuedMerchants',
  rescreened: 'Rescreened',
  changedByRescreening: 'ChangedByRescreening',
  rescreenFailures: 'RescreenFailures',
  rescreeningLag: 'RescreeningLag',
  heldTooLong: 'FlagsHeldTooLong',
  overdueDisputes: 'OverdueDisputes',
  overdueReviews: 'OverdueFlagReviews',
  hoursProviderIsSilent: 'HoursProviderIsSilent',
  unapprovedPolicies: 'UnapprovedPolicies',
  untendedFlags: 'UntendedFlags',
  staleFeeds: 'StaleFeeds',
  hoursOldestFeed: 'HoursOldestFeed',
  reconciliationFindings: 'ReconciliationFindings',
  reconciliationFindingsByKind: 'ReconciliationFindingsByKind',
  unreconciledMerchants: 'UnreconciledMerchants',
  reindexedMerchants: 'ReindexedMerchants',
  hoursSinceReconciled: 'HoursSinceReconciled',
  waitingNotices: 'WaitingNotices',
  hoursOldestNoticeWaits: 'HoursOldestNoticeWaits',
  minutesOldestNoticeIsUntried: 'MinutesOldestNoticeIsUntried',
  restartedNotices: 'RestartedNotices',
  unstartedNotices: 'UnstartedNotices',
  actFailures: 'ActFailures',
  restartedActs: 'RestartedActs',
  unstartedActs: 'UnstartedActs',
  endedDeliveries: 'EndedDeliveries',
  peopleNotTold: 'PeopleNotTold',
  shadowJudged: 'ShadowJudged',
  shadowDifferences: 'ShadowDifferences',
  shadowFailures: 'ShadowFailures',
} as const;

export type MetricName = (typeof metricNames)[keyof typeof metricNames];

/** The unit of what is no count. CloudWatch has none for hours: of these the catalogue tells. */
export const metricUnits: Readonly<Partial<Record<MetricName, 'Milliseconds' | 'Seconds'>>> = {
  [metricNames.verifyTime]: 'Milliseconds',
  [metricNames.readTime]: 'Milliseconds',
  [metricNames.judgeTime]: 'Milliseconds',
  [metricNames.commitTime]: 'Milliseconds',
  [metricNames.sourceTime]: 'Milliseconds',
  [metricNames.rescreeningLag]: 'Seconds',
};

/** What a notice is when its delivery has come to an end. */
export const endedStates = ['delivered', 'exhausted', 'stored'] as const;
export type EndedState = (typeof endedStates)[number];

/** What a metric is counted by. Only what has few values: providers, rules and flags stand in log lines. */
export type MetricDimensions =
  | { readonly outcome: Outcome; readonly source?: DecisionSource }
  | { readonly strength: Strength; readonly category: FlagCategory }
  | { readonly kind: FindingKind }
  | { readonly source: HookSourceName; readonly action: HookOutcome }
  | { readonly state: EndedState | FlagState; readonly age?: FlagAge }
  | { readonly from: Outcome; readonly to: Outcome };

/** Values that are told at once. */
export type MetricValues = Readonly<Partial<Record<MetricName, number>>>;
