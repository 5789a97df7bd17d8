import { QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import {
  type ShadowCount,
  type ShadowJudgement,
  shadowCountSchema,
  shadowJudgementSchema,
} from '../../contracts/shadow.ts';
import type { Page, PageRequest } from '../../ports.ts';
import type { ShadowLog } from '../../shadow-ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { policyLists } from '../policy-lists.ts';
import { addedUp, shadowOrder } from '../shadow-counts.ts';
import type { BatchReadOptions } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { noteShadow } from './note-shadow.ts';
import { queryRange } from './read-items.ts';
import { type Item, parseItem } from './stored-item.ts';

type Context = DynamoContext & Pick<BatchReadOptions, 'pause' | 'random'>;

/** A day has nine pairs of outcomes, and counts are kept for a month. */
const maxCounts = 1_000;

/** What policies in shadow make of live traffic, in DynamoDB. */
export function dynamoShadowLog(context: Context): ShadowLog {
  return {
    noteShadow: (judgement) => noteShadow(context, judgement),
    countShadow: (version) => countShadow(context, version),
    listShadow: (version, page) => listShadow(context, { version, page }),
  };
}

async function countShadow({ client, tables }: Context, version: string): Promise<ShadowCount[]> {
  const table = tables.Coalition;
  const parts = await Promise.all(
    keys
      .shadowParts(version)
      .map((pk) => queryRange(client, { table, pk, from: 'count#', to: 'count$', limit: maxCounts })),
  );
  return addedUp(parts.flat().map((item) => parseItem(countSchema, item, 'count of a shadow run')));
}

const countSchema = shadowCountSchema.extend({ differing: z.int().min(0).default(0) });

async function listShadow(
  context: Context,
  { version, page }: { version: string; page: PageRequest },
): Promise<Page<ShadowJudgement> | 'bad-cursor'> {
  const list = policyLists.shadow(version);
  const start = readCursor(page.cursor, list);
  if (start === 'bad-cursor') return start;
  const parts = await Promise.all(
    keys
      .shadowParts(version)
      .map((pk) => newestOf(context, { pk, before: start.after, limit: page.limit + 1 })),
  );
  const found = parts
    .flat()
    .map((item) => parseItem(shadowJudgementSchema, item, 'judgement of a shadow run'))
    .filter((judgement) => shadowOrder(judgement) !== start.after)
    .toSorted((a, b) => (shadowOrder(a) < shadowOrder(b) ? 1 : -1));
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  const more = last && found.length > items.length;
  return { items, nextCursor: more ? writeCursor({ list, after: shadowOrder(last) }) : null };
}

/** One more than asked for: the bound itself is among them. */
async function newestOf(
  { client, tables }: Context,
  { pk, before, limit }: { pk: string; before: string | null; limit: number },
): Promise<Item[]> {
  const answer = await callDynamo(
    client.send(
      new QueryCommand({
        TableName: tables.Coalition,
        ConsistentRead: true,
        ScanIndexForward: false,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': { S: pk },
          ':from': { S: 'differs#' },
          ':to': { S: before === null ? 'differs$' : `differs#${before}` },
        },
        Limit: limit + 1,
      }),
    ),
  );
  return answer.Items ?? [];
}
