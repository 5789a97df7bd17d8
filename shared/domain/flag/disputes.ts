import { type Dispute, maxDisputes } from '../../contracts/flag-head.ts';

/** The number of the next dispute of a flag. Numbers are never used again: somebody may be deciding one of them now. */
export function nextDispute(disputes: readonly Dispute[]): number {
  return disputes.reduce((highest, { n }) => Math.max(highest, n), 0) + 1;
}

/** The disputes that a head keeps: all open ones, and the newest of the decided. The others stay in its history. */
export function keptDisputes(disputes: readonly Dispute[]): Dispute[] {
  const open = disputes.filter(({ decision }) => decision === null).length;
  let surplus = Math.min(disputes.length - maxDisputes, disputes.length - open);
  return disputes.filter(({ decision }) => {
    if (decision === null || surplus <= 0) return true;
    surplus -= 1;
    return false;
  });
}
