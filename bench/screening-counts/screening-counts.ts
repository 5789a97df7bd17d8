import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDynamoLocal } from '../../local/dynamo-local.ts';
import { createTables } from '../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import type { FigureTable, Report } from '../report/report.ts';
import { tableNamesOf } from '../table-names.ts';
import { countDynamoScreenings, type DynamoCount } from './count-dynamo-screenings.ts';
import { countScreenings, type ScreeningCount } from './count-screenings.ts';

const sizes = [1_000, 100_000];

/** How many round trips and keys a screening needs at a thousand and at a hundred thousand flags, and how many requests that is to DynamoDB. */
export async function screeningCounts(): Promise<Report> {
  const rows: string[][] = [];
  const seen = new Set<string>();
  for (const size of sizes) {
    const counts = await countScreenings(memoryStores(), size);
    seen.add(JSON.stringify(counts));
    rows.push(
      portRow('clean', { size, count: counts.clean }),
      portRow('one match', { size, count: counts.match }),
    );
  }
  return {
    title: 'screening-counts: what one screening asks for, in a warm environment',
    how:
      'Counted, not timed. First on the memory twins, filled through the flow that members raise flags through with ' +
      'invented flags over every identifier type; then on DynamoDB Local, by what the SDK puts on the wire.',
    tables: [{ columns: portColumns, rows }, await dynamoTable()],
    notes: [`Keys and round trips at both sizes: ${seen.size === 1 ? 'identical' : 'DIFFERENT'}.`],
  };
}

const portColumns = [
  'merchant',
  'flags',
  'outcome',
  'round trips',
  'lookup keys',
  'who-asked keys',
  'heads',
  'calls',
];

function portRow(name: string, { size, count }: { size: number; count: ScreeningCount }): string[] {
  const figures = [size + 1, count.outcome, count.roundTrips, count.keys, count.strongKeys, count.heads];
  return [name, ...figures.map((figure) => figure.toLocaleString('en')), Object.keys(count.calls).join(' ')];
}

async function dynamoTable(): Promise<FigureTable> {
  const columns = [
    'merchant',
    'waves',
    'items read by wave',
    'BatchGetItem',
    'fewest there can be',
    'TransactWriteItems',
  ];
  return { columns, rows: (await countOnDynamoLocal()).map(dynamoRow) };
}

function dynamoRow({ name, waves, items, requests, leastBatches }: DynamoCount): string[] {
  const { BatchGetItemCommand: batches = 0, TransactWriteItemsCommand: transactions = 0 } = requests;
  return [name, String(waves), items.join(' + '), ...[batches, leastBatches, transactions].map(String)];
}

async function countOnDynamoLocal(): Promise<DynamoCount[]> {
  const folder = await mkdtemp(join(tmpdir(), 'flagstop-bench-'));
  const dynamo = await startDynamoLocal({ folder });
  if (!dynamo.ok) throw new Error(dynamo.error.remedy);
  const { endpoint, stop } = dynamo.value;
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
  try {
    const tables = tableNamesOf('bench');
    await createTables(client, tables);
    return await countDynamoScreenings({ client, stores: dynamoStores({ client, tables }) });
  } finally {
    client.destroy();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
