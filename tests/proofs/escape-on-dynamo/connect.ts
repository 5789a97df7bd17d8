import { setTimeout as pause } from 'node:timers/promises';
import { coalitionView } from '../../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../../shared/adapters/dynamo/dynamo-stores.ts';
import { memorySecretBox } from '../../../shared/adapters/memory/memory-secret-box.ts';
import { shadowView } from '../../../shared/adapters/shadow-view.ts';
import { actNowhere } from '../../support/act-nowhere.ts';
import { leaveWaiting } from '../../support/leave-waiting.ts';
import { proofTables as tables } from '../crash/table-names.ts';

/** The stores of one DynamoDB Local, and what each process that works on them needs besides. */
export function connect(endpoint: string) {
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 5_000 });
  const stores = dynamoStores({ client, tables });
  const nowMs = () => Date.now();
  // The key of `aCoalition`.
  const box = memorySecretBox(Buffer.alloc(32, 3));
  const view = coalitionView({ store: stores.coalition, box, nowMs });
  return {
    ...{ client, tables, stores, view, nowMs },
    store: stores.screening,
    starter: leaveWaiting,
    ...actNowhere,
    shadow: { log: stores.shadow, view: shadowView({ store: stores.coalition, nowMs }) },
    observer: { log: () => {}, count: () => {}, measure: () => {}, record: () => {} },
    random: Math.random,
    pause: (ms: number) => pause(ms),
  };
}
export type Connected = ReturnType<typeof connect>;
