import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type StoredPolicy, storedPolicySchema } from '../../contracts/coalition.ts';
import type { CoalitionStore } from '../../ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { packDocument, unpackDocument } from './packed-document.ts';
import { getItem } from './read-items.ts';
import { type Item, toItem, toKey } from './stored-item.ts';

interface Name {
  readonly id: string;
  readonly version: string;
}

/**
 * The policies of the coalition's table: versions, which never change, and a copy of the active one beside
 * everything else that a deployment is read for.
 */
export function dynamoPolicies(
  context: DynamoContext,
): Pick<CoalitionStore, 'readPolicy' | 'putPolicy' | 'activatePolicy'> {
  return {
    async readPolicy(id, version) {
      const item = await getVersion(context, { id, version });
      return item ? unpackDocument(storedPolicySchema, item, 'policy') : null;
    },
    putPolicy: (policy) => putVersion(context, policy),
    activatePolicy: (id, version) => activate(context, { id, version }),
  };
}

async function getVersion({ client, tables }: DynamoContext, name: Name): Promise<Item | undefined> {
  return await getItem(client, { table: tables.Coalition, ...keys.policy(name) });
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

/** No condition: a version that was read stands for ever as it was read. */
async function activate(context: DynamoContext, name: Name): Promise<'activated' | 'unknown-version'> {
  const version = await getVersion(context, name);
  if (!version) return 'unknown-version';
  const Item = { ...version, ...toKey(keys.activePolicy()) };
  await callDynamo(context.client.send(new PutItemCommand({ TableName: context.tables.Coalition, Item })));
  return 'activated';
}
