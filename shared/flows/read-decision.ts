import type { DecisionId, MemberId } from '../contracts/ids.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { DecisionLog } from '../ports.ts';

/** A provider's decision, strongly consistent from the moment it was answered; null for an unknown id or another provider's. */
export async function readDecision(
  log: Pick<DecisionLog, 'read'>,
  of: { readonly provider: MemberId; readonly decisionId: DecisionId },
): Promise<StoredDecision | null> {
  return log.read(of.provider, of.decisionId);
}
