import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type ShardIteratorType,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { type StreamRecord, streamRecordSchema } from '../../shared/contracts/stream-event.ts';
import type { StreamFeed } from './start-pump.ts';

export interface ReadStream {
  readonly feed: StreamFeed;
  readonly close: () => void;
}

/** Where the next records of each shard are; null once the shard is read to its end. */
type Places = Map<string, string | null>;

interface Stream {
  readonly client: DynamoDBStreamsClient;
  readonly arn: string;
  readonly places: Places;
}

/**
 * The stream of a table in DynamoDB Local, from now on: what an earlier run left undone is for the sweep. With
 * `TRIM_HORIZON` from its beginning. Rejects where the table has no stream.
 */
export async function readStream({
  client: tables,
  endpoint,
  table,
  of,
  from = 'LATEST',
}: {
  client: DynamoDBClient;
  endpoint: string;
  table: string;
  of: string;
  from?: 'LATEST' | 'TRIM_HORIZON';
}): Promise<ReadStream> {
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: table }));
  if (Table?.LatestStreamArn === undefined) throw new Error(`The table ${table} has no stream.`);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'local', credentials });
  const stream = { client, arn: Table.LatestStreamArn, places: new Map() };
  await findShards(stream, from);
  return { feed: { of, next: () => nextRecords(stream) }, close: () => client.destroy() };
}

/** Shards that begin later are read from their beginning. */
async function nextRecords(stream: Stream): Promise<StreamRecord[]> {
  await findShards(stream, 'TRIM_HORIZON');
  const read = await Promise.all([...stream.places.keys()].map((shard) => readShard(stream, shard)));
  return read.flat();
}

async function findShards(stream: Stream, type: ShardIteratorType): Promise<void> {
  for (const { ShardId } of await shardsOf(stream)) {
    if (ShardId === undefined || stream.places.has(ShardId)) continue;
    const { ShardIterator } = await stream.client.send(
      new GetShardIteratorCommand({ StreamArn: stream.arn, ShardId, ShardIteratorType: type }),
    );
    stream.places.set(ShardId, ShardIterator ?? null);
  }
}

async function shardsOf({ client, arn }: Stream): Promise<Shard[]> {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: arn, ...(after && { ExclusiveStartShardId: after }) }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    after = StreamDescription?.LastEvaluatedShardId;
  } while (after !== undefined);
  return shards;
}

async function readShard(stream: Stream, shard: string): Promise<StreamRecord[]> {
  const { client, places } = stream;
  const place = places.get(shard);
  if (!place) return [];
  try {
    const { Records, NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: place }));
    places.set(shard, NextShardIterator ?? null);
    return (Records ?? []).map((record) => streamRecordSchema.parse(record));
  } catch (error) {
    if (!isLost(error)) throw error;
    // What was read before may come again, which is no harm.
    places.delete(shard);
    return [];
  }
}

/**
 * A place that is none any more. DynamoDB Local takes every place in a stream without records for too old once the first
 * one is written (aws-sdk-java issue 2923).
 */
function isLost(error: unknown): boolean {
  return error instanceof TrimmedDataAccessException || error instanceof ExpiredIteratorException;
}
