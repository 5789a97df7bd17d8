import type { FlagHead } from '../contracts/flag-head.ts';
import type { FlagId } from '../contracts/ids.ts';

/** What a member's flags are listed by: time, then id, so that two of one millisecond have an order too. */
export function raisedOrder({ raisedAt, flagId }: Pick<FlagHead, 'raisedAt' | 'flagId'>): string {
  return `${new Date(raisedAt).toISOString()}#${flagId}`;
}

/** What flags are listed by that have something due at `due` (RFC 3339, UTC, with milliseconds). */
export function dueOrder(due: string, flagId: FlagId): string {
  return `${due}#${flagId}`;
}
