import type { ActId, SourceAct } from '../contracts/source-act.ts';

/** The names that cursors of the lists of acts carry. */
export const actList = 'acts';
export const waitingActList = 'waiting-acts';

/** What a provider's acts are listed by: when it was decided, then the decision, so that two of one millisecond have an order too. */
export function actOrder({ decidedAt, decisionId }: Pick<ActId, 'decidedAt' | 'decisionId'>): string {
  return `${decidedAt}#${decisionId}`;
}

/** What waiting acts are listed by, or null for one that does not wait. */
export function waitingActOrder(act: SourceAct): string | null {
  return act.waitingSince === null ? null : `${act.waitingSince}#${actOrder(act)}`;
}
