import { type FlagHead, maxVoices } from '../../contracts/flag-head.ts';
import type { FlagActor } from './flag-actor.ts';
import type { Amendment, MoveRefusal } from './flag-move.ts';
import { idOf } from './former-identifiers.ts';

/** An amendment, who makes it, when (RFC 3339, UTC) and why. */
export interface Amending {
  readonly changes: Amendment;
  readonly actor: FlagActor;
  readonly now: string;
  readonly rationale: string;
  /** See the move: what is added is verified by the actor's list. */
  readonly listReference?: string;
}

type Check = (head: FlagHead, amending: Amending) => MoveRefusal | null;

/** Why an amendment may not be made, whatever it would leave: the first reason, by the field it lies in; null where there is none. */
export function amendmentFault(head: FlagHead, amending: Amending): MoveRefusal | null {
  for (const check of checks) {
    const fault = check(head, amending);
    if (fault) return fault;
  }
  return null;
}

const invalid = (pointer: string, code: string): MoveRefusal => ({ kind: 'invalid', pointer, code });
const isOperator = ({ roles }: FlagActor) => roles.includes('operator');

const checks: readonly Check[] = [
  (_, { changes }) => (Object.keys(changes).length === 0 ? invalid('', 'nothing-to-change') : null),
  categoryFault,
  endFault,
  reviewFault,
  removalFault,
  additionFault,
];

/** Others stand behind what a flag says once another owner spoke for it or an operator verified some of it. */
function othersStandBehind({ identifiers, voices }: FlagHead, { owner }: FlagActor): boolean {
  return (
    identifiers.some(({ verifiedBy }) => verifiedBy !== null) || voices.some((voice) => voice.owner !== owner)
  );
}

function categoryFault(head: FlagHead, { changes, actor }: Amending): MoveRefusal | null {
  if (!changes.category || isOperator(actor) || !othersStandBehind(head, actor)) return null;
  return invalid('/category', 'others-stand-behind-it');
}

function endFault(head: FlagHead, { changes, actor, now }: Amending): MoveRefusal | null {
  const until = Date.parse(changes.validUntil ?? head.validUntil);
  if (until <= Date.parse(now)) return invalid('/validUntil', 'in-the-past');
  if (until <= Date.parse(head.validFrom)) return invalid('/validUntil', 'before-its-beginning');
  const shorter = until < Date.parse(head.validUntil);
  if (!shorter || isOperator(actor) || !othersStandBehind(head, actor)) return null;
  return invalid('/validUntil', 'others-stand-behind-it');
}

function reviewFault({ validUntil }: FlagHead, { changes }: Amending): MoveRefusal | null {
  const until = changes.validUntil ?? validUntil;
  const late = changes.reviewAt !== undefined && Date.parse(changes.reviewAt) > Date.parse(until);
  return late ? invalid('/reviewAt', 'after-its-end') : null;
}

/** What is removed must be there, and for anybody but an operator must be the remover's own word. */
function removalFault(head: FlagHead, { changes, actor }: Amending): MoveRefusal | null {
  const listed = new Map(head.identifiers.map((identifier) => [idOf(identifier), identifier]));
  for (const [index, removed] of (changes.remove ?? []).entries()) {
    const identifier = listed.get(idOf(removed));
    if (!identifier) return invalid(`/remove/${index}`, 'not-listed');
    if (!isOperator(actor) && !identifier.vouchedBy.includes(actor.member))
      return invalid(`/remove/${index}`, 'not-your-word');
  }
  return null;
}

function additionFault({ voices }: FlagHead, { changes, actor }: Amending): MoveRefusal | null {
  const speaks = voices.some(({ member }) => member === actor.member);
  if (!changes.add || speaks || voices.length < maxVoices) return null;
  return { kind: 'invalid', pointer: '/add', code: 'too-many-voices', limit: maxVoices };
}
