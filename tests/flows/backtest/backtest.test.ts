import { describe, expect, it } from 'vitest';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import type { BacktestEngine } from '../../../shared/backtest-ports.ts';
import type { BacktestId } from '../../../shared/contracts/backtest.ts';
import { coalitionLine } from '../../../shared/contracts/policy-record.ts';
import { emptyTally } from '../../../shared/domain/backtest/empty-tally.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { failBacktest } from '../../../shared/flows/backtest/fail-backtest.ts';
import { finishBacktest } from '../../../shared/flows/backtest/finish-backtest.ts';
import { readBacktest } from '../../../shared/flows/backtest/read-backtest.ts';
import { runShare, type SharePace } from '../../../shared/flows/backtest/run-share.ts';
import { maxBacktestsPerDay, startBacktest } from '../../../shared/flows/backtest/start-backtest.ts';
import { proposeVersion } from '../../../shared/flows/policies/propose-version.ts';
import { type Stores, Unavailable } from '../../../shared/ports.ts';
import { backtestId } from '../../support/a-backtest.ts';
import { factsFrom } from '../../support/logged-decisions.ts';
import { ordinaryFacts } from '../../support/ordinary-facts.ts';
import { aPolicyDocument } from '../../support/policies.ts';
import { aCommit, sampleId } from '../../support/stored-samples.ts';

const now = '2026-11-21T18:00:00.000Z';
const days = { from: '2026-11-19', to: '2026-11-21' };
const operator = {
  member: sampleId.member('office'),
  owner: 'office',
  subject: 'person-1',
  roles: ['operator'],
  probation: false,
} as const;
const startedBy = { member: operator.member, subject: operator.subject };

const approveAll = { id: 'all', when: 'true', outcome: 'approve', code: 'NOTHING_KNOWN' } as const;
const watched = { ...approveAll, id: 'watched', when: 'merchant.country == "FR"', code: 'WATCHED' } as const;
const document = (version: string, rules: Parameters<typeof aPolicyDocument>[0]) =>
  aPolicyDocument(rules, { id: coalitionLine, version });
const active = document('1', [approveAll]);
const draft = document('2', [approveAll, { ...watched, outcome: 'review' }]);

/** A coalition with two providers, its policy and a proposed draft, and 90 decisions of theirs over three days, a third of them from France. */
async function aLog(): Promise<Stores> {
  const stores = memoryStores();
  for (const [name, role] of [
    ['pay-one', 'provider'],
    ['pay-two', 'provider'],
    ['hotline', 'contributor'],
  ] as const) {
    const member = { memberId: sampleId.member(name), name, roles: [role], owner: name };
    await stores.coalition.putMember({ ...member, status: 'active' });
  }
  await stores.coalition.putPolicy({ document: active, sha256: policySha256(active) });
  await stores.coalition.activatePolicy(active.id, active.version);
  const proposed = { line: coalitionLine, document: draft, warnings: [], actor: operator, now };
  expect((await proposeVersion(stores, proposed)).ok).toBe(true);
  for (let at = 0; at < 90; at += 1)
    await stores.screening.commit(
      aCommit({
        provider: sampleId.member(at % 2 === 0 ? 'pay-one' : 'pay-two'),
        merchant: sampleId.merchant(`m-${at}`),
        decisionId: sampleId.decision(`d-${at}`),
        decidedAt: `2026-11-${19 + (at % 3)}T0${at % 10}:00:00.000Z`,
        decision: { facts: at % 3 === 1 ? factsFrom('FR') : ordinaryFacts },
      }),
    );
  return stores;
}

const noEngine: BacktestEngine = { start: async () => {} };

async function started(stores: Stores, changes: object = {}) {
  const id = backtestId('a-backtest');
  const wanted = { id, version: '2', days, startedBy, now, ...changes };
  return startBacktest({ ...stores, engine: noEngine }, wanted);
}

const inOneGo: SharePace = { nowMs: () => 0, until: 1, saveEveryMs: 1_000 };

/** A clock that moves by a millisecond with every look, so that a run ends after so many. */
function ticking(until: number, saveEveryMs = 1_000): SharePace {
  let ms = 0;
  const nowMs = () => {
    ms += 1;
    return ms;
  };
  return { nowMs, until, saveEveryMs };
}

async function run(stores: Stores, { id, shares }: { id: BacktestId; shares: number }, pace = () => inOneGo) {
  for (let share = 0; share < shares; share += 1)
    for (;;) {
      const ports = { ...stores, log: stores.decisions };
      const ran = await runShare(ports, { of: { id, share }, pace: pace() });
      if (ran !== 'more') break;
    }
  expect(await finishBacktest(stores, { id, now })).toBe('done');
  return readBacktest(stores.backtests, id);
}

describe('a backtest', () => {
  it('counts every provider’s every day once, tells what moves, and is noted with the version', async () => {
    const stores = await aLog();
    const begun = await started(stores);
    expect(begun).toMatchObject({
      ok: true,
      value: { state: 'running', providers: 2, parts: { done: 0, of: 6 }, tally: emptyTally() },
    });
    const done = await run(stores, { id: backtestId('a-backtest'), shares: 6 });
    expect(done).toMatchObject({ state: 'done', endedAt: now, parts: { done: 6, of: 6 } });
    expect(done?.tally).toMatchObject({ decisions: 90, drifted: 0, olderFacts: 0 });
    expect(done?.tally.moves.filter(({ count }) => count > 0)).toMatchObject([
      { from: 'approve', to: 'approve', count: 60 },
      { from: 'approve', to: 'review', count: 30 },
    ]);
    expect(done?.tally.days).toMatchObject([
      { day: '2026-11-19', decisions: 30, stricter: 0 },
      { day: '2026-11-20', decisions: 30, stricter: 30 },
      { day: '2026-11-21', decisions: 30, stricter: 0 },
    ]);
    const record = await stores.policies.readPolicyRecord(coalitionLine, '2');
    expect(record?.backtests).toEqual([{ id: backtestId('a-backtest'), at: now }]);
  });

  it('of the active policy itself moves nothing', async () => {
    const stores = await aLog();
    await started(stores, { version: '1' });
    const done = await run(stores, { id: backtestId('a-backtest'), shares: 6 });
    expect(done?.tally.moves.filter(({ from, to, count }) => from !== to && count > 0)).toEqual([]);
    expect(done?.tally.decisions).toBe(90);
  });

  it('that is interrupted again and again comes to the same', async () => {
    const whole = await aLog();
    await started(whole);
    const expected = await run(whole, { id: backtestId('a-backtest'), shares: 6 });
    const stores = await aLog();
    await started(stores);
    // Time for a page or two, then the run ends; what it wrote down is where the next one goes on.
    const broken = await run(stores, { id: backtestId('a-backtest'), shares: 6 }, () => ticking(8, 3));
    expect(broken).toEqual(expected);
  });

  it('whose runs are lost between two notes of how far they are comes to the same', async () => {
    const stores = await aLog();
    await started(stores);
    const id = backtestId('a-backtest');
    let reads = 0;
    const log = {
      readDay: async (...asked: Parameters<Stores['decisions']['readDay']>) => {
        reads += 1;
        if (reads % 3 === 0) throw new Unavailable('lost');
        return stores.decisions.readDay(...asked);
      },
    };
    for (let share = 0; share < 6; share += 1)
      for (let again = true; again; )
        again = await runShare({ ...stores, log }, { of: { id, share }, pace: ticking(1_000, 1) }).then(
          (ran) => ran === 'more',
          () => true,
        );
    expect(await finishBacktest(stores, { id, now })).toBe('done');
    expect((await readBacktest(stores.backtests, id))?.tally.decisions).toBe(90);
  });

  it('of which two run the same share at once counts nothing twice', async () => {
    const stores = await aLog();
    await started(stores);
    const id = backtestId('a-backtest');
    const ports = { ...stores, log: stores.decisions };
    for (let share = 0; share < 6; share += 1) {
      const both = [0, 1].map(() => runShare(ports, { of: { id, share }, pace: ticking(1_000, 1) }));
      await Promise.all(both);
      while ((await runShare(ports, { of: { id, share }, pace: inOneGo })) === 'more');
    }
    await finishBacktest(stores, { id, now });
    expect((await readBacktest(stores.backtests, id))?.tally.decisions).toBe(90);
  });

  it('tells how far it is while it runs, and is not finished before it is whole', async () => {
    const stores = await aLog();
    await started(stores);
    const id = backtestId('a-backtest');
    await runShare({ ...stores, log: stores.decisions }, { of: { id, share: 0 }, pace: inOneGo });
    expect(await finishBacktest(stores, { id, now })).toBe('unfinished');
    expect(await readBacktest(stores.backtests, id)).toMatchObject({
      state: 'running',
      parts: { done: 1, of: 6 },
      tally: { decisions: 15 },
    });
  });

  it('that was given up stays so', async () => {
    const stores = await aLog();
    await started(stores);
    const id = backtestId('a-backtest');
    await failBacktest(stores.backtests, { id, failure: 'stopped', now });
    const ports = { ...stores, log: stores.decisions };
    expect(await runShare(ports, { of: { id, share: 0 }, pace: inOneGo })).toBe('over');
    expect(await finishBacktest(stores, { id, now })).toBe('over');
    expect(await readBacktest(stores.backtests, id)).toMatchObject({ state: 'failed', failure: 'stopped' });
  });

  it('whose draft cannot be loaded any more says so', async () => {
    const stores = await aLog();
    await started(stores);
    const other = { ...draft, title: 'Another' };
    const coalition = { readPolicy: async () => ({ document: other, sha256: policySha256(other) }) };
    const of = { id: backtestId('a-backtest'), share: 0 };
    expect(await runShare({ ...stores, coalition, log: stores.decisions }, { of, pace: inOneGo })).toBe(
      'policy-not-loadable',
    );
  });
});

describe('what cannot be started', () => {
  it.each([
    ['a version that is not stored', { version: '9' }, { code: 'not-found' }],
    [
      'days to come',
      { days: { from: '2026-11-21', to: '2026-11-22' } },
      { code: 'schema', errors: [{ pointer: '/to', code: 'in-the-future' }] },
    ],
  ])('%s', async (_what, changes, error) => {
    expect(await started(await aLog(), changes)).toMatchObject({ ok: false, error });
  });

  it('more in a day than one member may, while another still may', async () => {
    const stores = await aLog();
    const quota = { ok: false, error: { code: 'quota-exceeded' } };
    for (let time = 0; time < maxBacktestsPerDay; time += 1)
      expect(await started(stores)).toMatchObject({ ok: true });
    expect(await started(stores)).toMatchObject(quota);
    const another = { startedBy: { member: sampleId.member('another'), subject: 'person-2' } };
    expect(await started(stores, another)).toMatchObject({ ok: true });
  });

  it('a version that no longer loads', async () => {
    const stores = await aLog();
    const broken = document('3', [{ ...approveAll, when: 'merchant.gone == "x"' }]);
    await stores.coalition.putPolicy({ document: broken, sha256: policySha256(broken) });
    expect(await started(stores, { version: '3' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('where the engine does not answer: nothing is left running', async () => {
    const stores = await aLog();
    const start = async () => {
      throw new Unavailable('no engine');
    };
    const id = backtestId('a-backtest');
    const wanted = { id, version: '2', days, startedBy, now };
    await expect(startBacktest({ ...stores, engine: { start } }, wanted)).rejects.toThrow(Unavailable);
    expect(await stores.backtests.read(id)).toMatchObject({ state: 'failed', failure: 'not-started' });
  });
});
