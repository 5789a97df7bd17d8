import { beforeEach, describe, expect, it } from 'vitest';
import { decisionWatcher } from '../../../functions/watch-decisions/watch-decisions.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import type { StreamRecord } from '../../../shared/contracts/stream-event.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { aCoalition, noon } from '../../support/a-coalition.ts';
import { aPolicyChange } from '../../support/a-policy-change.ts';
import { shadowOf } from '../../support/a-policy-life.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { faultPort } from '../../support/fault-port.ts';
import { leaveWaiting } from '../../support/leave-waiting.ts';
import { aPolicyDocument } from '../../support/policies.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let told: ReturnType<typeof aWorkObserver>;
beforeEach(async () => {
  coalition = await aCoalition();
  told = aWorkObserver();
});

const context = { awsRequestId: 'run-1' };
const watcher = (stores: typeof coalition.stores = coalition.stores) =>
  decisionWatcher({
    stores,
    view: coalition.view,
    pause: async () => {},
    random: () => 0.5,
    shadow: shadowOf(coalition),
    actStarter: { startAct: async () => {} },
    starter: leaveWaiting,
    observer: told.observer,
    nowMs: () => noon,
  });

async function decide(count: number): Promise<StoredDecision[]> {
  const decisions: StoredDecision[] = [];
  for (let n = 0; n < count; n += 1) {
    const request = aScreening({ reference: `m-${n}` }, { sourceId: `msg_${n}` });
    const result = await screenMerchant(screenPorts(coalition), request);
    if (result.kind !== 'answered') throw new Error(result.problem.code);
    decisions.push(result.decision);
  }
  return decisions;
}

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
  eventSourceARN: 'arn:aws:dynamodb:eu-central-1:123456789012:table/Decisions/stream/2026-11-21T12:00:00.000',
});
const batchOf = (decisions: readonly StoredDecision[]) => ({
  Records: decisions.map(({ decisionId }, number) =>
    recordOf([`decision#${decisionId}`, 'decision'], { number }),
  ),
});
const pending = () => coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 100);

describe('a batch of the stream', () => {
  it.each([
    ['MODIFY', 'decision', 'replaced'],
    ['REMOVE', 'decision', 'deleted'],
    ['REMOVE', 'resolution#00001', 'deleted'],
  ] as const)(
    'that tells a %s of a %s is counted and logged, and indexes nothing',
    async (eventName, sk, problem) => {
      const [decision] = await decide(1);
      if (!decision) throw new Error('nothing was decided');
      const { decisionId } = decision;
      const record = recordOf([`decision#${decisionId}`, sk], { eventName });
      expect(await watcher()({ Records: [record] }, context)).toEqual({ batchItemFailures: [] });
      expect(told.counts).toEqual(new Map([['RewrittenDecisions', 1]]));
      expect(told.lines).toEqual([{ code: 'decision.rewritten', requestId: 'run-1', problem, decisionId }]);
      expect(await pending()).toHaveLength(1);
    },
  );

  it('indexes the merchant of each decision it brings', async () => {
    const decisions = await decide(12);
    expect(await watcher()(batchOf(decisions), context)).toEqual({ batchItemFailures: [] });
    expect(await pending()).toEqual([]);
    expect(await coalition.stores.index.countBoarded()).toBe(12);
  });

  it('may come twice, and records may come out of order', async () => {
    const decisions = await decide(3);
    for (const batch of [decisions.toReversed(), decisions])
      expect(await watcher()(batchOf(batch), context)).toEqual({ batchItemFailures: [] });
    expect(await coalition.stores.index.countBoarded()).toBe(3);
  });

  it.each([['a step of a review', recordOf([`decision#dec_${'a'.repeat(22)}`, 'resolution#0001'])]])(
    'passes over %s',
    async (_, record) => {
      expect(await watcher()({ Records: [record] }, context)).toEqual({ batchItemFailures: [] });
      expect(told.lines).toEqual([]);
    },
  );

  it('gives back what failed and nothing else, by its sequence number', async () => {
    const decisions = await decide(3);
    const merchants = faultPort(coalition.stores.merchants, [
      { method: 'readApplication', call: 2, fault: { kind: 'unavailable' } },
    ]);
    const broken = { ...coalition.stores, merchants };
    const { batchItemFailures } = await watcher(broken)(batchOf(decisions), context);
    expect(batchItemFailures).toEqual([{ itemIdentifier: '10000000000000000001' }]);
    expect(await pending()).toMatchObject([{ merchant: 'm-1' }]);
    expect(told.counts).toEqual(new Map([['IndexFailures', 1]]));
  });

  it.each([
    ['a decision that there is not', [`decision#dec_${'a'.repeat(22)}`, 'decision'], 'no-decision'],
    ['a key that names no decision', ['decision#', 'decision'], undefined],
  ] as const)('gives back %s', async (_, key, problem) => {
    const { batchItemFailures } = await watcher()({ Records: [recordOf(key)] }, context);
    expect(batchItemFailures).toHaveLength(1);
    expect(told.lines).toMatchObject([{ code: 'merchant.not-indexed', ...(problem && { problem }) }]);
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
    const decisions = await decide(1);
    const watch = decisionWatcher({
      stores: coalition.stores,
      view: { ...coalition.view, keyring: () => Promise.reject(new Error('no keys')) },
      pause: async () => {},
      random: () => 0.5,
      shadow: shadowOf(coalition),
      actStarter: { startAct: async () => {} },
      starter: leaveWaiting,
      observer: told.observer,
      nowMs: () => noon,
    });
    await expect(watch(batchOf(decisions), context)).rejects.toThrow('no keys');
    expect(await pending()).toHaveLength(1);
  });

  describe('and a policy in shadow', () => {
    const shadowed = async (version: string, document = aPolicyDocument([{}], { version })) => {
      const stored = { document, sha256: policySha256(document) };
      await coalition.stores.policies.commitPolicy(
        aPolicyChange('coalition-default', { version, n: 1, shadow: stored }),
      );
    };

    it('counts what it judges and what differs, once however often the batch comes', async () => {
      await shadowed('s1');
      const decisions = await decide(7);
      for (const batch of [decisions, decisions.toReversed()])
        expect(await watcher()(batchOf(batch), context)).toEqual({ batchItemFailures: [] });
      const counted = await coalition.stores.shadow.countShadow('s1');
      expect(counted.reduce((sum, { decisions: some }) => sum + some, 0)).toBe(7);
      expect(told.counts).toEqual(
        new Map([
          ['ShadowJudged', 7],
          ['ShadowDifferences', 7],
        ]),
      );
      expect(told.lines.filter(({ code }) => code === 'shadow.differs')).toHaveLength(7);
    });

    it.each([
      [
        'cannot be loaded',
        async () => shadowed('s1', aPolicyDocument([{ when: 'nonsense(' }], { version: 's1' })),
      ],
      ['cannot be noted', async () => shadowed('s1')],
    ])('that %s keeps no merchant from being indexed', async (why, set) => {
      await set();
      const decisions = await decide(2);
      const shadow = faultPort(coalition.stores.shadow, [
        { method: 'noteShadow', call: 'every', fault: { kind: 'unavailable' } },
      ]);
      const stores = why === 'cannot be noted' ? { ...coalition.stores, shadow } : coalition.stores;
      const watch = decisionWatcher({
        stores,
        view: coalition.view,
        pause: async () => {},
        random: () => 0.5,
        shadow: shadowOf({ ...coalition, stores }),
        actStarter: { startAct: async () => {} },
        starter: leaveWaiting,
        observer: told.observer,
        nowMs: () => noon,
      });
      expect(await watch(batchOf(decisions), context)).toEqual({ batchItemFailures: [] });
      expect(await pending()).toEqual([]);
      expect(told.counts).toEqual(new Map([['ShadowFailures', 2]]));
      expect(told.lines.filter(({ code }) => code === 'shadow.not-judged')).toMatchObject([
        { error: 'Unavailable' },
        { error: 'Unavailable' },
      ]);
    });
  });

  it('is logged by codes and ids, with nothing of the merchant', async () => {
    const [decision] = await decide(1);
    if (!decision) throw new Error('nothing was decided');
    await watcher()(batchOf([decision]), context);
    expect(told.lines).toEqual([
      {
        code: 'merchant.indexed',
        requestId: 'run-1',
        decisionId: decision.decisionId,
        provider: 'harbourpay',
        merchant: 'm-0',
        outcome: 'indexed',
        ms: 0,
        count: expect.any(Number),
      },
    ]);
  });
});
