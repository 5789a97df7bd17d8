import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { feedCommits } from '../../local/pumps/feed-commits.ts';
import { readStream } from '../../local/pumps/read-stream.ts';
import { type StreamFeed, type StreamFunction, startPump } from '../../local/pumps/start-pump.ts';
import { startQueuePump } from '../../local/pumps/start-queue-pump.ts';
import { untilIndexed } from '../../local/pumps/until-indexed.ts';
import { memoryRescreenQueue } from '../../shared/adapters/memory/memory-rescreen-queue.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import type { RescreenTask } from '../../shared/contracts/rescreen.ts';
import { type StreamRecord, steppedFlag, streamEventSchema } from '../../shared/contracts/stream-event.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';
import { aChange, aCommit, sampleId } from '../support/stored-samples.ts';

const provider = sampleId.member('pumped');
const commitOf = (name: string) =>
  aCommit({ provider, merchant: sampleId.merchant(name), decisionId: sampleId.decision(name) });
const recordOf = (number: number): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: `decision#${number}` }, sk: { S: 'decision' } }, SequenceNumber: `${number}` },
});
const numbersIn = (event: unknown) =>
  streamEventSchema.parse(event).Records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));
const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

/** A pump at work until the test ends, and the batches that its function got. */
function pumping(feed: StreamFeed, answer: (numbers: number[], batch: number) => readonly number[]) {
  const batches: number[][] = [];
  const handler: StreamFunction = async (event) => {
    const numbers = numbersIn(event);
    batches.push(numbers);
    const failed = answer(numbers, batches.length);
    return { batchItemFailures: failed.map((number) => ({ itemIdentifier: String(number) })) };
  };
  const pump = startPump(feed, handler, { restMs: 1, retryMs: 1 });
  onTestFinished(() => pump.close());
  return { batches, pump };
}
const feedOf = (records: StreamRecord[]): StreamFeed => ({
  of: 'samples',
  next: async () => records.splice(0),
});

describe('a pump', () => {
  it('hands over all there is, in order, in batches that a function takes', async () => {
    const { batches } = pumping(feedOf(upTo(120).map(recordOf)), () => []);
    await vi.waitFor(() => expect(batches.flat()).toEqual(upTo(120)));
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
  });

  it('hands over again what was given back, and nothing else', async () => {
    const { batches } = pumping(feedOf(upTo(4).map(recordOf)), (_, batch) => (batch === 1 ? [1, 3] : []));
    await vi.waitFor(() => expect(batches).toHaveLength(2));
    expect(batches).toEqual([
      [0, 1, 2, 3],
      [1, 3],
    ]);
  });

  it('hands a batch over again whose function threw, and lets go what fails ten times', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    const records = upTo(2).map(recordOf);
    const { batches } = pumping(feedOf(records), () => {
      throw new TypeError('secret');
    });
    await vi.waitFor(() => expect(batches).toHaveLength(10));
    records.push(recordOf(7));
    await vi.waitFor(() => expect(batches.at(-1)).toEqual([7]));
    expect(new Set(said.mock.calls.flat())).toEqual(
      new Set(['The stream of samples: TypeError. It is tried again.']),
    );
  });

  it('goes on after a feed that failed', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    let calls = 0;
    const feed: StreamFeed = {
      of: 'samples',
      next: async () => {
        calls += 1;
        if (calls < 3) throw new Error('lost');
        return calls === 3 ? [recordOf(1)] : [];
      },
    };
    const { batches } = pumping(feed, () => []);
    await vi.waitFor(() => expect(batches).toEqual([[1]]));
  });

  it('takes nothing more once it is closed', async () => {
    const records = [recordOf(1)];
    const { batches, pump } = pumping(feedOf(records), () => []);
    await vi.waitFor(() => expect(batches).toEqual([[1]]));
    await pump.close();
    records.push(recordOf(2));
    expect(batches).toEqual([[1]]);
    expect(records).toHaveLength(1);
  });
});

describe('the stream of the memory twins', () => {
  it('tells each decision that was committed once, by its keys alone', async () => {
    const { stores, decisions: feed } = feedCommits(memoryStores());
    const commit = commitOf('told');
    await stores.screening.commit(commit);
    await stores.screening.commit(commit);
    await stores.screening.commit({ ...commitOf('told-not'), expectedVersion: 4 });
    expect(await feed.next()).toEqual([
      {
        eventName: 'INSERT',
        dynamodb: {
          Keys: { pk: { S: `decision#${commit.decision.decisionId}` }, sk: { S: 'decision' } },
          SequenceNumber: '1',
        },
      },
    ]);
    expect(await feed.next()).toEqual([]);
  });

  it('tells each step of a flag that was committed once, and both of two that are committed together', async () => {
    const { stores, flags: feed } = feedCommits(memoryStores());
    const [one, two] = [sampleId.flag('told-one'), sampleId.flag('told-two')];
    const step = (flagId: FlagId, seq: number) => aChange(flagId, { seq });
    const first = step(one, 1);
    await stores.flags.commitChange(first.head, first.event);
    expect(await stores.flags.commitChange(first.head, first.event)).toBe('seq-moved');
    const { head, event } = step(two, 1);
    await stores.flags.commitChange(head, event);
    await stores.flags.commitBoth([step(one, 2), step(two, 2)]);
    expect(await stores.flags.commitBoth([step(one, 2), step(two, 3)])).toBe('seq-moved');
    const told = await feed.next();
    expect(told.map((record) => [steppedFlag(record), record.dynamodb.Keys.sk.S.slice(-1)])).toEqual([
      [one, '1'],
      [two, '1'],
      [one, '2'],
      [two, '2'],
    ]);
    expect(new Set(told.map(({ dynamodb }) => dynamodb.SequenceNumber)).size).toBe(4);
    expect(await feed.next()).toEqual([]);
  });
});

describe('a pump of a queue', () => {
  const taskOf = (name: string): RescreenTask => ({
    trigger: { flagId: sampleId.flag('queued'), seq: 1 },
    merchants: [{ provider, merchant: sampleId.merchant(name) }],
  });
  const namesIn = (event: unknown) =>
    queueEvent
      .parse(event)
      .Records.map(({ messageId, body }) => ({ messageId, name: JSON.parse(body).merchants[0].merchant }));
  /** A pump at work until the test ends, and the messages of each batch that its function got. */
  const pumping = async (names: readonly string[], fails: (name: string, batch: number) => boolean) => {
    const queue = memoryRescreenQueue();
    await queue.send(names.map(taskOf));
    const batches: string[][] = [];
    const pump = startQueuePump(
      queue,
      async (event) => {
        const messages = namesIn(event);
        batches.push(messages.map(({ name }) => name));
        const failed = messages.filter(({ name }) => fails(name, batches.length));
        return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
      },
      { restMs: 1, retryMs: 1 },
    );
    onTestFinished(() => pump.close());
    return { queue, batches, pump };
  };
  const hushed = () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    return said;
  };

  it('hands over all there is, ten messages at a time', async () => {
    const names = upTo(23).map((n) => `m-${n}`);
    const { batches, queue } = await pumping(names, () => false);
    await vi.waitFor(() => expect(batches.flat()).toEqual(names));
    expect(batches.map((batch) => batch.length)).toEqual([10, 10, 3]);
    expect(queue.size()).toBe(0);
  });

  it('hands over again what was given back, and nothing else', async () => {
    const { batches } = await pumping(['m-0', 'm-1', 'm-2'], (name, batch) => name === 'm-1' && batch === 1);
    await vi.waitFor(() => expect(batches).toEqual([['m-0', 'm-1', 'm-2'], ['m-1']]));
  });

  it('lets go what fails five times, says so by no name, and goes on', async () => {
    const said = hushed();
    const { batches, queue } = await pumping(['m-0', 'm-1'], (name) => name === 'm-0');
    await vi.waitFor(() => expect(batches).toHaveLength(5));
    await queue.send([taskOf('m-2')]);
    await vi.waitFor(() => expect(batches.at(-1)).toEqual(['m-2']));
    expect(batches.flat().filter((name) => name === 'm-0')).toHaveLength(5);
    expect(said.mock.calls.flat()).toEqual([
      'The queue of rescreenings: a message failed 5 times and is let go.',
    ]);
  });

  it('takes a batch for undone whose function threw', async () => {
    const said = hushed();
    const { batches } = await pumping(['m-0'], (_, batch) => {
      if (batch === 1) throw new RangeError('secret');
      return false;
    });
    await vi.waitFor(() => expect(batches).toEqual([['m-0'], ['m-0']]));
    expect(said.mock.calls.flat()).toEqual(['The queue of rescreenings: RangeError. It is tried again.']);
  });

  it('takes nothing more once it is closed', async () => {
    const { batches, queue, pump } = await pumping(['m-0'], () => false);
    await vi.waitFor(() => expect(batches).toEqual([['m-0']]));
    await pump.close();
    await queue.send([taskOf('m-1')]);
    expect([batches, queue.size()]).toEqual([[['m-0']], 1]);
  });
});

const queueEvent = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

describe('the stream of DynamoDB Local', () => {
  it('tells the same of a commit, the first on an empty table too, and what is written besides', async () => {
    const { client, tables, stores } = await freshDynamo();
    const endpoint = await endpointOf(client);
    const stream = await readStream({ client, endpoint, table: tables.Decisions, of: 'decisions' });
    onTestFinished(() => stream.close());
    expect(await stream.feed.next()).toEqual([]);
    const seen: StreamRecord[] = [];
    const see = async (count: number) =>
      await vi.waitFor(
        async () => {
          seen.push(...(await stream.feed.next()));
          expect(seen).toHaveLength(count);
        },
        { timeout: 20_000, interval: 50 },
      );
    const commits = ['first', 'second', 'third'].map(commitOf);
    for (const commit of commits) await stores.screening.commit(commit);
    await see(3);
    const step = { pk: { S: 'decision#x' }, sk: { S: 'resolution#0001' } };
    await client.send(new PutItemCommand({ TableName: tables.Decisions, Item: step }));
    await see(4);
    expect(seen.map(({ eventName, dynamodb }) => [eventName, dynamodb.Keys])).toEqual([
      ...commits.map(({ decision }) => [
        'INSERT',
        { pk: { S: `decision#${decision.decisionId}` }, sk: { S: 'decision' } },
      ]),
      ['INSERT', step],
    ]);
    expect(new Set(seen.map(({ dynamodb }) => dynamodb.SequenceNumber)).size).toBe(4);
  }, 120_000);
});

describe('waiting until all is indexed', () => {
  it('ends when nothing waits, and gives up in time where something does', async () => {
    const stores = memoryStores();
    const patience = { withinMs: 0, nowMs: () => Date.now() };
    expect(await untilIndexed(stores.index, patience)).toBe(true);
    const { standing } = commitOf('waits');
    await stores.screening.commit(commitOf('waits'));
    expect(await untilIndexed(stores.index, { withinMs: 100, nowMs: () => Date.now() })).toBe(false);
    await stores.index.settle(standing);
    expect(await untilIndexed(stores.index, patience)).toBe(true);
  });
});

async function endpointOf(client: Awaited<ReturnType<typeof freshDynamo>>['client']): Promise<string> {
  const endpoint = await client.config.endpoint?.();
  if (!endpoint) throw new Error('The client has no endpoint of its own.');
  return `${endpoint.protocol}//${endpoint.hostname}:${endpoint.port}`;
}
