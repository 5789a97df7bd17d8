import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createTables } from '../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';

/** Empty tables of one's own in this run's DynamoDB Local. Where it cannot run, this fails and says what to do. */
export async function freshDynamo() {
  const answer = await fetch(inject('dynamoStarter'), { signal: AbortSignal.timeout(90_000) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  // The machine may be busy with other tests: a slow answer is no fault here.
  const client = dynamoClient({ endpoint: text, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
  const run = randomUUID().slice(0, 8);
  const tables = {
    Flags: `${run}-flags`,
    Decisions: `${run}-decisions`,
    Merchants: `${run}-merchants`,
    Coalition: `${run}-coalition`,
    Notices: `${run}-notices`,
  };
  await createTables(client, tables);
  return { client, tables, stores: dynamoStores({ client, tables }) };
}
