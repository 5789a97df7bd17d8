import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import { Unavailable } from '../../ports.ts';
import type { ItemKey } from './keys.ts';

/** An item as DynamoDB speaks of it. */
export type Item = Record<string, AttributeValue>;

/** The item under `key` with these attributes; undefined ones are left out. */
export function toItem(key: ItemKey, attributes: object): Item {
  return marshall({ ...attributes, ...key }, { removeUndefinedValues: true });
}

/** The marshalled primary key. */
export function toKey(key: ItemKey): Item {
  return { pk: { S: key.pk }, sk: { S: key.sk } };
}

/**
 * What an item holds, through its schema; attributes the schema does not name are left out. An item that does not
 * parse is as good as lost: rejects with {@link Unavailable}, naming the kind of item and where it breaks, no value.
 */
export function parseItem<T extends z.ZodType>(schema: T, item: Item, kind: string): z.infer<T> {
  return parseStored(schema, unmarshall(item), kind);
}

/** {@link parseItem} of a value that is out of its item already. */
export function parseStored<T extends z.ZodType>(schema: T, value: unknown, kind: string): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.slice(0, 2).join('.')).slice(0, 3);
  throw new Unavailable(`A stored ${kind} does not parse at ${where.join(', ')}`);
}
