import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type IndexShape, type TableName, type TableShape, tableNames, tables } from '../../tables.ts';

/**
 * Creates the five tables under the given physical names, with indexes, streams and time to live, and leaves those
 * that are there as they are. For DynamoDB Local, where a table is usable at once; in AWS the stacks make them.
 */
export async function createTables(
  client: DynamoDBClient,
  names: Readonly<Record<TableName, string>>,
): Promise<void> {
  await Promise.all(
    tableNames.map((name) => createTable(client, { name: names[name], shape: tables[name] })),
  );
}

async function createTable(
  client: DynamoDBClient,
  { name, shape }: { name: string; shape: TableShape },
): Promise<void> {
  try {
    await client.send(new CreateTableCommand(creation(name, shape)));
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  if (shape.timeToLive === null) return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: shape.timeToLive, Enabled: true },
    }),
  );
}

function creation(name: string, shape: TableShape): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributesOf(shape),
    KeySchema: keySchema(shape),
    ...(shape.indexes.length > 0 && { GlobalSecondaryIndexes: shape.indexes.map(indexOf) }),
    ...(shape.stream !== null && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: shape.stream },
    }),
  };
}

/** Every key attribute of table and indexes, once. All are strings. */
function attributesOf(shape: TableShape): AttributeDefinition[] {
  const keyed = [shape, ...shape.indexes].flatMap((keys) => [keys.partitionKey, keys.sortKey]);
  return [...new Set(keyed)].map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
}

function indexOf(index: IndexShape) {
  return {
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.projected] },
  };
}

function keySchema(keys: { partitionKey: string; sortKey: string }) {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
  ];
}
