import { join } from 'node:path';
import { createTables } from '../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../shared/adapters/dynamo/dynamo-stores.ts';
import { memoryStores } from '../shared/adapters/memory/memory-stores.ts';
import type { Stores } from '../shared/ports.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { TableName, tableNames } from '../shared/tables.ts';
import { type RunningDynamoLocal, startDynamoLocal } from './dynamo-local.ts';
import { feedCommits } from './pumps/feed-commits.ts';
import { readStream } from './pumps/read-stream.ts';
import type { StreamFeed } from './pumps/start-pump.ts';

export interface OpenStores {
  readonly stores: Stores;
  /** The changes of the decisions' and of the flags' table, from now on. */
  readonly decisions: StreamFeed;
  readonly flags: StreamFeed;
  /** For people: where the data is. */
  readonly where: string;
  /** Something to say before anything else, or null. */
  readonly warning: string | null;
  readonly close: () => Promise<void>;
}

interface StoreChoice {
  readonly memory: boolean;
  /** Directory for data that outlives the process; null keeps nothing. */
  readonly data: string | null;
  /** Where DynamoDB Local's pid file and log go when it keeps nothing. */
  readonly directory: string;
}

/**
 * The stores a run works on: DynamoDB Local, or the memory twins where they are asked for or there is no Java. A
 * directory for the data cannot be honoured without Java, so then nothing starts.
 */
export async function openStores(choice: StoreChoice): Promise<Result<OpenStores, string>> {
  if (choice.memory) return ok(inMemory(null));
  const { data, directory } = choice;
  const started = await startDynamoLocal(
    data === null ? { folder: directory } : { folder: data, dataFolder: join(data, 'tables') },
  );
  if (started.ok) return ok(await inDynamoLocal(started.value, data));
  const { kind, remedy } = started.error;
  if (kind === 'already-running' || data !== null) return fail(remedy);
  return ok(inMemory(`${remedy} Running on the memory twins instead: nothing outlives this process.`));
}

function inMemory(warning: string | null): OpenStores {
  const fed = feedCommits(memoryStores());
  return { ...fed, where: 'in this process’s memory', warning, close: async () => {} };
}

/** DynamoDB Local shares two cores with everything else at home: it gets more time than AWS would. */
const patience = { requestTimeoutMs: 10_000, connectTimeoutMs: 2_000 };

async function inDynamoLocal(running: RunningDynamoLocal, data: string | null): Promise<OpenStores> {
  const client = dynamoClient({ endpoint: running.endpoint, ...patience });
  await createTables(client, tableNamesAtHome);
  const { endpoint } = running;
  const decisions = await readStream({
    client,
    endpoint,
    table: tableNamesAtHome.Decisions,
    of: 'decisions',
  });
  const flags = await readStream({ client, endpoint, table: tableNamesAtHome.Flags, of: 'flags' });
  return {
    stores: dynamoStores({ client, tables: tableNamesAtHome }),
    decisions: decisions.feed,
    flags: flags.feed,
    where: `in DynamoDB Local at ${running.endpoint}${data === null ? '' : `, kept in ${data}`}`,
    warning: null,
    close: async () => {
      decisions.close();
      flags.close();
      client.destroy();
      await running.stop();
    },
  };
}

const tableNamesAtHome: Readonly<Record<TableName, string>> = {
  Flags: 'Flags',
  Decisions: 'Decisions',
  Merchants: 'Merchants',
  Coalition: 'Coalition',
  Notices: 'Notices',
} satisfies Record<(typeof tableNames)[number], string>;
