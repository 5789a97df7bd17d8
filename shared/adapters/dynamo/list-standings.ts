import type { Standing } from '../../contracts/stored-merchant.ts';
import type { Page, PageRequest } from '../../ports.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { parseStanding } from './merchant-items.ts';
import { scanPage } from './scan-page.ts';

/**
 * One step of a walk over all merchants: the standings among one megabyte of the table, strongly read, and where to go on.
 * It reads past index entries and applications on its way, once a day. An index of standings would be written with every
 * decision instead, and follow a moment later: what looks for what was missed must not trust one.
 */
export async function listStandings(
  { client, tables }: DynamoContext,
  page: PageRequest,
): Promise<Page<Standing> | 'bad-cursor'> {
  const scan = {
    TableName: tables.Merchants,
    FilterExpression: 'sk = :standing',
    ExpressionAttributeValues: { ':standing': { S: 'standing' } },
  };
  const found = await scanPage({ client, list: 'standings', scan }, page);
  return found === 'bad-cursor' ? found : { ...found, items: found.items.map(parseStanding) };
}
