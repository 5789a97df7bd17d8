import type { FlagEvent, FlagHead } from '../../contracts/flag-head.ts';
import { fail, ok, type Result } from '../../result.ts';
import { amend } from './amend.ts';
import { decideDispute, dispute } from './dispute.ts';
import { flagEvidence } from './evidence-of.ts';
import type { FlagActor } from './flag-actor.ts';
import type { Change, FlagMove, MoveRefusal } from './flag-move.ts';
import { legalMoves, mayDecide } from './legal-moves.ts';
import { merge } from './merge.ts';
import { speak } from './speak.ts';
import { isVerifiable } from './verifiable.ts';
import { withdraw } from './withdraw.ts';

/** A move, who makes it, and when (RFC 3339, UTC). */
export interface Moving {
  readonly move: FlagMove;
  readonly actor: FlagActor;
  readonly now: string;
}

/** A flag's next head and the event that led there. */
export interface Step {
  readonly head: FlagHead;
  readonly event: FlagEvent;
}

/**
 * The step a move makes, or why it is not made. Every move passes here, so that nothing changes a flag that the rules
 * of {@link legalMoves} do not allow, and its evidence is always what those who stand behind it make it.
 */
export function applyMove(head: FlagHead, moving: Moving): Result<Step, MoveRefusal> {
  const { move, actor, now } = moving;
  const allowed = legalMoves(head, moving);
  if (!allowed.includes(move.kind)) return fail({ kind: 'not-allowed', allowed });
  if (!isOfNow(head, move)) return fail({ kind: 'content-changed' });
  const change = changeOf(head, moving);
  if (!change.ok) return change;
  const seq = head.seq + 1;
  const next = { ...head, ...change.value.head, seq, changedAt: now };
  const { member, subject } = actor;
  return ok({
    head: { ...next, evidence: flagEvidence(next) },
    event: { flagId: head.flagId, seq, actor: { member, subject }, at: now, ...change.value.event },
  });
}

/** Who speaks for a flag has seen its content; who ends it has seen all of it, so that nothing said meanwhile is lost. */
function isOfNow({ seq, contentSeq }: FlagHead, move: FlagMove): boolean {
  if (!('seq' in move) || move.seq === undefined) return true;
  return move.seq <= seq && move.seq >= (move.kind === 'supersede' ? seq : contentSeq);
}

function changeOf(head: FlagHead, { move, actor, now }: Moving): Result<Change, MoveRefusal> {
  switch (move.kind) {
    case 'support':
    case 'seen-too':
      return ok(speak(head, { move, actor, now }));
    case 'verify':
      return ok(verify(head, { move, actor, now }));
    case 'withdraw':
      return ok(withdraw(head, { actor, rationale: move.rationale }));
    case 'dispute':
      return ok(dispute(head, { move, actor, now }));
    case 'decide-dispute': {
      const open = head.disputes.find(({ n }) => n === move.n);
      if (!open || !mayDecide(open, actor))
        return fail({ kind: 'invalid', pointer: '/n', code: 'no-such-dispute' });
      return ok(decideDispute(head, { move, actor, now }));
    }
    case 'amend':
      return amend(head, { ...move, actor, now });
    case 'hold': {
      const { reason, touches, rationale } = move;
      return ok({
        head: { state: 'held', hold: { reason, touches, since: now } },
        event: { kind: 'held', reason: rationale },
      });
    }
    case 'release':
      return ok({
        head: { state: 'active', hold: null },
        event: { kind: 'released', reason: move.rationale },
      });
    case 'begin':
      return ok({ head: { begunAt: now }, event: { kind: 'began' } });
    case 'expire':
      return ok({ head: { state: 'expired', hold: null }, event: { kind: 'expired' } });
    case 'merge':
      return merge(head, { move, now });
    case 'supersede':
      return ok({
        head: { state: 'superseded', hold: null, supersededBy: move.by },
        event: { kind: 'superseded', reason: move.rationale, other: move.by },
      });
  }
}

/** Only what another owner stands behind is verified: an identifier that the verifier itself added stays its own word. */
function verify(
  head: FlagHead,
  { move, actor, now }: Moving & { move: Extract<FlagMove, { kind: 'verify' }> },
): Change {
  const { member, owner, subject } = actor;
  const { reference, rationale } = move;
  return {
    head: {
      identifiers: head.identifiers.map((identifier) => ({
        ...identifier,
        verifiedBy: isVerifiable(head, { identifier, owner }) ? member : identifier.verifiedBy,
      })),
      verification: { by: { member, owner, subject }, reference, at: now },
    },
    event: { kind: 'verified', reference, ...(rationale && { reason: rationale }) },
  };
}
