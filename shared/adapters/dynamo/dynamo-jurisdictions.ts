import { jurisdictionEventSchema } from '../../contracts/jurisdiction.ts';
import type { JurisdictionChange, JurisdictionRecords } from '../../jurisdiction-ports.ts';
import { jurisdictionEvents } from '../jurisdiction-list.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { unpackTable } from './jurisdictions-reader.ts';
import { keys } from './keys.ts';
import { listItems } from './list-items.ts';
import { packDocument } from './packed-document.ts';
import { getItem } from './read-items.ts';
import { parseItem, toItem } from './stored-item.ts';
import { transact } from './transact.ts';

/** What is known of countries' law, in DynamoDB: one packed table in force, and every import of one. */
export function dynamoJurisdictions(context: DynamoContext): JurisdictionRecords {
  const { client, tables } = context;
  const table = tables.Coalition;
  return {
    readJurisdictions: async () => {
      const item = await getItem(client, { table, ...keys.jurisdictions() });
      return item ? unpackTable(item) : null;
    },
    commitJurisdictions: (change) => commit(context, change),
    listJurisdictionEvents: (page) =>
      listItems(context, {
        table,
        list: jurisdictionEvents,
        page,
        pk: keys.jurisdictionEvent(0).pk,
        sk: 'event#',
        parse: (item) => parseItem(jurisdictionEventSchema, item, 'import of jurisdictions'),
      }),
  };
}

async function commit(
  context: DynamoContext,
  { table, event }: JurisdictionChange,
): Promise<'committed' | 'moved-on'> {
  const { version, sha256 } = table;
  const TableName = context.tables.Coalition;
  const first = version === 1;
  const done = await transact(context, [
    {
      Put: {
        TableName,
        Item: toItem(keys.jurisdictions(), { version, sha256, document: packDocument(table) }),
        ConditionExpression: first ? 'attribute_not_exists(pk)' : '#version = :before',
        ...(!first && {
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': { N: String(version - 1) } },
        }),
      },
    },
    {
      Put: {
        TableName,
        Item: toItem(keys.jurisdictionEvent(event.version), event),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ]);
  return done === 'done' ? 'committed' : 'moved-on';
}
