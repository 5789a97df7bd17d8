import {
  maxBacktests,
  type PolicyEvent,
  type PolicyLine,
  type PolicyRecord,
} from '../../contracts/policy-record.ts';
import { fail, ok, type Result } from '../../result.ts';
import { legalPolicyMoves, mayActivate, mayRunShadows, type PolicyStanding } from './legal-policy-moves.ts';
import type { PolicyActor } from './policy-actor.ts';
import type { PolicyMove, PolicyRefusal } from './policy-move.ts';

/** A move, who makes it, and when (RFC 3339, UTC). */
export interface MovingPolicy {
  readonly move: PolicyMove;
  readonly actor: PolicyActor;
  readonly now: string;
}

/** What a move makes of a version and its line, the event that says so, and which documents rule from then on. */
export interface PolicyStep extends PolicyStanding {
  readonly event: PolicyEvent;
  /** The version's document rules from now on. */
  readonly activates: boolean;
  /** What becomes of the shadow: this version runs in it from now on, or none does. */
  readonly shadow: 'this' | 'none' | 'as-it-was';
}

/**
 * The step a move makes, null where all is so already, or why it is not made. Every move passes here, so that nothing changes
 * a policy that {@link legalPolicyMoves} does not allow.
 */
export function applyPolicyMove(
  standing: PolicyStanding,
  moving: MovingPolicy,
): Result<PolicyStep | null, PolicyRefusal> {
  const { record } = standing;
  const { move, actor } = moving;
  if (isSoAlready(standing, moving)) return ok(null);
  const allowed = legalPolicyMoves(standing, actor);
  if (!allowed.includes(move.kind)) return fail({ kind: 'not-allowed', allowed });
  if (move.kind === 'approve' && !names(record, move.backtest)) return fail({ kind: 'unknown-backtest' });
  return ok(stepOf(standing, moving));
}

/** Whether there is nothing to do, for those who may: what was answered and got lost is asked again. */
function isSoAlready({ line, record }: PolicyStanding, { move, actor }: MovingPolicy): boolean {
  switch (move.kind) {
    case 'backtest':
      return names(record, move.backtest);
    case 'activate':
      return line.active === record.version && mayActivate(line, actor);
    case 'start-shadow':
      return line.shadow === record.version && mayRunShadows(line, actor);
    case 'end-shadow':
      return line.shadow !== record.version && mayRunShadows(line, actor);
    default:
      return false;
  }
}

const names = ({ backtests }: PolicyRecord, backtest: string | null): boolean =>
  backtest === null ? backtests.length === 0 : backtests.some(({ id }) => id === backtest);

function stepOf({ line, record }: PolicyStanding, moving: MovingPolicy): PolicyStep {
  const { move } = moving;
  const n = line.n + 1;
  const isShadow = line.shadow === record.version;
  const activates = move.kind === 'activate';
  // What rules, or never will, has nothing to show in shadow any more.
  const ends = move.kind === 'end-shadow' || (isShadow && (activates || move.kind === 'reject'));
  const starts = move.kind === 'start-shadow';
  const next: PolicyLine = {
    ...line,
    n,
    active: activates ? record.version : line.active,
    shadow: starts ? record.version : ends ? null : line.shadow,
  };
  return {
    line: next,
    record: recordAfter(record, moving),
    event: eventOf({ line, record }, { ...moving, n }),
    activates,
    shadow: starts ? 'this' : ends ? 'none' : 'as-it-was',
  };
}

function recordAfter(record: PolicyRecord, { move, actor, now }: MovingPolicy): PolicyRecord {
  const { member, owner, subject } = actor;
  const decided = { decidedBy: { member, owner, subject }, decidedAt: now };
  switch (move.kind) {
    case 'backtest':
      return {
        ...record,
        backtests: [{ id: move.backtest, at: now }, ...record.backtests].slice(0, maxBacktests),
      };
    case 'approve':
      return { ...record, state: 'approved', ...decided };
    case 'reject':
      return { ...record, state: 'rejected', ...decided };
    default:
      return record;
  }
}

const kinds = {
  backtest: 'backtested',
  approve: 'approved',
  reject: 'rejected',
  activate: 'activated',
  'start-shadow': 'shadow-started',
  'end-shadow': 'shadow-ended',
} as const satisfies Record<PolicyMove['kind'], PolicyEvent['kind']>;

function eventOf(
  { line, record }: PolicyStanding,
  { move, actor, now, n }: MovingPolicy & { readonly n: number },
): PolicyEvent {
  return {
    line: line.line,
    n,
    kind: kinds[move.kind],
    version: record.version,
    at: now,
    actor: { member: actor.member, subject: actor.subject },
    reason: 'reason' in move ? move.reason : null,
    before: beforeOf(line, move),
    backtest: 'backtest' in move ? move.backtest : null,
  };
}

function beforeOf(line: PolicyLine, { kind }: PolicyMove): string | null {
  if (kind === 'activate') return line.active;
  return kind === 'start-shadow' || kind === 'end-shadow' ? line.shadow : null;
}
