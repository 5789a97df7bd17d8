import type { DecisionId, MemberId } from '../contracts/ids.ts';
import type { DecisionSummary, StoredDecision } from '../contracts/stored-decision.ts';
import type { DecisionFilter } from '../ports.ts';

/** The name of a list of decisions, which its cursors carry: a provider's day (UTC) or a provider's merchant. */
export function decisionListName(provider: MemberId, filter: DecisionFilter): string {
  return filter.by === 'day'
    ? `provider#${provider}#day#${filter.day}`
    : `provider#${provider}#merchant#${filter.merchant}`;
}

/** What decisions are listed by: time, then id, so that two of one millisecond have an order too. */
export function decidedOrder(decision: { decidedAt: string; decisionId: DecisionId }): string {
  return `${decision.decidedAt}#${decision.decisionId}`;
}

/** What a list shows of a decision. */
export function summaryOf(decision: StoredDecision): DecisionSummary {
  return {
    decisionId: decision.decisionId,
    livemode: decision.livemode,
    merchant: { reference: decision.merchant },
    outcome: decision.outcome,
    reasonCodes: decision.reasons.map((reason) => reason.code),
    source: decision.source,
    decidedAt: decision.decidedAt,
  };
}
