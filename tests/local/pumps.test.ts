import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { feedCommits } from '../../local/pumps/feed-commits.ts';
import { readStream } from '../../local/pumps/read-stream.ts';
import { type StreamFeed, type StreamFunction, startPump } from '../../local/pumps/start-pump.ts';
import { untilIndexed } from '../../local/pumps/until-indexed.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { type StreamRecord, streamEventSchema } from '../../shared/contracts/stream-event.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';

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
const feedOf = (records: StreamRecord[]): StreamFeed => ({ next: async () => records.splice(0) });

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
    expect(String(said.mock.calls)).not.toContain('secret');
  });

  it('goes on after a feed that failed', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    let calls = 0;
    const feed: StreamFeed = {
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
    const { stores, feed } = feedCommits(memoryStores());
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
});

describe('the stream of DynamoDB Local', () => {
  it('tells the same of a commit, the first on an empty table too, and what is written besides', async () => {
    const { client, tables, stores } = await freshDynamo();
    const endpoint = await endpointOf(client);
    const stream = await readStream({ client, endpoint, table: tables.Decisions });
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
