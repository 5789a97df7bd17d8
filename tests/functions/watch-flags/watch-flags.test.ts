import { beforeEach, describe, expect, it } from 'vitest';
import { flagWatcher } from '../../../functions/watch-flags/watch-flags.ts';
import type { FlagId } from '../../../shared/contracts/ids.ts';
import { type RescreenTask, rescreenTaskSchema } from '../../../shared/contracts/rescreen.ts';
import type { StreamRecord } from '../../../shared/contracts/stream-event.ts';
import type { RescreenQueue } from '../../../shared/rescreen-ports.ts';
import { aFlag, noon, provider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { faultPort } from '../../support/fault-port.ts';
import { sampleId } from '../../support/stored-samples.ts';

let world: ARescreening;
let told: ReturnType<typeof aWorkObserver>;
beforeEach(async () => {
  world = await aRescreening();
  told = aWorkObserver();
});

const context = { awsRequestId: 'run-1' };
const watcher = ({
  stores = world.stores,
  queue = world.queue,
}: {
  stores?: ARescreening['stores'];
  queue?: RescreenQueue;
} = {}) =>
  flagWatcher({
    stores,
    queue,
    keyring: async () => world.keyring,
    observer: told.observer,
    nowMs: () => noon,
  });

/** A record as Lambda hands it over, with all that it carries besides. */
const recordOf = (
  [pk, sk]: readonly [string, string],
  { eventName = 'INSERT', number = 1 }: { eventName?: StreamRecord['eventName']; number?: number } = {},
) => ({
  eventID: 'c4ca4238a0b923820dcc509a6f75849b',
  eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'eu-central-1',
  dynamodb: {
    ApproximateCreationDateTime: 1_479_499_740,
    Keys: { pk: { S: pk }, sk: { S: sk } },
    SequenceNumber: `1000000000000000000${number}`,
    SizeBytes: 120,
    StreamViewType: 'KEYS_ONLY',
  },
  eventSourceARN: 'arn:aws:dynamodb:eu-central-1:123456789012:table/Flags/stream/2026-11-21T12:00:00.000',
});
const stepOf = (flagId: FlagId, seq = 1, number = seq) =>
  recordOf([`flag#${flagId}`, `event#${String(seq).padStart(10, '0')}`], { number });
const tasks = () =>
  world.queue.take(world.queue.size()).map(({ body }) => rescreenTaskSchema.parse(JSON.parse(body)));

const flagOf = (trigger: RescreenTask['trigger']) => ('flagId' in trigger ? trigger.flagId : null);

/** So many merchants, each on its own site, and a flag on each of these. */
async function flagged(count: number): Promise<FlagId[]> {
  const flags: FlagId[] = [];
  for (let n = 0; n < count; n += 1) {
    const site = `site-${n}.example`;
    await world.board({ reference: `m-${n}`, websites: [`https://${site}`], emails: [] });
    flags.push((await aFlag(world, { identifiers: [{ type: 'host', value: site }] })).flagId);
  }
  return flags;
}

describe('a batch of the flags’ stream', () => {
  it('queues the merchants of each flag that it brings', async () => {
    const flags = await flagged(7);
    const event = { Records: flags.map((flagId, n) => stepOf(flagId, 1, n)) };
    expect(await watcher()(event, context)).toEqual({ batchItemFailures: [] });
    const queued = tasks().map(({ trigger, merchants }) => [flagOf(trigger), merchants[0]?.merchant]);
    expect(new Map(queued.map(([flagId, merchant]) => [flagId, merchant]))).toEqual(
      new Map(flags.map((flagId, n) => [flagId, `m-${n}`])),
    );
    expect(told.measures).toEqual(new Map([['QueuedMerchants', 1]]));
  });

  it('looks once at a flag of which it brings several steps, as it is by then', async () => {
    const [flagId] = await flagged(1);
    if (!flagId) throw new Error('There is no flag.');
    const operator = anActor('verifying-office', { roles: ['operator'] });
    await world.step(flagId, { kind: 'verify', seq: 1, reference: 'case 1' }, operator);
    await watcher()({ Records: [stepOf(flagId, 1), stepOf(flagId, 2)] }, context);
    const changedAt = (await world.stores.flags.readHead(flagId))?.changedAt;
    expect(tasks()).toEqual([
      { trigger: { flagId, seq: 2 }, merchants: [{ provider, merchant: 'm-0' }], changedAt },
    ]);
    expect(told.counts).toEqual(new Map([['FlagSteps', 1]]));
  });

  it('may come twice, and records may come out of order', async () => {
    const flags = await flagged(2);
    const records = flags.map((flagId, n) => stepOf(flagId, 1, n));
    for (const Records of [records.toReversed(), records])
      expect(await watcher()({ Records }, context)).toEqual({ batchItemFailures: [] });
    expect(tasks()).toHaveLength(4);
  });

  it.each([
    ['a head', recordOf([`flag#${sampleId.flag('x')}`, 'head'])],
    ['opinions', recordOf([`flag#${sampleId.flag('x')}`, 'opinions'])],
    ['a page of postings', recordOf([`key#${sampleId.key('x')}`, 'postings#0'])],
    ['a change', { ...stepOf(sampleId.flag('x')), eventName: 'MODIFY' }],
    ['a removal', { ...stepOf(sampleId.flag('x')), eventName: 'REMOVE' }],
  ])('passes over %s', async (_, record) => {
    expect(await watcher()({ Records: [record] }, context)).toEqual({ batchItemFailures: [] });
    expect([told.lines, world.queue.size()]).toEqual([[], 0]);
  });

  it('gives back every step of the flag that failed and of no other', async () => {
    const [one, two] = await flagged(2);
    if (!one || !two) throw new Error('There are no flags.');
    const flags = faultPort(world.stores.flags, [
      { method: 'readHead', call: 1, fault: { kind: 'unavailable' } },
    ]);
    const Records = [stepOf(one, 1, 1), stepOf(two, 1, 2), stepOf(one, 2, 3)];
    const reply = await watcher({ stores: { ...world.stores, flags } })({ Records }, context);
    expect(reply.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier.slice(-1))).toEqual(['1', '3']);
    expect(tasks().map(({ trigger }) => flagOf(trigger))).toEqual([two]);
    expect(told.counts).toEqual(
      new Map([
        ['FlagSteps', 1],
        ['EnumerationFailures', 1],
      ]),
    );
    expect(told.lines).toContainEqual({
      code: 'flag.not-enumerated',
      requestId: 'run-1',
      flagId: one,
      error: 'Unavailable',
    });
  });

  it('gives back what the queue did not take', async () => {
    const [flagId] = await flagged(1);
    if (!flagId) throw new Error('There is no flag.');
    const queue = { send: () => Promise.reject(new TypeError('secret')) };
    const reply = await watcher({ queue })({ Records: [stepOf(flagId)] }, context);
    expect(reply.batchItemFailures).toHaveLength(1);
    expect(JSON.stringify(told.lines)).not.toContain('secret');
  });

  it.each([
    ['of a flag that there is not', stepOf(sampleId.flag('nobody')), { problem: 'no-flag' }],
    ['whose key names no flag', recordOf(['flag#', 'event#0000000001']), { error: 'ZodError' }],
  ])('gives back a step %s', async (_, record, why) => {
    const { batchItemFailures } = await watcher()({ Records: [record] }, context);
    expect(batchItemFailures).toHaveLength(1);
    expect(told.lines.at(-1)).toMatchObject({ code: 'flag.not-enumerated', ...why });
    expect(told.counts).toEqual(new Map([['EnumerationFailures', 1]]));
  });

  it.each([
    ['nothing', undefined],
    ['no records', {}],
    ['records of another kind', { Records: [{ eventSource: 'aws:sqs', body: '{}' }] }],
    ['a record without its number', { Records: [{ ...recordOf(['a', 'b']), dynamodb: { Keys: {} } }] }],
  ])('that is %s is refused whole', async (_, event) => {
    await expect(watcher()(event, context)).rejects.toThrow();
  });

  it('is refused whole where no key can be made, so that nothing is taken for done', async () => {
    const [flagId] = await flagged(1);
    if (!flagId) throw new Error('There is no flag.');
    const watch = flagWatcher({
      ...{ stores: world.stores, queue: world.queue, observer: told.observer, nowMs: () => noon },
      keyring: () => Promise.reject(new Error('no keys')),
    });
    await expect(watch({ Records: [stepOf(flagId)] }, context)).rejects.toThrow('no keys');
  });

  it('is logged by codes and ids, with nothing of flag or merchant', async () => {
    const [flagId] = await flagged(1);
    if (!flagId) throw new Error('There is no flag.');
    await watcher()({ Records: [stepOf(flagId)] }, context);
    expect(told.lines).toEqual([
      { code: 'flag.enumerated', requestId: 'run-1', flagId, outcome: 'queued', count: 1, ms: 0 },
    ]);
  });
});
