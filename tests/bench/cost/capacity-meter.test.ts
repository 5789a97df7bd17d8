import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { meterCapacity } from '../../../bench/cost/capacity-meter.ts';
import { measureCapacity } from '../../../bench/cost/measure-capacity.ts';
import { missedUnits } from '../../../bench/cost/missed-units.ts';
import { freshDynamo } from '../../support/fresh-dynamo.ts';

it('counts what DynamoDB says, and a unit for a strong read of nothing', async () => {
  const { client, tables } = await freshDynamo();
  const meter = meterCapacity(client);
  const Key = { pk: { S: 'flag#none' }, sk: { S: 'head' } };
  await client.send(new GetItemCommand({ TableName: tables.Flags, Key, ConsistentRead: true }));
  expect(meter()).toEqual({ read: 1, write: 0, requests: 1 });
  const filling = { S: 'x'.repeat(4_500) };
  await client.send(new PutItemCommand({ TableName: tables.Flags, Item: { ...Key, filling } }));
  await client.send(new GetItemCommand({ TableName: tables.Flags, Key, ConsistentRead: true }));
  expect(meter()).toEqual({ read: 2, write: 5, requests: 2 });
});

it('counts each key of a batch that is not there, and none that was left unprocessed', () => {
  const Keys = [1, 2, 3, 4];
  const input = { RequestItems: { a: { Keys, ConsistentRead: true }, b: { Keys } } };
  const output = { Responses: { a: [{}], b: [{}] }, UnprocessedKeys: { a: { Keys: [4] } } };
  expect(missedUnits(input, output)).toBe(2 + 3 * 0.5);
});

it('writes as much for a merchant at two thousand flags as at none, and reads as many keys', async () => {
  const at = async (flags: number) => await measureCapacity(await freshDynamo(), { flags, applicants: 0 });
  const [few, many] = [await at(1), await at(2_000)];
  expect(many.clean.screened.write).toBe(few.clean.screened.write);
  expect(many.clean.screened.requests).toBe(few.clean.screened.requests);
  expect(few.clean).toMatchObject({ outcome: 'approve', matches: 0 });
  expect(few.match).toMatchObject({ outcome: 'review', matches: 1 });
  // Every one of some hundred keys is a unit, found or not.
  expect(few.clean.screened.read).toBeGreaterThan(100);
  expect(many.clean.screened.read).toBeLessThan(few.clean.screened.read * 1.1);
}, 120_000);
