import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoLocal } from '../../local/dynamo-local.ts';
import { createTables } from '../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import type { Report } from '../report/report.ts';
import { tableNamesOf } from '../table-names.ts';
import { countRaises, type RaiseCount } from './count-raises.ts';

/** How many requests it takes to raise a flag with its touches counted, and to look ahead at it. */
export async function raiseCounts(): Promise<Report> {
  const columns = ['flag', 'asked', 'touches', 'waves', 'requests'];
  return {
    title: 'raise-counts: what it takes to raise a flag, and to look ahead at what it would touch',
    how:
      'Counted, not timed, on DynamoDB Local with 30 boarded merchants, by what the SDK puts on the wire, all safeguards ' +
      'included: members, negative list, quota, touches.',
    tables: [{ columns, rows: (await counted()).map(row) }],
    notes: [],
  };
}

function row({ name, asked, touches, waves, requests }: RaiseCount): string[] {
  const told = Object.entries(requests).map(
    ([command, count]) => `${count} ${command.replace('Command', '')}`,
  );
  return [name, asked, String(touches), String(waves), told.join(', ')];
}

async function counted(): Promise<RaiseCount[]> {
  const folder = await mkdtemp(join(tmpdir(), 'flagstop-raise-counts-'));
  const running = await startDynamoLocal({ folder });
  if (!running.ok) throw new Error(running.error.remedy);
  const { endpoint, stop } = running.value;
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
  try {
    const tables = tableNamesOf('raise');
    await createTables(client, tables);
    return await countRaises({ client, stores: dynamoStores({ client, tables }) });
  } finally {
    client.destroy();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
