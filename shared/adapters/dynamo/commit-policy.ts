import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { StoredPolicy } from '../../contracts/coalition.ts';
import { providerOfLine } from '../../contracts/policy-record.ts';
import type { PolicyChange } from '../../policy-ports.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { type ItemKey, keys } from './keys.ts';
import { packDocument } from './packed-document.ts';
import { type Item, toItem } from './stored-item.ts';
import { transact } from './transact.ts';

/** Writes a step of a line of policies with its event, and whatever rules from then on, in one transaction or not at all. */
export async function commitPolicy(
  context: DynamoContext,
  change: PolicyChange,
): Promise<'committed' | 'moved-on'> {
  const { line, record, event, document, expected } = change;
  const put = (key: ItemKey, value: object, condition: Condition = {}): TransactWriteItem => ({
    Put: { TableName: context.tables.Coalition, Item: toItem(key, value), ...condition },
  });
  const writes = [
    put(keys.policyLine(line.line), line, asRead(expected)),
    put(keys.policyRecord(record.line, record.version), record),
    put(keys.policyEvent(event.line, event.n), event, asRead(0)),
    ...copiesOf(change).map(({ key, policy }) => put(key, policy === null ? {} : packed(policy))),
    ...(document ? [put(keys.policy(document.document), packed(document), unlessOther(document))] : []),
  ];
  return (await transact(context, writes)) === 'done' ? 'committed' : 'moved-on';
}

/** Copies that are read with everything else a deployment, or a provider, is read for. What ends is emptied: nobody may delete there. */
function copiesOf({ line, activate, shadow }: PolicyChange): { key: ItemKey; policy: StoredPolicy | null }[] {
  const provider = providerOfLine(line.line);
  const active = provider === null ? keys.activePolicy() : keys.ownPolicy(provider);
  return [
    ...(activate ? [{ key: active, policy: activate }] : []),
    ...(shadow === undefined ? [] : [{ key: keys.shadowPolicy(), policy: shadow }]),
  ];
}

const packed = (policy: StoredPolicy) => ({ sha256: policy.sha256, document: packDocument(policy) });

interface Condition {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeValues?: Item;
}

const asRead = (n: number): Condition =>
  n === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'n = :read', ExpressionAttributeValues: { ':read': { N: String(n) } } };

/** A version is immutable: the same document may be put again. */
const unlessOther = ({ sha256 }: StoredPolicy): Condition => ({
  ConditionExpression: 'attribute_not_exists(pk) OR sha256 = :sha256',
  ExpressionAttributeValues: { ':sha256': { S: sha256 } },
});
