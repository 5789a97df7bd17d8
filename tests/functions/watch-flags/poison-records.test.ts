import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, expect } from 'vitest';
import { flagWatcher } from '../../../functions/watch-flags/watch-flags.ts';
import { aFlag, noon } from '../../support/a-coalition.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { poisonKeys, poisonMark } from '../../support/poison-keys.ts';

let world: ARescreening;
let good: [string, string];
beforeEach(async () => {
  world = await aRescreening();
  await world.board({ reference: 'm-1', websites: ['https://larch.example'] });
  const { flagId } = await aFlag(world, { identifiers: [{ type: 'host', value: 'larch.example' }] });
  good = [`flag#${flagId}`, 'event#0000000001'];
});

const context = { awsRequestId: 'run-1' };

function watching() {
  const told = aWorkObserver();
  const watch = flagWatcher({
    ...{ stores: world.stores, queue: world.queue, observer: told.observer, nowMs: () => noon },
    keyring: async () => world.keyring,
  });
  return { told, watch };
}

const recordOf = ([pk, sk]: readonly [string, string], number: number) => ({
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(number) },
});

const keys = poisonKeys({ kind: 'flag', sort: 'event#0000000001' });

property.prop([fc.array(keys, { maxLength: 6 }), fc.array(keys, { maxLength: 6 })])(
  'poisoned records keep no flag beside them from being enumerated, are given back or passed over, and are not logged',
  async (before, after) => {
    const { told, watch } = watching();
    const records = [...before, good, ...after];
    const { batchItemFailures } = await watch({ Records: records.map(recordOf) }, context);
    expect(
      batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)).sort((a, b) => a - b),
    ).toEqual(
      records.flatMap((key, number) => (key[1].startsWith('event#') && key !== good ? [number] : [])),
    );
    expect(world.queue.take(world.queue.size())).toHaveLength(1);
    expect(JSON.stringify(told.lines)).not.toContain(poisonMark);
  },
);

property.prop([fc.oneof(fc.anything(), fc.record({ Records: fc.array(fc.anything(), { minLength: 1 }) }))])(
  'what is no batch of a stream is refused, and nothing is queued',
  async (event) => {
    const { told, watch } = watching();
    await expect(watch(event, context)).rejects.toThrow();
    expect([told.lines, world.queue.size()]).toEqual([[], 0]);
  },
);
