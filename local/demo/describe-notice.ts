import type { NoticeType } from '../../shared/contracts/notice.ts';
import type { Outcome } from '../../shared/contracts/vocabulary.ts';
import type { ReceivedNotice } from './receive-notices.ts';

/** A notice that the receiver was sent, in the words of `--json`. */
export interface NoticeReport {
  readonly kind: 'notice';
  readonly type: NoticeType;
  readonly sequence: number;
  readonly merchant: string | null;
  readonly outcome: Outcome | null;
  readonly previousOutcome: Outcome | null;
  readonly signature: 'verified';
  readonly noticeId: string;
}

/** The report on a notice whose signature held. */
export function describeNotice({ noticeId, notice }: ReceivedNotice): NoticeReport {
  const { sequence, merchant, outcome = null, previousOutcome = null } = notice.data;
  return {
    kind: 'notice',
    type: notice.type,
    sequence,
    merchant: merchant?.reference ?? null,
    outcome,
    previousOutcome,
    signature: 'verified',
    noticeId,
  };
}

/** The same as one line for people. */
export function noticeLine(report: NoticeReport): string {
  const { type, sequence, merchant, outcome, previousOutcome } = report;
  const what = previousOutcome === null ? outcome : `${previousOutcome} → ${outcome}`;
  const parts = [String(sequence).padStart(3), type.padEnd(16), merchant?.padEnd(22), what?.padEnd(17)];
  return `${parts.filter((part) => part !== undefined && part !== null).join('  ')}  signature verified`;
}
