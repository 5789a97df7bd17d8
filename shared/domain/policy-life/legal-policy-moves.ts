import { type PolicyLine, type PolicyRecord, providerOfLine } from '../../contracts/policy-record.ts';
import type { PolicyMoveKind } from '../../contracts/policy-view.ts';
import type { PolicyActor } from './policy-actor.ts';

/** A version of a policy, and where its line stands. */
export interface PolicyStanding {
  readonly line: PolicyLine;
  readonly record: PolicyRecord;
}

/**
 * The moves that a version allows an actor, in a fixed order; anything else is answered 409 with this list. The
 * coalition's line: operators propose, activate and run in shadow; a person of another owner than the proposer's approves or
 * rejects, and approves only what was backtested, for the coalition's trust is at stake. A provider's own line: its own people,
 * of whom a second one approves; no backtest and no shadow.
 */
export function legalPolicyMoves(standing: PolicyStanding, actor: PolicyActor): PolicyMoveKind[] {
  const provider = providerOfLine(standing.line.line);
  if (provider === null) return kindsIn(coalitionRules, { ...standing, actor });
  if (provider !== actor.member) return [];
  return kindsIn(ownRules, { ...standing, actor });
}

/** Whether an actor puts versions in force: operators the coalition's, a provider its own. */
export function mayActivate({ line }: PolicyLine, actor: PolicyActor): boolean {
  const provider = providerOfLine(line);
  return provider === null ? isOperator(actor) : provider === actor.member;
}

/** Whether an actor starts and ends shadow runs: operators, of the coalition's line. */
export function mayRunShadows({ line }: PolicyLine, actor: PolicyActor): boolean {
  return providerOfLine(line) === null && isOperator(actor);
}

interface Standpoint extends PolicyStanding {
  readonly actor: PolicyActor;
}

type Rules = readonly (readonly [PolicyMoveKind, (at: Standpoint) => boolean])[];

const kindsIn = (rules: Rules, at: Standpoint): PolicyMoveKind[] =>
  rules.filter(([, holds]) => holds(at)).map(([kind]) => kind);

const isOperator = ({ roles }: PolicyActor) => roles.includes('operator');
const isProposed = ({ record }: Standpoint) => record.state === 'proposed';
const isApproved = ({ record }: Standpoint) => record.state === 'approved';
const isActive = ({ line, record }: Standpoint) => line.active === record.version;

const coalitionRules: Rules = [
  // That it ran to its end is so whatever became of the version since.
  ['backtest', () => true],
  ['approve', (at) => isProposed(at) && isSecondVoice(at) && at.record.backtests.length > 0],
  ['reject', (at) => isProposed(at) && isSecondVoice(at)],
  ['activate', (at) => isApproved(at) && !isActive(at) && mayActivate(at.line, at.actor)],
  [
    'start-shadow',
    (at) =>
      at.record.state !== 'rejected' &&
      !isActive(at) &&
      at.line.shadow === null &&
      mayRunShadows(at.line, at.actor),
  ],
  ['end-shadow', (at) => at.line.shadow === at.record.version && mayRunShadows(at.line, at.actor)],
];

const ownRules: Rules = [
  ['approve', (at) => isProposed(at) && isSecondPerson(at)],
  ['reject', (at) => isProposed(at) && isSecondPerson(at)],
  ['activate', (at) => isApproved(at) && !isActive(at)],
];

const isSecondPerson = ({ record, actor }: Standpoint) => record.proposedBy.subject !== actor.subject;

/** Another person, of another owner, whose word counts: on probation it does not yet. */
function isSecondVoice(at: Standpoint): boolean {
  const { roles, owner, member, probation } = at.actor;
  const { proposedBy } = at.record;
  const speaks = isOperator(at.actor) || roles.includes('contributor');
  return (
    speaks && !probation && isSecondPerson(at) && proposedBy.owner !== owner && proposedBy.member !== member
  );
}
