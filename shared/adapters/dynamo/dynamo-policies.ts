import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type StoredPolicy, storedPolicySchema } from '../../contracts/coalition.ts';
import type { CoalitionStore } from '../../ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { getItem } from './read-items.ts';
import { parseItem, toItem, toKey } from './stored-item.ts';

interface Name {
  readonly id: string;
  readonly version: string;
}

const pointerSchema = z.object({ id: z.string(), version: z.string() });

/** The policies of the coalition's table: versions, which never change, and a pointer to the active one. */
export function dynamoPolicies(
  context: DynamoContext,
): Pick<CoalitionStore, 'readActivePolicy' | 'readPolicy' | 'putPolicy' | 'activatePolicy'> {
  return {
    readActivePolicy: () => readActive(context),
    readPolicy: (id, version) => readVersion(context, { id, version }),
    putPolicy: (policy) => putVersion(context, policy),
    activatePolicy: (id, version) => activate(context, { id, version }),
  };
}

async function readActive(context: DynamoContext): Promise<StoredPolicy | null> {
  const item = await getItem(context.client, { table: context.tables.Coalition, ...keys.activePolicy() });
  return item ? await readVersion(context, parseItem(pointerSchema, item, 'active policy')) : null;
}

async function readVersion({ client, tables }: DynamoContext, name: Name): Promise<StoredPolicy | null> {
  const item = await getItem(client, { table: tables.Coalition, ...keys.policy(name) });
  return item ? unpackDocument(storedPolicySchema, item, 'policy') : null;
}

async function putVersion(
  { client, tables }: DynamoContext,
  policy: StoredPolicy,
): Promise<'put' | 'exists'> {
  const { sha256 } = policy;
  const answer = await callDynamo(
    client.send(
      new PutItemCommand({
        TableName: tables.Coalition,
        Item: toItem(keys.policy(policy.document), { sha256, document: packDocument(policy) }),
        ConditionExpression: 'attribute_not_exists(pk) OR sha256 = :sha256',
        ExpressionAttributeValues: { ':sha256': { S: sha256 } },
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? 'exists' : undefined),
  );
  return answer === 'exists' ? 'exists' : 'put';
}

async function activate(
  { client, tables }: DynamoContext,
  name: Name,
): Promise<'activated' | 'unknown-version'> {
  const TableName = tables.Coalition;
  const isStored = 'attribute_exists(pk)';
  const answer = await callDynamo(
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { ConditionCheck: { TableName, Key: toKey(keys.policy(name)), ConditionExpression: isStored } },
          { Put: { TableName, Item: toItem(keys.activePolicy(), name) } },
        ],
      }),
    ),
    (error) => (isUnknown(error) ? 'unknown' : undefined),
  );
  return answer === 'unknown' ? 'unknown-version' : 'activated';
}

function isUnknown(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  return error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';
}
