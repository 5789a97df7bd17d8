import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { TableShape } from '../../shared/tables.ts';

/** Bytes that DynamoDB bills for keeping one item. */
export interface ItemBytes {
  readonly table: number;
  /** In all indexes together: the item's keys, the index's and what it projects. */
  readonly indexes: number;
}

type Item = Readonly<Record<string, AttributeValue>>;

/** What is stored with each item and index entry besides, by AWS's page on what storage costs. */
const overhead = 100;

/** What one item takes, by the size rules of DynamoDB's developer guide; numbers as the guide says, approximately. */
export function itemBytes(item: Item, shape: TableShape): ItemBytes {
  const standsIn = shape.indexes.filter(({ partitionKey, sortKey }) => item[partitionKey] && item[sortKey]);
  return {
    table: overhead + attributesBytes(item),
    indexes: standsIn.reduce((sum, { partitionKey, sortKey, projected }) => {
      const names = new Set([shape.partitionKey, shape.sortKey, partitionKey, sortKey, ...projected]);
      const kept = Object.entries(item).filter(([name]) => names.has(name));
      return sum + overhead + attributesBytes(Object.fromEntries(kept));
    }, 0),
  };
}

const attributesBytes = (attributes: Item): number =>
  Object.entries(attributes).reduce((sum, [name, value]) => sum + utf8(name) + valueBytes(value), 0);

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.SS !== undefined) return sumOf(value.SS.map(utf8));
  if (value.NS !== undefined) return sumOf(value.NS.map(numberBytes));
  if (value.BS !== undefined) return sumOf(value.BS.map(({ byteLength }) => byteLength));
  if (value.L !== undefined) return 3 + sumOf(value.L.map((one) => 1 + valueBytes(one)));
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + attributesBytes(value.M);
  return 1;
}

const numberBytes = (digits: string): number => Math.ceil(digits.replace(/[^0-9]/g, '').length / 2) + 1;
const utf8 = (text: string): number => Buffer.byteLength(text, 'utf8');
const sumOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
