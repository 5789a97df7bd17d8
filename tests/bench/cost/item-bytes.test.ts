import { expect, it } from 'vitest';
import { itemBytes } from '../../../bench/cost/item-bytes.ts';
import { tables } from '../../../shared/tables.ts';

it('an item takes its names and values in UTF-8, and a hundred bytes besides', () => {
  const item = { pk: { S: 'é' }, sk: { S: 'ab' }, n: { N: '1234' }, list: { L: [{ BOOL: true }] } };
  // pk 2+2, sk 2+2, n 1+3, list 4+3+2.
  expect(itemBytes(item, tables.Coalition)).toEqual({ table: 100 + 4 + 4 + 4 + 9, indexes: 0 });
});

it('an index keeps the keys and what it projects, of the items that stand in it', () => {
  const key = { pk: { S: 'p' }, sk: { S: 's' } };
  const listed = {
    ...key,
    dueShard: { S: 'd' },
    dueOrder: { S: 'o' },
    flagId: { S: 'f' },
    other: { S: 'x' },
  };
  expect(itemBytes(listed, tables.Flags).indexes).toBe(100 + 3 + 3 + 9 + 9 + 7);
  expect(itemBytes(key, tables.Flags).indexes).toBe(0);
});
