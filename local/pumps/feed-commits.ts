import { type ItemKey, keys } from '../../shared/adapters/dynamo/keys.ts';
import type { StreamRecord } from '../../shared/contracts/stream-event.ts';
import type { FlagChange, Stores } from '../../shared/ports.ts';
import type { StreamFeed } from './start-pump.ts';

/** Stores, and the streams of two of their tables. */
export interface FedStores {
  readonly stores: Stores;
  readonly decisions: StreamFeed;
  readonly flags: StreamFeed;
}

/**
 * The memory twins with streams of their decisions and of their flags' steps: they have none, so each commit is told here, in
 * the words of DynamoDB's streams.
 */
export function feedCommits(stores: Stores): FedStores {
  const decisions = anyFeed('decisions');
  const flags = anyFeed('flags');
  const screening: Stores['screening'] = {
    ...stores.screening,
    commit: async (commit) => {
      const outcome = await stores.screening.commit(commit);
      if (outcome.kind === 'committed') decisions.tell(keys.decision(commit.decision.decisionId));
      return outcome;
    },
  };
  const told = (outcome: 'committed' | 'seq-moved', changes: readonly FlagChange[]) => {
    if (outcome === 'committed')
      for (const { event } of changes) flags.tell(keys.event(event.flagId, event.seq));
    return outcome;
  };
  const flagStore: Stores['flags'] = {
    ...stores.flags,
    commitChange: async (head, event) =>
      told(await stores.flags.commitChange(head, event), [{ head, event }]),
    commitBoth: async (changes) => told(await stores.flags.commitBoth(changes), changes),
  };
  return {
    stores: { ...stores, screening, flags: flagStore },
    decisions: decisions.feed,
    flags: flags.feed,
  };
}

function anyFeed(of: string) {
  const records: StreamRecord[] = [];
  let number = 0;
  const feed: StreamFeed = { of, next: async () => records.splice(0) };
  const tell = ({ pk, sk }: ItemKey): void => {
    number += 1;
    const Keys = { pk: { S: pk }, sk: { S: sk } };
    records.push({ eventName: 'INSERT', dynamodb: { Keys, SequenceNumber: String(number) } });
  };
  return { feed, tell };
}
