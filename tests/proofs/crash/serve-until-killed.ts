import { flushCompileCache } from 'node:module';
import { readStream } from '../../../local/pumps/read-stream.ts';
import { startDemo } from '../../../local/start-demo.ts';
import { localSealingKey } from '../../../local/state-directory.ts';
import { createTables } from '../../../shared/adapters/dynamo/create-tables.ts';
import { dynamoClient } from '../../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../../shared/adapters/dynamo/dynamo-stores.ts';
import { proofTables as tables } from './table-names.ts';

/*
 * A process of its own that serves the gateway of a home run, streams and sweeps and all, on a DynamoDB Local that somebody else
 * runs, and waits to be killed: `node serve-until-killed.ts ENDPOINT FOLDER`. Prints its demo file as one line once it listens.
 */
const [endpoint = '', folder = ''] = process.argv.slice(2);
const client = dynamoClient({ endpoint, requestTimeoutMs: 10_000, connectTimeoutMs: 2_000 });
await createTables(client, tables);
const streamOf = (table: string, of: string) => readStream({ client, endpoint, table, of });
const decisions = await streamOf(tables.Decisions, 'decisions');
const flags = await streamOf(tables.Flags, 'flags');
const demo = await startDemo({
  stores: dynamoStores({ client, tables }),
  streams: { decisions: decisions.feed, flags: flags.feed },
  sealingKey: await localSealingKey(folder),
  observer: { log: () => {}, count: () => {}, measure: () => {}, record: () => {} },
  port: 0,
});
if (!demo.ok) throw new Error(demo.error);
// Who is killed has no other time for it, and the next is up the sooner.
flushCompileCache();
process.stdout.write(`${JSON.stringify(demo.value.file)}\n`);
