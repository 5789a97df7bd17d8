import type { Member } from '../contracts/coalition.ts';
import type { FlagView } from '../contracts/flag.ts';
import type { FlagHead } from '../contracts/flag-head.ts';
import type { Opinions } from '../contracts/resolution.ts';

/**
 * A flag as a member may see it. Who raised it, the narrative, the evidence references and what reviews made of it
 * are for its author, operators and auditors: a reporter must not be found out, and an investigation not be spoilt, by a curious peer.
 */
export function showFlag(
  head: FlagHead,
  to: { readonly member: Member; readonly livemode: boolean; readonly opinions?: Opinions },
): FlagView {
  const { flagId, seq, state, evidence, disputed, category, feed, raisedAt, changedAt, validUntil } = head;
  const open = { flagId, livemode: to.livemode, seq, state, evidence, disputed, category };
  return {
    ...open,
    identifiers: head.identifiers.map(({ type, value }) => ({ type, value })),
    ...(feed === undefined ? {} : { feed }),
    ...(seesEverything(to.member, head) ? confidential(head, to.opinions) : {}),
    raisedAt,
    changedAt,
    validUntil,
  };
}

function seesEverything({ memberId, roles }: Member, head: FlagHead): boolean {
  return memberId === head.raisedBy || roles.includes('operator') || roles.includes('auditor');
}

function confidential({ raisedBy, narrative, evidenceReferences }: FlagHead, opinions: Opinions | undefined) {
  return {
    raisedBy,
    ...(narrative === undefined ? {} : { narrative }),
    evidenceReferences,
    ...(opinions && { opinions }),
  };
}
