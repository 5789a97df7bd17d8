import type { DecisionId, MemberId } from '../../contracts/ids.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { DecisionLog } from '../../ports.ts';
import { parseDecision } from './decision-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem } from './read-items.ts';

/** Decisions by their ids, strongly read from DynamoDB, and no lists: it is in the hot path's bundle. */
export function dynamoDecisionReads(context: DynamoContext): Pick<DecisionLog, 'read'> {
  return { read: (provider, decisionId) => readDecision(context, { provider, decisionId }) };
}

async function readDecision(
  { client, tables }: DynamoContext,
  { provider, decisionId }: { provider: MemberId; decisionId: DecisionId },
): Promise<StoredDecision | null> {
  const item = await getItem(client, { table: tables.Decisions, ...keys.decision(decisionId) });
  const decision = item ? parseDecision(item) : null;
  return decision?.provider === provider ? decision : null;
}
