/**
 * Every line that we log, in one place: its level, and nothing that could hold personal data. A line is its code
 * and a few ids and counts ({@link LogFields}); bodies, names and addresses never are. What each says stands in
 * log-catalogue.ts.
 */
export const logLines = {
  'screening.answered': 'info',
  'screening.refused': 'info',
  'screening.unavailable': 'error',
  'hook.taken': 'info',
  'hook.refused': 'info',
  'hook.unavailable': 'error',
  'hook.not-enriched': 'warn',
  'management.answered': 'info',
  'management.refused': 'info',
  'management.unavailable': 'error',
  'request.failed': 'error',
  'import.complete': 'info',
  'import.unchanged': 'info',
  'import.unfinished': 'info',
  'import.held': 'warn',
  'import.refused': 'error',
  'import.failed': 'error',
  'decision.rewritten': 'error',
  'merchant.indexed': 'info',
  'merchant.not-indexed': 'error',
  'flag.enumerated': 'info',
  'flag.not-enumerated': 'error',
  'merchant.rescreened': 'info',
  'merchant.not-rescreened': 'error',
  'merchant.reconciled': 'error',
  'merchant.not-reconciled': 'error',
  'notice.attempted': 'info',
  'notice.not-attempted': 'error',
  'people.not-told': 'error',
  'notice.restarted': 'warn',
  'notice.not-restarted': 'error',
  'act.would': 'info',
  'act.done': 'info',
  'act.failed': 'error',
  'act.attempted': 'info',
  'act.not-attempted': 'error',
  'act.restarted': 'warn',
  'act.not-restarted': 'error',
  'shadow.differs': 'info',
  'shadow.not-judged': 'warn',
  'flag.began': 'info',
  'flag.expired': 'info',
  'flag.not-tended': 'error',
  'provider.silent': 'warn',
  'policy.unapproved': 'error',
  'sweep.ended': 'info',
  'policy.in-force': 'info',
  'policy.not-read': 'warn',
  'feed.stale': 'warn',
  'backtest.step': 'info',
  'backbook.step': 'info',
  'widget.answered': 'info',
  'widget.acted': 'info',
  'widget.refused': 'info',
  'widget.unavailable': 'error',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;

export type LogCode = keyof typeof logLines;

export interface LogFields {
  readonly requestId: string;
  readonly provider?: string;
  readonly member?: string;
  readonly subject?: string;
  /** The list that was imported. */
  readonly feed?: string;
  /** The member that a call is about; `member` is the caller's. */
  readonly concerns?: string;
  readonly keyId?: string;
  readonly route?: string;
  readonly status?: number;
  readonly problem?: string;
  readonly merchant?: string;
  readonly decisionId?: string;
  readonly flagId?: string;
  readonly noticeId?: string;
  readonly outcome?: string;
  /** What had it decided, or whose webhook it is. */
  readonly source?: string;
  /** The ids of the policy's rules that held. */
  readonly rules?: readonly string[];
  /** How a review stands after the step that was asked for. */
  readonly resolution?: string;
  readonly policyVersion?: string;
  readonly replayed?: boolean;
  readonly matchCount?: number;
  readonly backtest?: string;
  readonly backBook?: string;
  /** What a function was started to do. */
  readonly task?: string;
  /** How many things a line is about. */
  readonly count?: number;
  readonly ms?: number;
  /** The class of what was thrown, never its message: a message may quote input. */
  readonly error?: string;
}
