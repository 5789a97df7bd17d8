import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { tables as shapes, type TableName } from '../../shared/tables.ts';
import { type ItemBytes, itemBytes } from './item-bytes.ts';

/** What all items of a table take. */
export async function storedBytes(
  on: { readonly client: DynamoDBClient; readonly tables: Readonly<Record<TableName, string>> },
  name: TableName,
): Promise<ItemBytes> {
  const sum = { table: 0, indexes: 0 };
  for await (const { Items = [] } of paginateScan({ client: on.client }, { TableName: on.tables[name] }))
    for (const item of Items) {
      const { table, indexes } = itemBytes(item, shapes[name]);
      sum.table += table;
      sum.indexes += indexes;
    }
  return sum;
}
