import { beforeEach, describe, expect, it } from 'vitest';
import { decisionWatcher } from '../../../functions/watch-decisions/watch-decisions.ts';
import type { HookActing } from '../../../shared/contracts/hook-record.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { type Stores, Unavailable } from '../../../shared/ports.ts';
import { aCoalition, noon, provider } from '../../support/a-coalition.ts';
import { aHook } from '../../support/a-hook.ts';
import { shadowOf } from '../../support/a-policy-life.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { indexPorts } from '../../support/index-ports.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let told: ReturnType<typeof aWorkObserver>;
let started: string[];
beforeEach(async () => {
  coalition = await aCoalition();
  told = aWorkObserver();
  started = [];
});

const actStarter = {
  startAct: async ({ decisionId }: { decisionId: string }) => void started.push(decisionId),
};

/** A decision on a merchant that Stripe told of: a review, as an operator sends everything to. */
async function reviewed(): Promise<StoredDecision> {
  await coalition.stores.coalition.putSwitches({ reviewAll: true });
  const request = aScreening({ reference: 'acct_1Example', country: 'DE' }, { sourceId: 'evt_1' });
  const source = 'stripe' as const;
  const result = await screenMerchant(screenPorts(coalition), {
    ...request,
    source,
    told: { source, at: null, completedFrom: 0 },
  });
  if (result.kind !== 'answered') throw new Error(result.kind);
  return result.decision;
}

const watch = (stores: Stores = coalition.stores) =>
  decisionWatcher({
    stores,
    view: coalition.view,
    pause: async () => {},
    random: () => 0.5,
    shadow: shadowOf(coalition),
    starter: { start: async () => {} },
    actStarter,
    observer: told.observer,
    nowMs: () => noon,
  });

const eventOf = ({ decisionId }: StoredDecision) => ({
  Records: [
    {
      eventName: 'INSERT',
      dynamodb: {
        Keys: { pk: { S: `decision#${decisionId}` }, sk: { S: 'decision' } },
        SequenceNumber: '1',
      },
    },
  ],
});
const set = (mode: HookActing['mode']) =>
  coalition.stores.hooks.putHook(
    aHook(provider, { actingKey: 'sealed', acting: { mode, on: ['review', 'decline'] } }),
  );
const run = { awsRequestId: 'run-1' };
const pending = () => coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 10);

describe('a decision of the stream', () => {
  it('has its act raised and started beside its notices, where its provider set that', async () => {
    await set('live');
    const decision = await reviewed();
    expect(decision.outcome).toBe('review');
    expect(await watch()(eventOf(decision), run)).toEqual({ batchItemFailures: [] });
    expect(started).toEqual([decision.decisionId]);
    expect(await coalition.stores.acts.readAct(decision)).toMatchObject({
      state: 'waiting',
      outcome: 'review',
    });
    expect(await pending()).toEqual([]);
  });

  it('tells in a line, without anything of the merchant but its reference, what it would do in a dry run', async () => {
    await set('dry-run');
    const decision = await reviewed();
    await watch()(eventOf(decision), run);
    expect(started).toEqual([]);
    expect(told.lines.filter(({ code }) => code === 'act.would')).toEqual([
      {
        code: 'act.would',
        requestId: 'run-1',
        provider,
        source: 'stripe',
        merchant: 'acct_1Example',
        decisionId: decision.decisionId,
        outcome: 'review',
        task: 'pause-payouts',
      },
    ]);
  });

  it('is findable by flags though its act could not be raised, and waits until it is', async () => {
    await set('live');
    const decision = await reviewed();
    const readHook = () => Promise.reject(new Unavailable('injected'));
    const broken = { ...coalition.stores, hooks: { ...coalition.stores.hooks, readHook } };
    expect(await watch(broken)(eventOf(decision), run)).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
    expect([started, await pending()]).toMatchObject([[], [{ provider }]]);
    // As the sweep does, which comes back to every standing that waits.
    const ports = indexPorts(coalition, await coalition.view.keyring());
    await indexMerchant({ ...ports, actStarter }, decision.decisionId);
    expect([started, await pending()]).toEqual([[decision.decisionId], []]);
  });

  it('asks for nothing of acts where no source ever told of the merchant', async () => {
    const decisions = [];
    for (const sourceId of ['first', 'second']) {
      const request = aScreening({ reference: 'shop-1' }, { sourceId });
      const result = await screenMerchant(screenPorts(coalition), request);
      if (result.kind !== 'answered') throw new Error(result.kind);
      decisions.push(result.decision);
    }
    const never = () => Promise.reject(new Error('It was read.'));
    const { hooks, acts } = coalition.stores;
    const stores = {
      ...coalition.stores,
      hooks: { ...hooks, readHook: never },
      acts: { ...acts, readAct: never },
    };
    for (const decision of decisions)
      expect(await watch(stores)(eventOf(decision), run)).toEqual({ batchItemFailures: [] });
  });
});
