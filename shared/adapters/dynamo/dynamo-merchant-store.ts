import type { MerchantStore } from '../../ports.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { isOver } from './expiry.ts';
import { keys } from './keys.ts';
import { parseApplication, parseStanding } from './merchant-items.ts';
import { getItem } from './read-items.ts';

/** Merchants' standings and the applications that were judged, strongly read from DynamoDB. */
export function dynamoMerchantStore({ client, tables }: DynamoContext): MerchantStore {
  const table = tables.Merchants;
  return {
    readStanding: async (provider, merchant) => {
      const item = await getItem(client, { table, ...keys.standing({ provider, merchant }) });
      return item ? parseStanding(item) : null;
    },
    readApplication: async (provider, merchant, decisionId) => {
      const key = keys.application({ provider, merchant }, decisionId);
      const item = await getItem(client, { table, ...key });
      return item && !isOver(item) ? parseApplication(item) : null;
    },
  };
}
