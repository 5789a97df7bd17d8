import { type DynamoDBClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { callDynamo } from './call-dynamo.ts';
import { type Item, parseItem, toKey } from './stored-item.ts';

const placeSchema = z.object({ pk: z.string(), sk: z.string() });

interface Walk {
  readonly client: DynamoDBClient;
  /** What the cursor says it belongs to. */
  readonly list: string;
  /** Which items are met. A projection has to have `pk` and `sk`. */
  readonly scan: ScanCommandInput;
}

/**
 * One step of a walk over a table: at most `limit` of the items that are met among one megabyte of it, strongly read, and where to go
 * on, null at the end. Every item keeps its place in a scan, so one that stood when the walk began is met exactly once.
 */
export async function scanPage(
  { client, list, scan }: Walk,
  { limit, cursor }: PageRequest,
): Promise<Page<Item> | 'bad-cursor'> {
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  const from = start.after === null ? null : placeOf(start.after);
  if (from === 'bad-cursor') return from;
  const answer = await callDynamo(
    client.send(new ScanCommand({ ...scan, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) })),
  );
  const found = answer.Items ?? [];
  const items = found.slice(0, limit);
  const last = found.length > items.length ? items.at(-1) : answer.LastEvaluatedKey;
  return { items, nextCursor: last ? writeCursor({ list, after: afterOf(last) }) : null };
}

/** A space is in none of our keys. */
const separator = ' ';

function afterOf(item: Item): string {
  const { pk, sk } = parseItem(placeSchema, item, 'place');
  return `${pk}${separator}${sk}`;
}

function placeOf(after: string): Item | 'bad-cursor' {
  const [pk = '', sk = '', ...more] = after.split(separator);
  return pk !== '' && sk !== '' && more.length === 0 ? toKey({ pk, sk }) : 'bad-cursor';
}
