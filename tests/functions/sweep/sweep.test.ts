import { beforeEach, describe, expect, it } from 'vitest';
import { sweeper } from '../../../functions/sweep/sweep.ts';
import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import { startRescreening } from '../../../shared/flows/policies/start-rescreening.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aCoalition, aFlag, noon } from '../../support/a-coalition.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { faultPort } from '../../support/fault-port.ts';
import { leaveWaiting } from '../../support/leave-waiting.ts';
import { aCommit, sampleId } from '../../support/stored-samples.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let told: ReturnType<typeof aWorkObserver>;
beforeEach(async () => {
  coalition = await aCoalition();
  told = aWorkObserver();
});

const minute = 60_000;
const sweep = (task: string, { stores = coalition.stores, view = coalition.view } = {}) =>
  sweeper({
    stores,
    queue: memoryRescreenQueue(),
    view,
    pause: async () => {},
    random: () => 0.5,
    actStarter: { startAct: async () => {} },
    starter: leaveWaiting,
    observer: told.observer,
    nowMs: () => coalition.clock.ms,
  })({ task }, { awsRequestId: 'run-1' });

async function screenTwo() {
  for (const reference of ['m-1', 'm-2']) {
    const request = aScreening({ reference }, { sourceId: `msg_${reference}` });
    const result = await screenMerchant(screenPorts(coalition), request);
    if (result.kind !== 'answered') throw new Error(result.problem.code);
  }
}

describe('the sweep of what is pending', () => {
  it('leaves five minutes to the stream, then indexes', async () => {
    await screenTwo();
    coalition.clock.ms = noon + 5 * minute;
    expect(await sweep('pending')).toBe(0);
    expect(await coalition.stores.index.countBoarded()).toBe(0);
    coalition.clock.ms += 1;
    expect(await sweep('pending')).toBe(2);
    expect(await coalition.stores.index.countBoarded()).toBe(2);
    expect(await sweep('pending')).toBe(0);
    expect(told.measures).toEqual(new Map([['UnindexedMerchants', 0]]));
  });

  it('tells how many it could not index, with nothing of the merchant', async () => {
    await screenTwo();
    coalition.clock.ms = noon + 6 * minute;
    const index = faultPort(coalition.stores.index, [
      { method: 'settle', call: 1, fault: { kind: 'unavailable' } },
    ]);
    expect(await sweep('pending', { stores: { ...coalition.stores, index } })).toBe(2);
    expect(told.measures).toEqual(new Map([['UnindexedMerchants', 1]]));
    expect(told.lines.filter(({ code }) => code === 'merchant.not-indexed')).toEqual([
      {
        code: 'merchant.not-indexed',
        requestId: 'run-1',
        provider: 'harbourpay',
        merchant: expect.stringMatching(/^m-[12]$/),
        error: 'Unavailable',
      },
    ]);
    expect(await sweep('pending')).toBe(1);
    expect(told.measures).toEqual(new Map([['UnindexedMerchants', 0]]));
  });

  it('goes on after the first five hundred, and ends where none of five hundred can be indexed', async () => {
    const { standing } = aCommit({
      provider: sampleId.member('many'),
      merchant: sampleId.merchant('m'),
      decisionId: sampleId.decision('m'),
    });
    for (let n = 0; n < 501; n += 1) {
      const merchant = sampleId.merchant(`many-${n}`);
      await coalition.stores.screening.commit(
        aCommit({ provider: standing.provider, merchant, decisionId: sampleId.decision(`many-${n}`) }),
      );
    }
    coalition.clock.ms = noon + 6 * minute;
    const merchants = { ...coalition.stores.merchants, readApplication: async () => null };
    expect(await sweep('pending', { stores: { ...coalition.stores, merchants } })).toBe(500);
    expect(told.measures).toEqual(new Map([['UnindexedMerchants', 500]]));
    expect(await sweep('pending')).toBe(501);
    expect(told.measures).toEqual(new Map([['UnindexedMerchants', 0]]));
    expect(await coalition.stores.index.countBoarded()).toBe(501);
  });

  it('comes to merchants whose application is gone each time, and says so', async () => {
    await screenTwo();
    coalition.clock.ms = noon + 6 * minute;
    const merchants = { ...coalition.stores.merchants, readApplication: async () => null };
    expect(await sweep('pending', { stores: { ...coalition.stores, merchants } })).toBe(2);
    expect(told.measures).toEqual(new Map([['UnindexedMerchants', 2]]));
    expect(told.lines[0]).toMatchObject({ code: 'merchant.not-indexed', problem: 'no-application' });
  });
});

describe('the sweep of flags', () => {
  it('says which policy rules, and how old the imported lists are', async () => {
    const feed = { owner: sampleId.member('harbourpay'), format: 'jsonl', evidence: 'reported' } as const;
    const at = (hours: number) => new Date(noon - hours * 60 * minute).toISOString();
    for (const [name, hours] of [
      ['fresh', 3],
      ['stale', 30],
    ] as const)
      await coalition.stores.coalition.putFeed({
        ...feed,
        feed: name,
        staleAfterHours: 24,
        registeredAt: at(hours),
        importedAt: at(hours),
      });
    await sweep('flags');
    expect(told.measures.get('StaleFeeds')).toBe(1);
    expect(told.measures.get('HoursOldestFeed')).toBe(30);
    const { policy } = await coalition.view.rules();
    expect(told.lines).toEqual(
      expect.arrayContaining([
        { code: 'policy.in-force', requestId: 'run-1', policyVersion: policy.document.version },
        { code: 'feed.stale', requestId: 'run-1', feed: 'stale' },
      ]),
    );
  });

  it('counts the flags that live by state and age, those of none too', async () => {
    await aFlag(coalition, { identifiers: [{ type: 'host', value: 'young.example' }] });
    coalition.clock.ms = noon + 40 * 24 * 60 * minute;
    await sweep('flags');
    expect(told.records).toHaveLength(8);
    expect(told.records).toContainEqual({
      metric: 'LivingFlags',
      value: 1,
      dimensions: { state: 'active', age: 'year' },
    });
    expect(told.records.reduce((sum, { value }) => sum + value, 0)).toBe(1);
  });

  it('tends flags also where the rules cannot be read', async () => {
    const { view } = coalition;
    const rules = () => Promise.reject(new Unavailable('lost'));
    await sweep('flags', { view: { ...view, rules } });
    expect(told.measures.get('UntendedFlags')).toBe(0);
    expect(told.lines).toContainEqual({ code: 'policy.not-read', requestId: 'run-1', error: 'Unavailable' });
  });

  it('ends what is past its end, and measures what waits, nothing too', async () => {
    const head = await aFlag(coalition, { identifiers: [{ type: 'host', value: 'ends.example' }] });
    const none = new Map([
      ['FlagsHeldTooLong', 0],
      ['OverdueDisputes', 0],
      ['OverdueFlagReviews', 0],
      ['UntendedFlags', 0],
      ['StaleFeeds', 0],
      ['HoursOldestFeed', 0],
    ]);
    expect(await sweep('flags')).toBe(0);
    expect(told.measures).toEqual(none);
    coalition.clock.ms = Date.parse(head.validUntil) + 1;
    expect(await sweep('flags')).toBe(1);
    expect(told.lines).toContainEqual({ code: 'flag.expired', requestId: 'run-1', flagId: head.flagId });
    expect(await coalition.stores.flags.readHead(head.flagId)).toMatchObject({ state: 'expired' });
    expect(await sweep('flags')).toBe(0);
    expect(told.measures).toEqual(none);
  });

  it('tells of flags that it could not tend', async () => {
    const head = await aFlag(coalition, { identifiers: [{ type: 'host', value: 'ends.example' }] });
    coalition.clock.ms = Date.parse(head.validUntil) + 1;
    const flags = faultPort(coalition.stores.flags, [
      { method: 'readHead', call: 1, fault: { kind: 'unavailable' } },
    ]);
    expect(await sweep('flags', { stores: { ...coalition.stores, flags } })).toBe(0);
    expect(told.measures.get('UntendedFlags')).toBe(1);
    expect(await sweep('flags')).toBe(1);
  });
});

describe('the daily walk over all merchants', () => {
  const measured = (findings: number, more: Record<string, number> = {}) =>
    expect(Object.fromEntries(told.measures)).toEqual({
      ReconciliationFindings: findings,
      ReindexedMerchants: 0,
      UnreconciledMerchants: 0,
      HoursSinceReconciled: 0,
      ...more,
    });
  const board = async () => {
    await screenTwo();
    coalition.clock.ms = noon + 6 * minute;
    await sweep('pending');
    told = aWorkObserver();
  };

  it('measures nothing where there is nothing, and tells each finding with ids alone', async () => {
    await board();
    expect(await sweep('reconcile')).toBe(0);
    measured(0);
    coalition.clock.ms += 60 * minute;
    expect(await sweep('reconcile')).toBe(0);
    measured(0, { HoursSinceReconciled: 1 });
    await aFlag(coalition, { identifiers: [{ type: 'host', value: 'quillmere.example' }] });
    coalition.clock.ms += 24 * 60 * minute;
    expect(await sweep('reconcile')).toBe(2);
    measured(2);
    const found = told.lines.filter(({ code }) => code === 'merchant.reconciled');
    expect(new Set(found.map(({ merchant }) => merchant))).toEqual(new Set(['m-1', 'm-2']));
    expect(found[0]).toEqual({
      code: 'merchant.reconciled',
      requestId: 'run-1',
      provider: 'harbourpay',
      merchant: expect.any(String),
      decisionId: expect.any(String),
      problem: 'stale-decision',
    });
  });

  it('tells of merchants that it could not look at', async () => {
    await board();
    const walks = faultPort(coalition.stores.walks, [
      { method: 'missingEntries', call: 1, fault: { kind: 'unavailable' } },
    ]);
    expect(await sweep('reconcile', { stores: { ...coalition.stores, walks } })).toBe(0);
    measured(0, { UnreconciledMerchants: 1 });
    expect(told.lines).toContainEqual(
      expect.objectContaining({ code: 'merchant.not-reconciled', error: 'Unavailable' }),
    );
  });
});

describe('the sweep for another policy', () => {
  it('queues boarded merchants once there is a job and every function follows the policy', async () => {
    await screenTwo();
    expect(await sweep('policy')).toBe(0);
    const now = new Date(coalition.clock.ms).toISOString();
    const by = { member: sampleId.member('coalition-office'), subject: 'person-1' };
    await startRescreening(coalition.stores, { reason: 'As agreed.', by, now });
    expect(await sweep('policy')).toBe(0);
    coalition.clock.ms += 5 * minute;
    expect(await sweep('policy')).toBe(2);
    expect(told.lines.at(-1)).toEqual({
      ...{ code: 'sweep.ended', requestId: 'run-1', task: 'policy', count: 2, ms: 0 },
    });
    expect(await sweep('policy')).toBe(0);
    expect(await coalition.stores.rescreenings.readJob()).toMatchObject({ n: 1, merchants: 2, version: 2 });
  });
});

it.each(['', 'everything', 'Pending'])('a sweep of %j is refused', async (task) => {
  await expect(sweep(task)).rejects.toThrow();
});

describe('the audit', () => {
  it('measures what no fault shows, nothing too, and names in the log whose it is', async () => {
    await screenTwo();
    expect(await sweep('audit')).toBe(1);
    // The policy of this coalition stands in no history.
    const measures = { UnapprovedPolicies: 1, HoursProviderIsSilent: 0 };
    expect(Object.fromEntries(told.measures)).toEqual(measures);
    expect(told.lines).toContainEqual(
      expect.objectContaining({ code: 'policy.unapproved', requestId: 'run-1' }),
    );
    coalition.clock.ms += 3 * 60 * minute;
    await sweep('audit');
    expect(told.measures.get('HoursProviderIsSilent')).toBe(3);
    expect(told.lines.filter(({ code }) => code === 'provider.silent')).toEqual([]);
  });
});
