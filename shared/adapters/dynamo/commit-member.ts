import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { DirectoryEntry, Member } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { memberSummarySchema } from '../../contracts/member.ts';
import type { MemberChange } from '../../member-ports.ts';
import { Unavailable } from '../../ports.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { type ItemKey, keys } from './keys.ts';
import { toItem, toKey } from './stored-item.ts';
import { transact } from './transact.ts';

/** Writes a member's step with its event and everything it changes in one transaction, or nothing of it. */
export async function commitMember(
  context: DynamoContext,
  change: MemberChange,
): Promise<'committed' | 'read-again'> {
  const writes = [...stepOf(context, change), ...keysOf(context, change), ...clientsOf(context, change)];
  return (await transact(context, writes)) === 'done' ? 'committed' : 'read-again';
}

/** Puts a member as it is, and its place in the list of members. */
export async function putMember(context: DynamoContext, member: Member): Promise<void> {
  const { memberId } = member;
  await putAll(context, [
    { Put: itemPut(context, keys.member(memberId), member) },
    { Put: listedPut(context, member) },
  ]);
}

/** Puts who acts for which member, and the same among that member's clients. */
export async function putDirectoryEntry(context: DynamoContext, entry: DirectoryEntry): Promise<void> {
  const places = placesOf(entry.memberId, entry.subject);
  await putAll(
    context,
    places.map((key) => ({ Put: itemPut(context, key, entry) })),
  );
}

async function putAll(context: DynamoContext, puts: TransactWriteItem[]): Promise<void> {
  if ((await transact(context, puts)) === 'overtaken') throw new Unavailable('DynamoDB: items in use');
}

function stepOf(
  context: DynamoContext,
  { member, event, expectedVersion, witness }: MemberChange,
): TransactWriteItem[] {
  const checked = witness && {
    TableName: context.tables.Coalition,
    Key: toKey(keys.member(witness.memberId)),
    ...asRead(witness.version),
  };
  return [
    { Put: { ...itemPut(context, keys.member(member.memberId), member), ...asRead(expectedVersion) } },
    { Put: listedPut(context, member) },
    { Put: { ...itemPut(context, keys.memberEvent(event.memberId, event.n), event), ...asRead(null) } },
    ...(checked ? [{ ConditionCheck: checked }] : []),
  ];
}

/** A member that was put without history has no version: it is read as 0. */
function asRead(version: number | null) {
  if (version === null) return { ConditionExpression: 'attribute_not_exists(pk)' };
  if (version === 0)
    return {
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#version)',
      ExpressionAttributeNames: { '#version': 'version' },
    };
  return {
    ConditionExpression: '#version = :read',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':read': { N: String(version) } },
  };
}

function keysOf(context: DynamoContext, { member, keys: changed }: MemberChange): TransactWriteItem[] {
  const keyOf = (keyId: string) => keys.signingKey(member.memberId, keyId);
  return [
    ...(changed?.put ?? []).map((key) => ({ Put: itemPut(context, keyOf(key.keyId), key) })),
    ...(changed?.remove ?? []).map((keyId) => ({
      Delete: { TableName: context.tables.Coalition, Key: toKey(keyOf(keyId)) },
    })),
  ];
}

function clientsOf(context: DynamoContext, { member, bind, release }: MemberChange): TransactWriteItem[] {
  const { memberId } = member;
  const ours = {
    ConditionExpression: 'attribute_not_exists(pk) OR #member = :own',
    ExpressionAttributeNames: { '#member': 'memberId' },
    ExpressionAttributeValues: { ':own': { S: memberId } },
  };
  const TableName = context.tables.Coalition;
  return [
    ...(bind ? placesOf(memberId, bind.subject) : []).map((key) => ({
      Put: { ...itemPut(context, key, bind ?? {}), ...ours },
    })),
    ...(release === undefined ? [] : placesOf(memberId, release)).map((key) => ({
      Delete: { TableName, Key: toKey(key), ...ours },
    })),
  ];
}

const listedPut = (context: DynamoContext, member: Member) =>
  itemPut(context, keys.listedMember(member.memberId), memberSummarySchema.parse(member));

const itemPut = ({ tables }: DynamoContext, key: ItemKey, value: object) => ({
  TableName: tables.Coalition,
  Item: toItem(key, value),
});

/** An entry stands in the directory, where it is looked up, and beside its member, where it is listed. */
const placesOf = (memberId: MemberId, subject: string): ItemKey[] => [
  keys.directory(subject),
  keys.memberSubject(memberId, subject),
];
