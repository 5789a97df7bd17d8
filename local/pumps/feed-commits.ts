import { keys } from '../../shared/adapters/dynamo/keys.ts';
import type { DecisionId } from '../../shared/contracts/ids.ts';
import type { StreamRecord } from '../../shared/contracts/stream-event.ts';
import type { Stores } from '../../shared/ports.ts';
import type { StreamFeed } from './start-pump.ts';

/**
 * The memory twins with a stream of their decisions: they have none, so each commit is told here, in the words of
 * DynamoDB's stream.
 */
export function feedCommits(stores: Stores): { readonly stores: Stores; readonly feed: StreamFeed } {
  const records: StreamRecord[] = [];
  let number = 0;
  const screening: Stores['screening'] = {
    ...stores.screening,
    commit: async (commit) => {
      const outcome = await stores.screening.commit(commit);
      number += 1;
      if (outcome.kind === 'committed') records.push(recordOf(commit.decision.decisionId, number));
      return outcome;
    },
  };
  return { stores: { ...stores, screening }, feed: { next: async () => records.splice(0) } };
}

function recordOf(decisionId: DecisionId, number: number): StreamRecord {
  const { pk, sk } = keys.decision(decisionId);
  return {
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(number) },
  };
}
