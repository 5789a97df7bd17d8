/** An ordinary afternoon, or one on which a wrong flag is raised an hour before the end. */
export type Hours = 'ordinary' | 'troubled';

export interface Level {
  readonly base: number;
  /** How far values stray from it, as a share. */
  readonly wobble?: number;
}

/** What each line of the picture is about: invented, in the order of a coalition that screens some 90,000 merchants a day. */
export const levels: Readonly<Record<string, Level>> = {
  'Answered, %': { base: 100, wobble: 0 },
  'Declined, %': { base: 1.9, wobble: 0.05 },
  'To review, %': { base: 7.1, wobble: 0.04 },
  'Not all read, %': { base: 0 },
  'Behind streams, s': { base: 0.4, wobble: 0.5 },
  'Count Sum': { base: 338, wobble: 0.08 },
  '4XXError Sum': { base: 6, wobble: 0.6 },
  'Latency p99': { base: 171, wobble: 0.18 },
  'Screenings approve Sum': { base: 284, wobble: 0.08 },
  'Screenings review Sum': { base: 22, wobble: 0.2 },
  'Screenings decline Sum': { base: 6, wobble: 0.4 },
  'ScreeningsBySource approve api': { base: 284, wobble: 0.08 },
  'ScreeningsBySource review api': { base: 22, wobble: 0.2 },
  'ScreeningsBySource decline api': { base: 6, wobble: 0.4 },
  'ScreeningsBySource review rescreen': { base: 3, wobble: 0.8 },
  'ScreeningsBySource decline rescreen': { base: 1, wobble: 1 },
  'Matches possible terminated-by-member': { base: 12, wobble: 0.3 },
  'Matches possible sale-site': { base: 7, wobble: 0.4 },
  'Matches strong sale-site': { base: 4, wobble: 0.6 },
  'Matches strong payment-receiver': { base: 2, wobble: 0.8 },
  'Matches possible sanctions-listed': { base: 9, wobble: 0.4 },
  'UnusableIdentifiers Sum': { base: 11, wobble: 0.5 },
  'VerifyTime p50': { base: 1, wobble: 0 },
  'VerifyTime p99': { base: 9, wobble: 0.3 },
  'JudgeTime p50': { base: 3, wobble: 0.1 },
  'JudgeTime p99': { base: 14, wobble: 0.2 },
  'ReadTime p50': { base: 9, wobble: 0.1 },
  'ReadTime p99': { base: 46, wobble: 0.2 },
  'CommitTime p50': { base: 12, wobble: 0.1 },
  'CommitTime p99': { base: 58, wobble: 0.2 },
  'RoundTrips Average': { base: 2.1, wobble: 0.02 },
  'RoundTrips Maximum': { base: 3, wobble: 0 },
  'Conflicts Sum': { base: 0.6, wobble: 1 },
  'Replays Sum': { base: 5, wobble: 0.6 },
  'ReadUnits Average': { base: 31, wobble: 0.06 },
  'WriteUnits Average': { base: 34, wobble: 0.05 },
  'Duration p50': { base: 27, wobble: 0.08 },
  'Duration p99': { base: 143, wobble: 0.15 },
  'RefusedSignatures Sum': { base: 1, wobble: 1 },
  'BlockedRequests Sum': { base: 3, wobble: 1 },
  'RefusedContents Sum': { base: 4, wobble: 0.6 },
  'LivingFlags day active Maximum': { base: 31, wobble: 0.02 },
  'LivingFlags month active Maximum': { base: 640, wobble: 0.003 },
  'LivingFlags year active Maximum': { base: 5_210, wobble: 0.001 },
  'LivingFlags older active Maximum': { base: 2_840, wobble: 0.001 },
  'LivingFlags day held Maximum': { base: 3, wobble: 0 },
  'FlagSteps active Sum': { base: 2, wobble: 1 },
  'FlagSteps held Sum': { base: 0.4, wobble: 1 },
  'FlagSteps withdrawn Sum': { base: 0.3, wobble: 1 },
  'FlagSteps expired Sum': { base: 0.4, wobble: 1 },
  'QueuedMerchants Sum': { base: 9, wobble: 0.9 },
  'QueuedMerchants Maximum': { base: 5, wobble: 0.9 },
  'Rescreened Sum': { base: 9, wobble: 0.9 },
  'ChangedByRescreening Sum': { base: 4, wobble: 0.9 },
  'RescreeningLag p50': { base: 3, wobble: 0.3 },
  'RescreeningLag Maximum': { base: 8, wobble: 0.4 },
  'HoursOldestFeed Maximum': { base: 14, wobble: 0.02 },
  'IteratorAge Maximum': { base: 420, wobble: 0.5 },
  'ApproximateAgeOfOldestMessage Maximum': { base: 2, wobble: 0.6 },
  'HoursSinceReconciled Maximum': { base: 11, wobble: 0.02 },
  'WaitingNotices Maximum': { base: 14, wobble: 0.5 },
  'HoursOldestNoticeWaits Maximum': { base: 0.8, wobble: 0.4 },
  'MinutesOldestNoticeIsUntried Maximum': { base: 0.2, wobble: 1 },
  'EndedDeliveries delivered Sum': { base: 26, wobble: 0.3 },
  'EndedDeliveries stored Sum': { base: 2, wobble: 0.8 },
  'ConcurrentExecutions Maximum': { base: 6, wobble: 0.3 },
  'OverdueFlagReviews Maximum': { base: 41, wobble: 0.01 },
  'HoursProviderIsSilent Maximum': { base: 5, wobble: 0.1 },
  'ShadowJudged Sum': { base: 312, wobble: 0.08 },
  'ShadowDifferences approve review Sum': { base: 5, wobble: 0.6 },
  'ShadowDifferences review approve Sum': { base: 2, wobble: 0.8 },
};

/** Levels after a flag on a host that many honest merchants share was raised: declines and reviews where approvals were. */
export const troubles: Readonly<Record<string, number>> = {
  'Declined, %': 23.6,
  'To review, %': 12.2,
  'Screenings approve Sum': 196,
  'Screenings review Sum': 38,
  'Screenings decline Sum': 78,
  'ScreeningsBySource approve api': 196,
  'ScreeningsBySource review api': 38,
  'ScreeningsBySource decline api': 78,
  'ScreeningsBySource decline rescreen': 61,
  'Matches strong sale-site': 82,
  'ApproximateAgeOfOldestMessage Maximum': 19,
  'Behind streams, s': 2.1,
};

/** What rings then. */
export const ringing: ReadonlySet<string> = new Set(['DeclinesRise']);

/** The series that a search of a metric finds. */
export const foundBySearch: Readonly<Record<string, readonly string[]>> = {
  ScreeningsBySource: ['approve api', 'review api', 'decline api', 'review rescreen', 'decline rescreen'],
  Matches: [
    'possible terminated-by-member',
    'possible sanctions-listed',
    'possible sale-site',
    'strong sale-site',
    'strong payment-receiver',
  ],
};

/** What the queries of the log would answer. */
export const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Decisions by provider': [
    ['provider', 'decisions', 'declined', 'reviewed'],
    ['harbour-pay', '5,102', '91', '344'],
    ['northgate', '3,847', '80', '301'],
    ['tidewater', '2,280', '46', '150'],
  ],
  'Rules that held': [
    ['rule', 'outcome', 'decisions'],
    ['possible-match', 'review', '512'],
    ['terms-lack-prohibition', 'review', '207'],
    ['strong-corroborated-match', 'decline', '198'],
    ['unusable-identifier', 'review', '76'],
  ],
  'Refused, by provider and problem': [
    ['provider', 'problem', 'requests'],
    ['', 'signature-invalid', '31'],
    ['northgate', 'unknown-field', '88'],
    ['tidewater', 'too-many-items', '3'],
  ],
  'Policy in force, newest first': [
    ['policyVersion', 'lastSeen'],
    ['2026-11.2', '2026-11-22 15:00'],
  ],
  'Decisions by policy version': [
    ['policyVersion', 'outcome', 'decisions'],
    ['2026-11.2', 'approve', '10,204'],
    ['2026-11.2', 'review', '795'],
    ['2026-11.2', 'decline', '217'],
  ],
};
