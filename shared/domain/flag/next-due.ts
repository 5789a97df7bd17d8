import type { Dispute, FlagHead } from '../../contracts/flag-head.ts';
import { waitsToBegin } from './waits-to-begin.ts';

/** A flag that is held longer than this has waited too long for an operator. */
const holdHours = 24;

/**
 * The next instant (RFC 3339, UTC, with milliseconds) at which a flag begins or ends or somebody should have acted on it:
 * its beginning, where that is not in its history yet; its end; the date by which its author should look at it again; the
 * date by which an open dispute is to be decided; or 24 hours after it was held. Null for a flag whose life is over.
 */
export function nextDue(head: FlagHead): string | null {
  if (!lives(head)) return null;
  const instants = [
    Date.parse(head.validUntil),
    Date.parse(head.reviewAt),
    ...(waitsToBegin(head) ? [Date.parse(head.validFrom)] : []),
    ...head.disputes.filter(isOpen).map(({ dueAt }) => Date.parse(dueAt)),
    ...(head.hold ? [holdEnds(head.hold)] : []),
  ];
  return new Date(Math.min(...instants)).toISOString();
}

/** What of a flag is past its time. */
export interface Overdue {
  readonly begun: boolean;
  readonly ended: boolean;
  /** Its author was to look at it again. */
  readonly review: boolean;
  readonly disputes: number;
  readonly held: boolean;
}

/** What of a flag is past its time at `now` (RFC 3339). A flag whose life is over has nothing that waits. */
export function overdueOf(head: FlagHead, now: string): Overdue {
  const at = Date.parse(now);
  if (!lives(head)) return { begun: false, ended: false, review: false, disputes: 0, held: false };
  return {
    begun: waitsToBegin(head) && at >= Date.parse(head.validFrom),
    ended: at >= Date.parse(head.validUntil),
    review: at > Date.parse(head.reviewAt),
    disputes: head.disputes.filter((dispute) => isOpen(dispute) && at > Date.parse(dispute.dueAt)).length,
    held: head.hold !== null && at > holdEnds(head.hold),
  };
}

const lives = ({ state }: FlagHead): boolean => state === 'active' || state === 'held';

const isOpen = ({ decision }: Dispute): boolean => decision === null;

const holdEnds = ({ since }: NonNullable<FlagHead['hold']>): number =>
  Date.parse(since) + holdHours * 3_600_000;
