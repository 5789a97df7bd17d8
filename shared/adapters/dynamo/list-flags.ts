import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type FlagId, flagIdSchema } from '../../contracts/ids.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { type Item, parseItem, toKey } from './stored-item.ts';

const list = 'flags';
const headSchema = z.object({
  pk: z.string().transform((pk) => flagIdSchema.parse(pk.slice('flag#'.length))),
});
const placeSchema = z.object({ pk: z.string(), sk: z.string() });

/**
 * One step of a walk over all flags: the heads among one megabyte of the table, strongly read, and where to go on. It reads
 * past every posting and event on its way, so it is for an operator's rare task; an index for it would be written with every flag.
 * Every item keeps its place in a scan, so a flag that stood when the walk began is met exactly once.
 */
export async function listFlags(
  { client, tables }: DynamoContext,
  { limit, cursor }: PageRequest,
): Promise<Page<FlagId> | 'bad-cursor'> {
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  const from = start.after === null ? null : placeOf(start.after);
  if (from === 'bad-cursor') return from;
  const answer = await callDynamo(
    client.send(
      new ScanCommand({
        TableName: tables.Flags,
        ConsistentRead: true,
        FilterExpression: 'sk = :head',
        ProjectionExpression: 'pk',
        ExpressionAttributeValues: { ':head': { S: 'head' } },
        ...(from && { ExclusiveStartKey: from }),
      }),
    ),
  );
  const found = (answer.Items ?? []).map((item) => parseItem(headSchema, item, 'flag').pk);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (last && found.length > items.length) return { items, nextCursor: cursorAt(toKey(keys.head(last))) };
  return { items, nextCursor: answer.LastEvaluatedKey ? cursorAt(answer.LastEvaluatedKey) : null };
}

/** A space is in none of our keys. */
const separator = ' ';

function cursorAt(place: Item): string {
  const { pk, sk } = parseItem(placeSchema, place, 'place');
  return writeCursor({ list, after: `${pk}${separator}${sk}` });
}

function placeOf(after: string): Item | 'bad-cursor' {
  const [pk = '', sk = '', ...more] = after.split(separator);
  return /^(?:flag|key)#./.test(pk) && sk !== '' && more.length === 0 ? toKey({ pk, sk }) : 'bad-cursor';
}
