import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LookupKey } from '../../contracts/ids.ts';
import type { Asked } from '../../contracts/stored-merchant.ts';
import type { MerchantIndex } from '../../index-ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { toItem, toKey } from './stored-item.ts';

type Noted = Parameters<MerchantIndex['noteAsked']>[1];

/** Keys noted at a time: an application has few strong ones. */
const keysAtOnce = 25;
/** Nothing counts for longer than 360 days, so a counter that nobody added to for this long is deleted. */
const keptDays = 366;

/**
 * Notes who asked under each key: one request for a key that nobody asked for yet, as most are, else two or three. A day
 * only ever moves forward, so notes may be repeated and come late.
 */
export async function noteAsked(
  context: DynamoContext,
  { keys: lookupKeys, asked }: { keys: readonly LookupKey[]; asked: Noted },
): Promise<void> {
  const distinct = [...new Set(lookupKeys)];
  for (let start = 0; start < distinct.length; start += keysAtOnce)
    await Promise.all(
      distinct.slice(start, start + keysAtOnce).map((key) => noteKey(context, { key, asked })),
    );
}

interface Note {
  readonly key: LookupKey;
  readonly asked: Noted;
}

async function noteKey(context: DynamoContext, note: Note): Promise<void> {
  if (await putFirst(context, note)) return;
  await moveDay(context, { ...note, map: 'asked' });
  if (note.asked.declined) await moveDay(context, { ...note, map: 'declined' });
}

/** True where nobody had asked before. */
async function putFirst({ client, tables }: DynamoContext, { key, asked }: Note): Promise<boolean> {
  const { provider, day, declined } = asked;
  const first: Asked = { asked: { [provider]: day }, declined: declined ? { [provider]: day } : {} };
  const answer = await callDynamo(
    client.send(
      new PutItemCommand({
        TableName: tables.Merchants,
        Item: toItem(keys.asked(key), { ...first, expiresAt: endOf(day) }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
    wasRefused,
  );
  return answer !== 'refused';
}

/** Whoever asked last keeps the counter: its end never moves back by more than notes come late. */
async function moveDay(
  { client, tables }: DynamoContext,
  { key, asked: { provider, day }, map }: Note & { map: keyof Asked },
): Promise<void> {
  await callDynamo(
    client.send(
      new UpdateItemCommand({
        TableName: tables.Merchants,
        Key: toKey(keys.asked(key)),
        UpdateExpression: 'SET #map.#provider = :day, expiresAt = :end',
        ConditionExpression: 'attribute_not_exists(#map.#provider) OR #map.#provider < :day',
        ExpressionAttributeNames: { '#map': map, '#provider': provider },
        ExpressionAttributeValues: { ':day': { S: day }, ':end': { N: String(endOf(day)) } },
      }),
    ),
    wasRefused,
  );
}

const wasRefused = (error: unknown): 'refused' | undefined =>
  error instanceof ConditionalCheckFailedException ? 'refused' : undefined;

/** Seconds since 1970, as DynamoDB's time to live counts. */
const endOf = (day: string): number => Date.parse(day) / 1_000 + keptDays * 86_400;
