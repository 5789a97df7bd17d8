import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Standing } from '../../contracts/stored-merchant.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { parseStanding } from './merchant-items.ts';
import { type Item, parseItem, toKey } from './stored-item.ts';

const list = 'standings';
const placeSchema = z.object({ pk: z.string(), sk: z.string() });

/**
 * One step of a walk over all merchants: the standings among one megabyte of the table, strongly read, and where to go on.
 * It reads past index entries and applications on its way, once a day. An index of standings would be written with every
 * decision instead, and follow a moment later: what looks for what was missed must not trust one.
 */
export async function listStandings(
  { client, tables }: DynamoContext,
  { limit, cursor }: PageRequest,
): Promise<Page<Standing> | 'bad-cursor'> {
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  const from = start.after === null ? null : placeOf(start.after);
  if (from === 'bad-cursor') return from;
  const answer = await callDynamo(
    client.send(
      new ScanCommand({
        TableName: tables.Merchants,
        ConsistentRead: true,
        FilterExpression: 'sk = :standing',
        ExpressionAttributeValues: { ':standing': { S: 'standing' } },
        ...(from && { ExclusiveStartKey: from }),
      }),
    ),
  );
  const found = (answer.Items ?? []).map(parseStanding);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (last && found.length > items.length) return { items, nextCursor: cursorAt(toKey(keys.standing(last))) };
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
  return pk !== '' && sk !== '' && more.length === 0 ? toKey({ pk, sk }) : 'bad-cursor';
}
