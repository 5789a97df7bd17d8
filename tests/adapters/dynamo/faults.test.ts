import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { decisionItem } from '../../../shared/adapters/dynamo/decision-item.ts';
import { dynamoStores } from '../../../shared/adapters/dynamo/dynamo-stores.ts';
import type { Item } from '../../../shared/adapters/dynamo/stored-item.ts';
import type { ResolutionStep } from '../../../shared/contracts/resolution.ts';
import type { FirstRead, SecondRead, Stores } from '../../../shared/ports.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { type ScriptedCall, scriptedDynamo, serviceError } from '../../support/scripted-dynamo.ts';
import { aChange, aCommit, sampleId } from '../../support/stored-samples.ts';

const tables = {
  Flags: 'flags',
  Decisions: 'decisions',
  Merchants: 'merchants',
  Coalition: 'coalition',
  Notices: 'notices',
};
const provider = sampleId.member('p');
const merchant = sampleId.merchant('m');
const decisionId = sampleId.decision('d');
const commit = aCommit({ provider, merchant, decisionId });
const keys = Array.from({ length: 250 }, (_, at) => sampleId.key(`k${at}`));
const first: FirstRead = { provider, merchant, decisionId, keys, strongKeys: [] };
const flags = Array.from({ length: 120 }, (_, at) => sampleId.flag(`f${at}`));
const second: SecondRead = { provider, merchant, flags, overflowing: keys.slice(0, 1) };

type Requests = Record<string, { readonly Keys: readonly Item[] }>;

/** Stores over a script, and how long they paused. */
function scripted(answer: (call: ScriptedCall) => object | Error): { stores: Stores; pauses: number[] } {
  const pauses: number[] = [];
  const pause = async (ms: number) => void pauses.push(ms);
  const stores = dynamoStores({ client: scriptedDynamo(answer), tables, pause, random: () => 0.5 });
  return { stores, pauses };
}

const requested = ({ input }: ScriptedCall): Requests => requestsOf(input);
const holdsDecision = (call: ScriptedCall): boolean => tables.Decisions in requested(call);

describe('a read of many keys', () => {
  test('goes out in batches of at most 100, all strongly consistent', async () => {
    const sizes: number[] = [];
    const { stores } = scripted((call) => {
      sizes.push(Object.values(requested(call)).flatMap(({ Keys }) => Keys).length);
      expect(Object.values(requested(call))).toSatisfy((requests: { ConsistentRead?: boolean }[]) =>
        requests.every(({ ConsistentRead }) => ConsistentRead === true),
      );
      return { Responses: {} };
    });
    expect((await stores.screening.readFirst(first)).unread).toEqual([]);
    expect(sizes).toEqual([84, 84, 84]);
  });

  test('asks twice more for what was left unprocessed, pausing longer each time, then says what is unread', async () => {
    const left = requestOf([keys[3], keys[4]]);
    let asked = 0;
    const { stores, pauses } = scripted((call) => {
      if (holdsDecision(call)) return { Responses: {} };
      asked += 1;
      return { Responses: {}, UnprocessedKeys: left };
    });
    const wave = await stores.screening.readFirst({ ...first, keys: keys.slice(0, 150) });
    expect(asked).toBe(3);
    expect(pauses).toEqual([40, 80]);
    expect(wave.unread).toEqual([keys[3], keys[4]]);
  });

  test('that gets its unprocessed keys in the end misses nothing', async () => {
    const { stores } = scripted((call) =>
      call.at < 2 ? { Responses: {}, UnprocessedKeys: requested(call) } : { Responses: {} },
    );
    expect((await stores.screening.readFirst({ ...first, keys: keys.slice(0, 50) })).unread).toEqual([]);
  });

  test.each([
    ['is throttled', serviceError('ProvisionedThroughputExceededException')],
    ['is throttled otherwise', serviceError('ThrottlingException')],
    ['fails inside', serviceError('InternalServerError', 'server')],
    ['times out', new Error('TimeoutError')],
  ])('reports the postings of a batch that %s', async (_why, error) => {
    const { stores } = scripted((call) => (holdsDecision(call) ? { Responses: {} } : error));
    const wave = await stores.screening.readFirst(first);
    expect(wave.unread).toEqual(keys.slice(82));
  });

  test('reports a key whose who-asked counter alone is unread', async () => {
    const asked = { [tables.Merchants]: { Keys: [{ pk: { S: `key#${keys[7]}` }, sk: { S: 'asked' } }] } };
    const { stores } = scripted(() => ({ Responses: {}, UnprocessedKeys: asked }));
    const wave = await stores.screening.readFirst({
      ...first,
      keys: keys.slice(0, 9),
      strongKeys: keys.slice(0, 9),
    });
    expect(wave.unread).toEqual([keys[7]]);
  });

  test.each([
    ['the decision', tables.Decisions],
    ['the standing', tables.Merchants],
  ])('rejects where %s stays unread', async (_what, table) => {
    const { stores } = scripted((call) => {
      const left = requested(call)[table];
      return { Responses: {}, ...(left && { UnprocessedKeys: { [table]: left } }) };
    });
    await expect(stores.screening.readFirst(first)).rejects.toBeInstanceOf(Unavailable);
  });

  test('rejects where the batch with decision and standing fails, and where every batch does', async () => {
    const error = serviceError('ThrottlingException');
    const without = scripted((call) => (holdsDecision(call) ? error : { Responses: {} })).stores;
    await expect(without.screening.readFirst(first)).rejects.toBeInstanceOf(Unavailable);
    const none = scripted(() => error).stores;
    await expect(none.screening.readSecond(second)).rejects.toBeInstanceOf(Unavailable);
  });

  test('rejects what can never succeed, without saying what it was about', async () => {
    const { stores } = scripted((call) =>
      holdsDecision(call) ? { Responses: {} } : serviceError('ResourceNotFoundException'),
    );
    const failure = await stores.screening.readFirst(first).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Unavailable);
    expect(failure).toHaveProperty('message', 'DynamoDB: ResourceNotFoundException');
    expect(failure).not.toHaveProperty('cause');
  });

  test('of the second wave names flags that are unread, and pages that are not complete', async () => {
    const { stores } = scripted((call) =>
      call.at === 2 ? serviceError('ThrottlingException') : { Responses: {} },
    );
    const wave = await stores.screening.readSecond(second);
    // 243 places in three batches of 81: the last holds the end of the flags and every further page.
    expect(wave.unread).toEqual(flags.slice(81));
    expect(wave.further.get(keys[0] ?? sampleId.key(''))).toEqual({ postings: [], complete: false });
  });
});

describe('a commit', () => {
  const canceled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: 'canceled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const outcomeOf = async (error: Error) => await scripted(() => error).stores.screening.commit(commit);

  test.each([
    ['the standing moved on', canceled('None', 'None', 'ConditionalCheckFailed')],
    ['another transaction holds the decision', canceled('TransactionConflict', 'None', 'None')],
    ['another transaction holds the application', canceled('None', 'TransactionConflict', 'None')],
    ['another transaction holds the standing', canceled('None', 'None', 'TransactionConflict')],
    [
      'an earlier attempt is still at work',
      new TransactionInProgressException({ message: '', $metadata: {} }),
    ],
  ])('is told to read again where %s', async (_why, error) => {
    expect(await outcomeOf(error)).toEqual({ kind: 'read-again' });
  });

  test('answers with the decision that stands, whatever else is in the way', async () => {
    const stands = { ...commit.decision, answer: 'theirs' };
    const error = new TransactionCanceledException({
      message: 'canceled',
      $metadata: {},
      CancellationReasons: [
        { Code: 'ConditionalCheckFailed', Item: decisionItem(stands) },
        { Code: 'None' },
        { Code: 'TransactionConflict' },
      ],
    });
    expect(await outcomeOf(error)).toEqual({ kind: 'decided-already', decision: stands });
  });

  test.each([
    ['throttled', canceled('ThrottlingError', 'None', 'None')],
    ['out of capacity', canceled('None', 'None', 'ProvisionedThroughputExceeded')],
    ['refused without the item that stands', canceled('ConditionalCheckFailed', 'None', 'None')],
    ['refused without a reason', canceled()],
    ['refused by the service', serviceError('InternalServerError', 'server')],
    ['lost on the way', new Error('ECONNRESET')],
  ])('is unavailable where it is %s', async (_why, error) => {
    await expect(outcomeOf(error)).rejects.toBeInstanceOf(Unavailable);
  });

  test('is one transaction of three puts: decision, application, standing', async () => {
    const calls: ScriptedCall[] = [];
    const { stores } = scripted((call) => {
      calls.push(call);
      return {};
    });
    await stores.screening.commit(commit);
    expect(calls.map((call) => call.name)).toEqual(['TransactWriteItemsCommand']);
    expect(calls[0]?.input).toMatchObject({
      TransactItems: [
        { Put: { TableName: 'decisions', ConditionExpression: 'attribute_not_exists(pk)' } },
        { Put: { TableName: 'merchants' } },
        { Put: { TableName: 'merchants', ConditionExpression: 'attribute_not_exists(pk)' } },
      ],
    });
  });

  test('that could not fit into an item never reaches DynamoDB', async () => {
    const { stores } = scripted(() => new Error('reached'));
    const letters = Array.from({ length: 500_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * at * 31) % 20_011)),
    );
    const decision = { ...commit.decision, answer: letters.join('') };
    await expect(stores.screening.commit({ ...commit, decision })).rejects.toBeInstanceOf(RangeError);
  });
});

describe('a flag’s change', () => {
  const { head, event } = aChange(sampleId.flag('f'), { seq: 2 });
  const commitWith = (error: Error) => scripted(() => error).stores.flags.commitChange(head, event);
  const canceled = (Code: string) =>
    new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons: [{ Code }] });

  test.each(['ConditionalCheckFailed', 'TransactionConflict'])('is overtaken by a %s', async (code) => {
    expect(await commitWith(canceled(code))).toBe('seq-moved');
  });

  test.each(['ThrottlingError', 'None'])('is unavailable after a %s', async (code) => {
    await expect(commitWith(canceled(code))).rejects.toBeInstanceOf(Unavailable);
  });
});

describe('a step of a review', () => {
  const step: ResolutionStep = {
    ...{ provider, merchant, decisionId, n: 1, step: 'resolved', clearances: [] },
    asked: { outcome: 'decline', rationale: 'r', clearances: [], confirms: [] },
    by: { member: provider, subject: 'analyst-1' },
    at: '2026-11-21T12:00:00.000Z',
  };
  const resolution = { step, standingVersion: 1, clearances: [], opinions: [] };
  const canceled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: '',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const committed = (error: Error) => scripted(() => error).stores.resolutions.commit(resolution);

  test.each([
    ['a step of its number stands', canceled('ConditionalCheckFailed', 'None')],
    ['the standing moved on', canceled('None', 'ConditionalCheckFailed')],
    ['another transaction is in the way', canceled('None', 'TransactionConflict')],
    [
      'an earlier attempt is still at work',
      new TransactionInProgressException({ message: '', $metadata: {} }),
    ],
  ])('is told to read again where %s', async (_why, error) => {
    expect(await committed(error)).toBe('read-again');
  });

  test.each([
    ['throttled', canceled('ThrottlingError', 'None')],
    ['out of capacity', canceled('None', 'ProvisionedThroughputExceeded')],
    ['refused by the service', serviceError('InternalServerError', 'server')],
    ['lost on the way', new Error('ECONNRESET')],
  ])('is unavailable where it is %s', async (_why, error) => {
    await expect(committed(error)).rejects.toBeInstanceOf(Unavailable);
  });

  test('is put once, checks the standing, and touches no other decision item', async () => {
    const calls: ScriptedCall[] = [];
    const { stores } = scripted((call) => {
      calls.push(call);
      return {};
    });
    const opinions = [{ flagId: sampleId.flag('f'), says: 'subject' as const }];
    await stores.resolutions.commit({ ...resolution, opinions });
    expect(calls.map((call) => call.name)).toEqual(['TransactWriteItemsCommand']);
    expect(calls[0]?.input).toMatchObject({
      TransactItems: [
        { Put: { TableName: 'decisions', ConditionExpression: 'attribute_not_exists(pk)' } },
        { ConditionCheck: { TableName: 'merchants', ExpressionAttributeValues: { ':read': { N: '1' } } } },
        { Update: { TableName: 'flags', UpdateExpression: 'ADD #says :one' } },
      ],
    });
  });
});

test('a posting is not added where DynamoDB throttles', async () => {
  const { stores } = scripted(() => serviceError('ThrottlingException'));
  const posting = { flagId: sampleId.flag('f'), type: 'host', name: null };
  await expect(stores.flags.addPostings(sampleId.key('k'), [posting])).rejects.toBeInstanceOf(Unavailable);
});

function requestOf(wanted: readonly (string | undefined)[]): Requests {
  return {
    [tables.Flags]: { Keys: wanted.map((key) => ({ pk: { S: `key#${key}` }, sk: { S: 'postings#0' } })) },
  };
}

function requestsOf(input: unknown): Requests {
  return Reflect.get(Object(input), 'RequestItems');
}
