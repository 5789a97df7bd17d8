import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, expect } from 'vitest';
import { decisionWatcher } from '../../../functions/watch-decisions/watch-decisions.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { aCoalition, noon } from '../../support/a-coalition.ts';
import { shadowOf } from '../../support/a-policy-life.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { actNowhere } from '../../support/act-nowhere.ts';
import { leaveWaiting } from '../../support/leave-waiting.ts';
import { poisonKeys, poisonMark } from '../../support/poison-keys.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});

const context = { awsRequestId: 'run-1' };

function watching() {
  const told = aWorkObserver();
  const watch = decisionWatcher({
    ...{ stores: coalition.stores, view: coalition.view, shadow: shadowOf(coalition) },
    ...actNowhere,
    ...{ starter: leaveWaiting, observer: told.observer, nowMs: () => noon },
    ...{ pause: async () => {}, random: () => 0.5 },
  });
  return { told, watch };
}

const recordOf = ([pk, sk]: readonly [string, string], number: number) => ({
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: String(number) },
});

const keys = poisonKeys({ kind: 'decision', sort: 'decision' });

property.prop([fc.array(keys, { maxLength: 6 }), fc.array(keys, { maxLength: 6 }), fc.uuid()])(
  'poisoned records keep no decision beside them from being indexed, are given back or passed over, and are not logged',
  async (before, after, id) => {
    const request = aScreening({ reference: id }, { sourceId: id });
    const screened = await screenMerchant(screenPorts(coalition), request);
    if (screened.kind !== 'answered') throw new Error(screened.problem.code);
    const { decisionId } = screened.decision;
    const good: [string, string] = [`decision#${decisionId}`, 'decision'];
    const { told, watch } = watching();
    const { batchItemFailures } = await watch(
      { Records: [...before, good, ...after].map(recordOf) },
      context,
    );
    expect(
      batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)).sort((a, b) => a - b),
    ).toEqual(
      [...before, good, ...after].flatMap((key, number) =>
        key[1] === 'decision' && key !== good ? [number] : [],
      ),
    );
    expect(await coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 100)).toEqual([]);
    expect(JSON.stringify(told.lines)).not.toContain(poisonMark);
  },
);

property.prop([fc.array(fc.tuple(keys, fc.constantFrom('MODIFY', 'REMOVE')), { maxLength: 6 })])(
  'whatever was replaced or deleted is told of, not given back, and nothing of a key that is none is logged',
  async (some) => {
    const { told, watch } = watching();
    const Records = some.map(([key, eventName], number) => ({ ...recordOf(key, number), eventName }));
    expect(await watch({ Records }, context)).toEqual({ batchItemFailures: [] });
    expect(told.counts.get('RewrittenDecisions') ?? 0).toBe(some.length);
    expect(told.lines.filter(({ code }) => code === 'decision.rewritten')).toHaveLength(some.length);
    expect(JSON.stringify(told.lines)).not.toContain(poisonMark);
  },
);

property.prop([fc.oneof(fc.anything(), fc.record({ Records: fc.array(fc.anything(), { minLength: 1 }) }))])(
  'what is no batch of a stream is refused, and nothing is done',
  async (event) => {
    const { told, watch } = watching();
    await expect(watch(event, context)).rejects.toThrow();
    expect(told.lines).toEqual([]);
  },
);
