import type { PolicyEvent, PolicyPerson } from '../../contracts/policy-record.ts';
import type { PolicyEventView, PolicyView } from '../../contracts/policy-view.ts';
import { legalPolicyMoves, type PolicyStanding } from './legal-policy-moves.ts';
import type { PolicyActor } from './policy-actor.ts';

/** A version as a member sees it, with what it may do. Which person it was is told to the person's member, operators and auditors. */
export function showPolicy(standing: PolicyStanding, reader: PolicyActor): PolicyView {
  const { line, record } = standing;
  return {
    ...record,
    proposedBy: showPerson(record.proposedBy, reader),
    decidedBy: record.decidedBy && showPerson(record.decidedBy, reader),
    active: line.active === record.version,
    shadow: line.shadow === record.version,
    allowed: legalPolicyMoves(standing, reader),
  };
}

/** A step of a line as a member sees it. */
export function showPolicyEvent(event: PolicyEvent, reader: PolicyActor): PolicyEventView {
  return { ...event, actor: showPerson(event.actor, reader) };
}

/** Which person it was is told to the person's member, operators and auditors. */
export function showPerson({ member, subject }: PolicyPerson, reader: PolicyActor) {
  const told =
    member === reader.member || reader.roles.includes('operator') || reader.roles.includes('auditor');
  return told ? { member, subject } : { member };
}
