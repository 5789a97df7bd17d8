import type { Member } from '../contracts/coalition.ts';
import type { FlagHead, HeadIdentifier } from '../contracts/flag-head.ts';
import { allowedMoves, type FlagView } from '../contracts/flag-view.ts';
import type { Opinions } from '../contracts/resolution.ts';
import { identifierEvidence } from './flag/evidence-of.ts';
import { flagActorOf } from './flag/flag-actor.ts';
import { legalMoves } from './flag/legal-moves.ts';
import { onlyScreens, readsAll } from './may-read-flag.ts';

/** Who reads a flag, and with what beside it. */
export interface ShownTo {
  readonly member: Member;
  readonly livemode: boolean;
  readonly opinions?: Opinions;
  /** The person or machine that asks, and when (RFC 3339, UTC): then what it may do now is shown. */
  readonly asking?: { readonly subject: string; readonly now: string };
}

/**
 * A flag as a member that may read it sees it. Who raised it, the narrative, the evidence references and what reviews
 * made of it are for its author, operators and auditors: a reporter must not be found out, and an investigation not be
 * spoilt, by a curious peer. Others see how many members speak for it, and those that only screen not even that.
 */
export function showFlag(head: FlagHead, to: ShownTo): FlagView {
  const { flagId, seq, contentSeq, state, evidence, disputed, category, supersededBy } = head;
  const { shareLevel, jurisdictions, feed, raisedAt, changedAt, validFrom, validUntil, reviewAt } = head;
  const all = readsAll(head, to.member);
  return {
    flagId,
    livemode: to.livemode,
    seq,
    contentSeq,
    state,
    evidence,
    disputed,
    category,
    identifiers: head.identifiers.map((identifier) => shownIdentifier(head, identifier)),
    hold: shownHold(head, to.member),
    supersededBy,
    shareLevel,
    jurisdictions,
    ...(feed !== undefined && (all || isOperatorsList(head)) ? { feed } : {}),
    ...(onlyScreens(to.member) ? {} : spoken(head)),
    ...(all ? confidential(head, to.opinions) : {}),
    raisedAt,
    changedAt,
    validFrom,
    validUntil,
    reviewAt,
    ...(to.asking ? { allowed: allowedTo(head, { member: to.member, ...to.asking }) } : {}),
  };
}

function shownIdentifier(head: FlagHead, identifier: HeadIdentifier): FlagView['identifiers'][number] {
  const { type, value } = identifier;
  return { type, value, evidence: identifierEvidence(head, identifier) };
}

/** How many merchants it touches would tell its author of one of them, where it lists a party beside others it knows of. */
/** A list whose word was taken as verified is an operator’s and known to all; any other would name who reported. */
function isOperatorsList({ raisedBy, identifiers }: FlagHead): boolean {
  return identifiers.some(({ verifiedBy }) => verifiedBy === raisedBy);
}

function shownHold({ hold }: FlagHead, { roles }: Member): FlagView['hold'] {
  if (hold === null) return null;
  const { reason, since, touches } = hold;
  return { reason, since, ...((roles.includes('operator') || roles.includes('auditor')) && { touches }) };
}

function spoken({ voices, disputes }: FlagHead): Pick<FlagView, 'voices' | 'disputes'> {
  const count = (kind: 'support' | 'seen-too') => voices.filter(({ says }) => says === kind).length;
  return {
    voices: { support: count('support'), seenToo: count('seen-too') },
    disputes: disputes.map(({ n, onBehalfOf, openedAt, dueAt, decision }) => ({
      n,
      onBehalfOf,
      openedAt,
      dueAt,
      outcome: decision?.outcome ?? null,
    })),
  };
}

function confidential(
  { raisedBy, narrative, evidenceReferences, verification }: FlagHead,
  opinions: Opinions | undefined,
) {
  return {
    raisedBy,
    ...(narrative === undefined ? {} : { narrative }),
    evidenceReferences,
    verification: verification && { reference: verification.reference, at: verification.at },
    ...(opinions && { opinions }),
  };
}

/** What an actor may do with a flag now, as far as there is a request for it. */
function allowedTo(
  head: FlagHead,
  { member, subject, now }: { member: Member; subject: string; now: string },
): NonNullable<FlagView['allowed']> {
  const legal = new Set<string>(legalMoves(head, { actor: flagActorOf(member, subject), now }));
  return allowedMoves.filter((move) => legal.has(move));
}
