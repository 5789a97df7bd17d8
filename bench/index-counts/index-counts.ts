import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoLocal } from '../../local/dynamo-local.ts';
import { createTables } from '../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import type { Report } from '../report/report.ts';
import { tableNamesOf } from '../table-names.ts';
import { countIndexing, type IndexingCount } from './count-indexing.ts';

/** How many items and requests it takes to make one merchant findable by flags. */
export async function indexCounts(): Promise<Report> {
  const columns = ['merchant', 'index entries', 'who-asked counters', 'waves', 'requests'];
  return {
    title: 'index-counts: what it takes to make one merchant findable by every flag',
    how:
      'Counted, not timed, on DynamoDB Local, by what the SDK puts on the wire. An ordinary application of 19 ' +
      'identifiers, four of them names; an entry is an item of keys alone, about 130 bytes.',
    tables: [{ columns, rows: (await counted()).map(row) }],
    notes: [],
  };
}

function row({ name, entries, asked, waves, requests }: IndexingCount): string[] {
  const told = Object.entries(requests).map(
    ([command, count]) => `${count} ${command.replace('Command', '')}`,
  );
  return [name, String(entries), String(asked), String(waves), told.join(', ')];
}

async function counted(): Promise<IndexingCount[]> {
  const folder = await mkdtemp(join(tmpdir(), 'flagstop-index-counts-'));
  const running = await startDynamoLocal({ folder });
  if (!running.ok) throw new Error(running.error.remedy);
  const { endpoint, stop } = running.value;
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
  try {
    const tables = tableNamesOf('index');
    await createTables(client, tables);
    return await countIndexing({ client, stores: dynamoStores({ client, tables }) });
  } finally {
    client.destroy();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
