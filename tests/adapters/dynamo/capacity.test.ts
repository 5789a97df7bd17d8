import { expect, it } from 'vitest';
import { dynamoScreeningStore } from '../../../shared/adapters/dynamo/dynamo-screening-store.ts';
import { freshDynamo } from '../../support/fresh-dynamo.ts';
import { aCommit, sampleId } from '../../support/stored-samples.ts';

it('a metered store tells what its reads and its commit took, and a store without a meter answers the same', async () => {
  const { client, tables } = await freshDynamo();
  const spent = { read: 0, write: 0 };
  const context = { client, tables, pause: async () => {}, random: () => 0.5 };
  const meter = {
    spent: (kind: 'read' | 'write', units: number) => {
      spent[kind] += units;
    },
  };
  const metered = dynamoScreeningStore({ ...context, meter });
  const commit = aCommit({
    provider: sampleId.member('metered'),
    merchant: sampleId.merchant('m'),
    decisionId: sampleId.decision('metered'),
  });
  expect(await metered.commit(commit)).toEqual({ kind: 'committed' });
  // Three puts in a transaction, each counted twice and once for each KB begun.
  expect(spent.write).toBeGreaterThanOrEqual(6);
  expect(spent.read).toBe(0);
  const read = {
    provider: commit.decision.provider,
    decisionId: commit.decision.decisionId,
    merchant: commit.decision.merchant,
    keys: [],
    strongKeys: [],
  };
  const first = await metered.readFirst(read);
  // Two items, strongly.
  expect(spent.read).toBeGreaterThanOrEqual(2);
  expect(await dynamoScreeningStore(context).readFirst(read)).toEqual(first);
});
