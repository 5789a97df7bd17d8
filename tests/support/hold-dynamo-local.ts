import { startDynamoLocal } from '../../local/dynamo-local.ts';

/*
 * A process of its own that runs a DynamoDB Local on disk and waits to be killed: `node hold-dynamo-local.ts FOLDER`.
 * Prints one line of JSON with its endpoint once it is ready.
 */
const folder = process.argv[2] ?? '';
const started = await startDynamoLocal({ folder, dataFolder: `${folder}/data` });
if (!started.ok) throw new Error(started.error.remedy);
process.stdout.write(`${JSON.stringify({ endpoint: started.value.endpoint })}\n`);
setInterval(() => undefined, 60_000);
