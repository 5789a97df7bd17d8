import type { Dispute, FlagHead } from '../../contracts/flag-head.ts';
import { keptDisputes, nextDispute } from './disputes.ts';
import type { FlagActor } from './flag-actor.ts';
import type { Change, FlagMove } from './flag-move.ts';

/** How long an operator has to decide a dispute, in days, where nobody says otherwise. */
export const defaultDisputeDays = 10;

/** What a flag becomes when somebody disputes it: it caps at review until an operator has decided. */
export function dispute(
  head: FlagHead,
  { move, actor, now }: { move: Extract<FlagMove, { kind: 'dispute' }>; actor: FlagActor; now: string },
): Change {
  const { member, owner, subject } = actor;
  const opened: Dispute = {
    n: nextDispute(head.disputes),
    by: { member, owner, subject },
    onBehalfOf: move.onBehalfOf,
    ...(move.decisionId && { decisionId: move.decisionId }),
    rationale: move.rationale,
    openedAt: now,
    dueAt: new Date(Date.parse(now) + (move.days ?? defaultDisputeDays) * 86_400_000).toISOString(),
    decision: null,
  };
  return {
    head: { disputes: keptDisputes([...head.disputes, opened]), disputed: true },
    event: { kind: 'disputed', reason: move.rationale },
  };
}

/**
 * What a flag becomes when one of its disputes is decided: upheld, it stands as before once no other dispute is open;
 * overturned, it matches nothing any more.
 */
export function decideDispute(
  head: FlagHead,
  {
    move,
    actor,
    now,
  }: { move: Extract<FlagMove, { kind: 'decide-dispute' }>; actor: FlagActor; now: string },
): Change {
  const { member, owner, subject } = actor;
  const { outcome, rationale } = move;
  const { contentSeq } = head;
  const disputes = head.disputes.map((each) =>
    each.n === move.n
      ? { ...each, decision: { outcome, by: { member, owner, subject }, rationale, at: now, contentSeq } }
      : each,
  );
  const over = outcome === 'overturned';
  return {
    head: {
      disputes,
      disputed: disputes.some(({ decision }) => decision === null),
      ...(over && { state: 'overturned', hold: null }),
    },
    event: { kind: over ? 'dispute-overturned' : 'dispute-upheld', reason: rationale },
  };
}
