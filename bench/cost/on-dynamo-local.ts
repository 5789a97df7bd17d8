import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoLocal } from '../../local/dynamo-local.ts';
import { createTables } from '../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { tableNamesOf } from '../table-names.ts';
import type { Measured } from './measure-capacity.ts';

/** What `work` answers on empty tables in a DynamoDB Local of its own, which is ended afterwards. */
export async function onDynamoLocal<T>(work: (on: Measured) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'flagstop-cost-'));
  const running = await startDynamoLocal({ folder });
  if (!running.ok) throw new Error(running.error.remedy);
  const { endpoint, stop } = running.value;
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
  try {
    const tables = tableNamesOf('cost');
    await createTables(client, tables);
    return await work({ client, tables, stores: dynamoStores({ client, tables }) });
  } finally {
    client.destroy();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
