import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LookupKey } from '../../contracts/ids.ts';
import { type Asked, maxMarks } from '../../contracts/stored-merchant.ts';
import type { MerchantIndex } from '../../index-ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { askedAttributes, marksOf, parseAsked } from './merchant-items.ts';
import { toItem, toKey } from './stored-item.ts';

type Noted = Parameters<MerchantIndex['noteAsked']>[1];

/** Keys noted at a time: an application has few strong ones. */
const keysAtOnce = 25;
/** Nothing counts for longer than 360 days, so a counter that nobody added to for this long is deleted. */
const keptDays = 366;

/**
 * Notes who asked under each key, and for whom: one request for a key that nobody asked for yet, as most are, and for one
 * where all of it stands already, else one more for each part that does not. A day only ever moves forward and marks are a
 * set, so notes may be repeated and come late.
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
  const standing = await putFirst(context, note);
  if (standing === 'put') return;
  const { provider, mark, day, declined } = note.asked;
  const later = (days: Asked['asked'] | undefined) => (days?.[provider] ?? '') < day;
  const marks = standing?.marks[provider] ?? [];
  await Promise.all([
    later(standing?.asked) && moveDay(context, { ...note, map: 'asked' }),
    declined && later(standing?.declined) && moveDay(context, { ...note, map: 'declined' }),
    !marks.includes(mark) && marks.length < maxMarks && addMark(context, note),
  ]);
}

/** What others noted before, where they did; null where what they noted was not told. */
async function putFirst(
  { client, tables }: DynamoContext,
  { key, asked }: Note,
): Promise<'put' | Asked | null> {
  const { provider, mark, day, declined } = asked;
  const first = askedAttributes({
    asked: { [provider]: day },
    declined: declined ? { [provider]: day } : {},
    marks: { [provider]: [mark] },
  });
  const answer = await callDynamo(
    client.send(
      new PutItemCommand({
        TableName: tables.Merchants,
        Item: toItem(keys.asked(key), { ...first, expiresAt: endOf(day) }),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? { standing: error.Item } : undefined),
  );
  if (!('standing' in answer)) return 'put';
  return answer.standing ? parseAsked(answer.standing) : null;
}

/** Of many merchants at once under one key no more stay than may: each is added only where there is room. */
async function addMark(
  { client, tables }: DynamoContext,
  { key, asked: { provider, mark } }: Note,
): Promise<void> {
  await callDynamo(
    client.send(
      new UpdateItemCommand({
        TableName: tables.Merchants,
        Key: toKey(keys.asked(key)),
        UpdateExpression: 'ADD #marks :mark',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(#marks) OR size(#marks) < :most)',
        ExpressionAttributeNames: { '#marks': marksOf(provider) },
        ExpressionAttributeValues: { ':mark': { SS: [mark] }, ':most': { N: String(maxMarks) } },
      }),
    ),
    wasRefused,
  );
}

/** Whoever asked last keeps the counter: its end never moves back by more than notes come late. */
async function moveDay(
  { client, tables }: DynamoContext,
  { key, asked: { provider, day }, map }: Note & { map: 'asked' | 'declined' },
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
