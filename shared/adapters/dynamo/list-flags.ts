import * as z from 'zod';
import { type FlagId, flagIdSchema } from '../../contracts/ids.ts';
import type { Page, PageRequest } from '../../ports.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { scanPage } from './scan-page.ts';
import { parseItem } from './stored-item.ts';

const headSchema = z.object({
  pk: z.string().transform((pk) => flagIdSchema.parse(pk.slice('flag#'.length))),
});

/**
 * One step of a walk over all flags: the heads among one megabyte of the table, strongly read, and where to go on. It reads
 * past every posting and event on its way, so it is for an operator's rare task; an index for it would be written with every flag.
 */
export async function listFlags(
  { client, tables }: DynamoContext,
  page: PageRequest,
): Promise<Page<FlagId> | 'bad-cursor'> {
  const scan = {
    TableName: tables.Flags,
    FilterExpression: 'sk = :head',
    ProjectionExpression: 'pk, sk',
    ExpressionAttributeValues: { ':head': { S: 'head' } },
  };
  const found = await scanPage({ client, list: 'flags', scan }, page);
  return found === 'bad-cursor'
    ? found
    : { ...found, items: found.items.map((item) => parseItem(headSchema, item, 'flag').pk) };
}
