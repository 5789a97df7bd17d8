import { type Dispute, type FlagHead, maxDisputes, maxVoices } from '../../contracts/flag-head.ts';
import type { FlagActor } from './flag-actor.ts';
import type { MoveKind } from './flag-move.ts';

/** After a dispute was upheld its owner waits this long before the next, unless the flag's content changed since. */
const quietDays = 90;

interface Standpoint {
  readonly actor: FlagActor;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The moves that a flag allows an actor, in a fixed order. Time and safeguards move flags too: `expire` is listed once a
 * flag is past its end, `hold` for operators. Anything else is answered 409 with this list.
 */
export function legalMoves(head: FlagHead, at: Standpoint): MoveKind[] {
  if (head.state !== 'active' && head.state !== 'held') return [];
  const kinds: MoveKind[] = [];
  for (const [kind, holds] of rules) if (holds(head, at)) kinds.push(kind);
  return kinds;
}

const isOperator = ({ roles }: FlagActor) => roles.includes('operator');
const mayRaise = ({ roles }: FlagActor) => roles.includes('contributor') || roles.includes('operator');
const voiceOf = ({ voices }: FlagHead, { member }: FlagActor) =>
  voices.find((voice) => voice.member === member);
const authorOf = (head: FlagHead) => head.voices.find(({ says }) => says === 'raised');

const rules: readonly (readonly [MoveKind, (head: FlagHead, at: Standpoint) => boolean])[] = [
  ['support', maySpeak],
  ['seen-too', maySpeak],
  ['verify', (head, { actor }) => isOperator(actor) && !isOwn(head, actor)],
  ['withdraw', (head, { actor }) => voiceOf(head, actor) !== undefined || hasVerified(head, actor)],
  ['dispute', mayDispute],
  ['decide-dispute', (head, { actor }) => head.disputes.some((dispute) => mayDecide(dispute, actor))],
  ['amend', (head, { actor }) => isOperator(actor) || authorOf(head)?.member === actor.member],
  ['hold', (head, { actor }) => head.state === 'active' && isOperator(actor)],
  [
    'release',
    (head, { actor }) =>
      head.state === 'held' && isOperator(actor) && authorOf(head)?.subject !== actor.subject,
  ],
  ['expire', (head, { now }) => Date.parse(now) >= Date.parse(head.validUntil)],
  ['merge', (_, { actor }) => isOperator(actor)],
  ['supersede', (_, { actor }) => isOperator(actor)],
];

function maySpeak(head: FlagHead, { actor }: Standpoint): boolean {
  return mayRaise(actor) && voiceOf(head, actor) === undefined && head.voices.length < maxVoices;
}

function hasVerified({ identifiers }: FlagHead, { member }: FlagActor): boolean {
  return identifiers.some(({ verifiedBy }) => verifiedBy === member);
}

/** Nobody verifies what a member of the same owner raised. */
function isOwn(head: FlagHead, actor: FlagActor): boolean {
  return authorOf(head)?.owner === actor.owner;
}

/** Whoever speaks for a flag takes that back first; one owner has one dispute open, and does not repeat one that was upheld. */
function mayDispute(head: FlagHead, { actor, now }: Standpoint): boolean {
  if (head.voices.some(({ owner }) => owner === actor.owner) || head.disputes.length >= maxDisputes)
    return false;
  return head.disputes.every(({ by, decision }) => {
    if (by.owner !== actor.owner) return true;
    if (decision === null) return false;
    return Date.parse(now) - Date.parse(decision.at) > quietDays * 86_400_000;
  });
}

/** True where an actor may decide a dispute: an operator, of another owner than the one who opened it. */
export function mayDecide(dispute: Dispute, actor: FlagActor): boolean {
  return dispute.decision === null && isOperator(actor) && dispute.by.owner !== actor.owner;
}
