import { type Dispute, type FlagHead, maxDisputes, maxVoices } from '../../contracts/flag-head.ts';
import type { FlagActor } from './flag-actor.ts';
import type { MoveKind } from './flag-move.ts';
import { isVerifiable } from './verifiable.ts';
import { waitsToBegin } from './waits-to-begin.ts';

/** After a dispute was upheld its owner waits this long, in days, before the next, unless the flag's content changed since. */
const quietDays = 90;

interface Standpoint {
  readonly actor: FlagActor;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The moves that a flag allows an actor, in a fixed order. Time and safeguards move flags too: `begin` is listed once for a
 * flag that was raised to begin later, when it has; `expire` once a flag is past its end, `hold` for operators. Anything else is answered 409 with this list.
 */
export function legalMoves(head: FlagHead, at: Standpoint): MoveKind[] {
  if (head.state !== 'active' && head.state !== 'held') return [];
  const kinds: MoveKind[] = [];
  for (const [kind, holds] of rules) if (holds(head, at)) kinds.push(kind);
  const isOver = Date.parse(at.now) >= Date.parse(head.validUntil);
  return isOver ? kinds.filter((kind) => afterItsEnd.has(kind)) : kinds;
}

/** What is past its end and waits to expire is not argued about any more; its time can be made longer. */
const afterItsEnd: ReadonlySet<MoveKind> = new Set(['withdraw', 'amend', 'expire', 'supersede']);

const isOperator = ({ roles }: FlagActor) => roles.includes('operator');
const mayRaise = ({ roles }: FlagActor) => roles.includes('contributor') || roles.includes('operator');
const voiceOf = ({ voices }: FlagHead, { member }: FlagActor) =>
  voices.find((voice) => voice.member === member);
const authorOf = (head: FlagHead) => head.voices.find(({ says }) => says === 'raised');

const rules: readonly (readonly [MoveKind, (head: FlagHead, at: Standpoint) => boolean])[] = [
  ['support', maySpeak],
  ['seen-too', maySpeak],
  ['verify', mayVerify],
  ['withdraw', (head, { actor }) => voiceOf(head, actor) !== undefined || hasVerified(head, actor)],
  ['dispute', mayDispute],
  ['decide-dispute', (head, { actor }) => head.disputes.some((dispute) => mayDecide(dispute, actor))],
  ['amend', (head, { actor }) => isOperator(actor) || authorOf(head)?.member === actor.member],
  ['hold', (head, { actor }) => head.state === 'active' && isOperator(actor)],
  [
    'release',
    (head, { actor }) =>
      head.state === 'held' &&
      isOperator(actor) &&
      authorOf(head)?.subject !== actor.subject &&
      head.hold?.by !== actor.subject,
  ],
  ['begin', (head, { now }) => waitsToBegin(head) && Date.parse(now) >= Date.parse(head.validFrom)],
  ['expire', (head, { now }) => Date.parse(now) >= Date.parse(head.validUntil)],
  ['merge', (_, { actor }) => isOperator(actor)],
  ['supersede', (_, { actor }) => isOperator(actor)],
];

/** Whoever stands behind all of a flag has said it; what came in later may be spoken for too. */
function maySpeak(head: FlagHead, { actor }: Standpoint): boolean {
  if (!mayRaise(actor)) return false;
  if (voiceOf(head, actor) === undefined) return head.voices.length < maxVoices;
  return head.identifiers.some(({ vouchedBy }) => !vouchedBy.includes(actor.member));
}

/** Nobody verifies what a member of the same owner raised, nor twice. */
function mayVerify(head: FlagHead, { actor }: Standpoint): boolean {
  const { owner } = actor;
  if (!isOperator(actor)) return false;
  if (head.voices.some((voice) => voice.says === 'raised' && voice.owner === owner)) return false;
  return head.identifiers.some((identifier) => isVerifiable(head, { identifier, owner }));
}

function hasVerified({ identifiers }: FlagHead, { member }: FlagActor): boolean {
  return identifiers.some(({ verifiedBy }) => verifiedBy === member);
}

/** Whoever speaks for a flag takes that back first; one owner has one dispute open, and does not repeat one that was upheld. */
function mayDispute(head: FlagHead, { actor, now }: Standpoint): boolean {
  if (!mayRaise(actor) && !actor.roles.includes('provider')) return false;
  if (head.voices.some(({ owner }) => owner === actor.owner)) return false;
  if (head.disputes.filter(({ decision }) => decision === null).length >= maxDisputes) return false;
  return head.disputes.every(({ by, decision }) => {
    if (by.owner !== actor.owner) return true;
    if (decision === null) return false;
    const quiet = Date.parse(now) - Date.parse(decision.at) <= quietDays * 86_400_000;
    return !quiet || decision.contentSeq !== head.contentSeq;
  });
}

/**
 * True where an actor may decide a dispute: an operator, of another owner than the one who opened it. What an operator
 * opened on behalf of a merchant another person of it may decide: a coalition may have one operator only.
 */
export function mayDecide({ by, decision, onBehalfOf }: Dispute, actor: FlagActor): boolean {
  if (decision !== null || !isOperator(actor)) return false;
  return by.owner !== actor.owner || (onBehalfOf === 'merchant' && by.subject !== actor.subject);
}
