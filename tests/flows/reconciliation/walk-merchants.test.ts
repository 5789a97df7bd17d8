import { beforeEach, describe, expect, it } from 'vitest';
import { memoryState, merchantKey } from '../../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import type { MerchantReference } from '../../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { offboarded } from '../../../shared/domain/offboarding.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { type Looked, walkMerchants } from '../../../shared/flows/reconciliation/walk-merchants.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import type { StandingWalks } from '../../../shared/lifecycle-ports.ts';
import { aCoalition, aFlag, noon, provider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { aScreening, screenPorts } from '../../support/a-screening.ts';
import { faultPort } from '../../support/fault-port.ts';
import { indexPorts } from '../../support/index-ports.ts';

const hours = (n: number) => noon + n * 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();
const site = { type: 'host', value: 'quillmere.example' } as const;
const sitesOf = (n: number) => ({ websites: [`https://shop-${n}.example`], emails: [], phones: [] });

async function aWorld() {
  const state = memoryState();
  const coalition = await aCoalition({ stores: memoryStores(state) });
  return { state, coalition, keyring: await coalition.view.keyring() };
}
let world: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  world = await aWorld();
});

const ports = (now: string, keyring: Keyring = world.keyring) => ({
  ...indexPorts(world.coalition, keyring),
  now,
});
const index = (decision: StoredDecision) => indexMerchant(ports(at(noon)), decision.decisionId);

async function board(reference: string, merchant: Record<string, unknown> = {}) {
  const result = await screenMerchant(
    screenPorts(world.coalition),
    aScreening({ reference, ...merchant }, { sourceId: `msg_${reference}`, now: at(noon) }),
  );
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  await index(result.decision);
  return result.decision;
}

async function walk(
  ms: number,
  { keyring = world.keyring, timeIsUp = (): boolean => false, walks = world.coalition.stores.walks } = {},
) {
  const looked: Looked[] = [];
  for await (const one of walkMerchants({ ...ports(at(ms), keyring), walks }, { timeIsUp })) looked.push(one);
  return looked;
}
const findingsOf = (looked: readonly Looked[]) =>
  looked.flatMap((one) => {
    if ('failed' in one) throw one.failed;
    return one.result.findings.map((kind) => `${one.standing.merchant} ${kind}`);
  });
const standingOf = async (merchant: MerchantReference) => {
  const standing = await world.coalition.stores.merchants.readStanding(provider, merchant);
  if (!standing) throw new Error('There is no such merchant.');
  return standing;
};

/** Finds something once, and nothing the next day. */
async function foundOnce(finding: readonly string[]) {
  expect(findingsOf(await walk(hours(24)))).toEqual(finding);
  // What was decided again meanwhile is indexed by its stream.
  for (const { decisionId } of world.state.standings.values())
    await indexMerchant(ports(at(hours(24))), decisionId);
  expect(findingsOf(await walk(hours(48)))).toEqual([]);
}

describe('the walk over all merchants', () => {
  it('finds nothing where nothing went wrong', async () => {
    await aFlag(world.coalition, { identifiers: [site] });
    await board('m-1');
    await board('m-2', sitesOf(2));
    const looked = await walk(hours(24));
    expect(looked).toHaveLength(2);
    expect(findingsOf(looked)).toEqual([]);
  });

  it('finds a key under which no flag finds the merchant, and adds it', async () => {
    await board('m-1');
    const [[key, entries] = []] = world.state.merchantEntries;
    entries?.clear();
    await foundOnce(['m-1 entry-missing']);
    expect(key && world.state.merchantEntries.get(key)?.size).toBe(1);
  });

  it('finds a merchant that a change of a flag never came to, and judges it again', async () => {
    const { merchant, decisionId } = await board('m-1');
    const { flagId } = await aFlag(world.coalition, { identifiers: [site] });
    await foundOnce(['m-1 stale-decision']);
    const standing = await standingOf(merchant);
    expect(standing).toMatchObject({ outcome: 'review', version: 2 });
    expect(await world.coalition.stores.decisions.read(provider, standing.decisionId)).toMatchObject({
      previous: decisionId,
      trigger: { task: 'reconciliation' },
      facts: { matches: [{ flagId }] },
    });
  });

  it('finds one that a withdrawn flag still stands against', async () => {
    const { flagId } = await aFlag(world.coalition, { identifiers: [site] });
    const { merchant } = await board('m-1');
    expect(await standingOf(merchant)).toMatchObject({ outcome: 'review' });
    const { raisedBy } = (await world.coalition.stores.flags.readHead(flagId)) ?? {};
    const by = { flagId, actor: anActor(raisedBy ?? '', { subject: 'analyst-1' }), now: at(hours(1)) };
    const step = await changeFlag(ports(at(noon)), { ...by, move: { kind: 'withdraw', rationale: 'r' } });
    expect(step.ok).toBe(true);
    await foundOnce(['m-1 stale-decision']);
    expect(await standingOf(merchant)).toMatchObject({ outcome: 'approve' });
  });

  it('leaves a change of the last hour to the queue', async () => {
    await board('m-1');
    world.coalition.clock.ms = hours(23.5);
    await aFlag(world.coalition, { identifiers: [site] });
    expect(findingsOf(await walk(hours(24)))).toEqual([]);
    expect(findingsOf(await walk(hours(48)))).toEqual(['m-1 stale-decision']);
  });

  it('leaves alone whom a held flag did not concern before', async () => {
    const { merchant } = await board('m-1');
    const { flagId } = await aFlag(world.coalition, { identifiers: [site] });
    const hold = { kind: 'hold', reason: 'operator', touches: null, rationale: 'r' } as const;
    const actor = anActor('operations', { roles: ['operator'] });
    await changeFlag(ports(at(noon)), { flagId, move: hold, actor, now: at(noon) });
    expect(findingsOf(await walk(hours(24)))).toEqual([]);
    expect(await standingOf(merchant)).toMatchObject({ version: 1 });
  });

  it('says nothing of a change that means nothing for the merchant', async () => {
    const { flagId } = await aFlag(world.coalition, { identifiers: [site] });
    const { merchant } = await board('m-1');
    const changes = { narrative: 'Seen again.' };
    const move = { kind: 'amend', seq: 1, changes, rationale: 'r' } as const;
    const actor = anActor('operations', { roles: ['operator'] });
    expect((await changeFlag(ports(at(noon)), { flagId, move, actor, now: at(noon) })).ok).toBe(true);
    expect(findingsOf(await walk(hours(24)))).toEqual([]);
    expect(await standingOf(merchant)).toMatchObject({ version: 1 });
  });

  it('finds a wait that nobody ended, and ends it', async () => {
    const { merchant } = await board('m-1');
    const standing = await standingOf(merchant);
    world.state.standings.set(merchantKey(standing), { ...standing, indexPending: at(hours(23.5)) });
    expect(findingsOf(await walk(hours(24)))).toEqual([]);
    expect(findingsOf(await walk(hours(48)))).toEqual(['m-1 lost-pending']);
    expect(findingsOf(await walk(hours(72)))).toEqual([]);
    expect(await standingOf(merchant)).toMatchObject({ indexPending: null });
  });

  it('finds a merchant that is not counted, and counts it', async () => {
    await board('m-1');
    world.state.boarded.clear();
    await foundOnce(['m-1 not-counted']);
    expect(await world.coalition.stores.index.countBoarded()).toBe(1);
  });

  it('finds a merchant whose application is gone, each time, for nobody can bring it back', async () => {
    await board('m-1');
    world.state.applications.clear();
    expect(findingsOf(await walk(hours(24)))).toEqual(['m-1 no-application']);
    expect(findingsOf(await walk(hours(48)))).toEqual(['m-1 no-application']);
  });

  it('gives merchants their keys under a new lookup secret, which is no fault', async () => {
    await board('m-1');
    await board('m-2', sitesOf(2));
    const before = world.state.merchantEntries.size;
    const [active] = world.keyring.active;
    if (!active) throw new Error('There is a secret.');
    const newer = { ...active, version: active.version + 1, secret: Buffer.alloc(32, 7) };
    const keyring = { ...world.keyring, active: [newer, active] };
    const looked = await walk(hours(24), { keyring });
    expect(findingsOf(looked)).toEqual([]);
    expect(looked.map((one) => 'result' in one && one.result.reindexed)).toEqual([true, true]);
    expect(world.state.merchantEntries.size).toBe(2 * before);
    const again = await walk(hours(48), { keyring });
    expect(again.map((one) => 'result' in one && one.result)).toEqual(
      [1, 2].map(() => ({ findings: [], reindexed: false })),
    );
  });

  describe('of a merchant that was offboarded', () => {
    const leave = async (alertDays: number) => {
      const { merchant } = await board('m-1');
      const standing = await standingOf(merchant);
      const next = offboarded(standing, { alertDays, by: 's', now: at(noon) });
      await world.coalition.stores.lives.offboard({ standing: next, expectedVersion: 1 });
      await indexMerchant(ports(at(noon)), next.decisionId);
      return merchant;
    };

    it('looks on while flags are matched to it, and what it adds has its end', async () => {
      const merchant = await leave(30);
      const [[key, entries] = []] = world.state.merchantEntries;
      entries?.clear();
      world.state.entryEnds.clear();
      await aFlag(world.coalition, { identifiers: [site] });
      await foundOnce(['m-1 entry-missing', 'm-1 stale-decision']);
      expect(key && world.state.merchantEntries.get(key)?.size).toBeGreaterThan(0);
      expect(new Set(world.state.entryEnds.values())).toEqual(new Set([at(hours(30 * 24))]));
      expect(await standingOf(merchant)).toMatchObject({ state: 'offboarded', outcome: 'review' });
      expect(await world.coalition.stores.index.countBoarded()).toBe(0);
    });

    it('finds nothing any more once that time is over', async () => {
      await leave(30);
      world.state.merchantEntries.clear();
      world.state.applications.clear();
      await aFlag(world.coalition, { identifiers: [site] });
      expect(findingsOf(await walk(hours(31 * 24)))).toEqual([]);
    });
  });
});

describe('how far it came', () => {
  const many = async (count: number) => {
    for (let n = 0; n < count; n += 1) await board(`m-${n}`, { ...sitesOf(n), principals: [] });
  };
  /** In pages of two. */
  const small = (): StandingWalks => ({
    ...world.coalition.stores.walks,
    listStandings: (page) => world.coalition.stores.walks.listStandings({ ...page, limit: 2 }),
  });
  const names = (looked: readonly Looked[]) => looked.map(({ standing }) => standing.merchant);

  it('is where the next run goes on, so that all are looked at once', async () => {
    await many(5);
    const timeIsUp = () => true;
    const runs = [];
    for (const minute of [0, 15, 30, 45])
      runs.push(await walk(hours(24 + minute / 60), { timeIsUp, walks: small() }));
    expect(runs.map((run) => run.length)).toEqual([2, 2, 1, 0]);
    expect(new Set(runs.flatMap(names)).size).toBe(5);
    expect(await world.coalition.stores.walks.readWalk()).toMatchObject({
      ...{ startedAt: at(hours(24)), endedAt: at(hours(24.5)), merchants: 5, findings: 0, failed: 0 },
    });
  });

  it('is kept where a run is cut off, and the page that was begun is looked at again', async () => {
    await many(5);
    const broken = faultPort(small(), [{ method: 'saveWalk', call: 2, fault: { kind: 'unavailable' } }]);
    await expect(walk(hours(24), { walks: broken })).rejects.toThrow('');
    expect(names(await walk(hours(24.25), { walks: small() }))).toEqual(['m-2', 'm-3', 'm-4']);
  });

  it('is begun anew a day later and not before', async () => {
    await many(1);
    expect(await walk(hours(24))).toHaveLength(1);
    expect(await walk(hours(43))).toHaveLength(0);
    expect(await walk(hours(44))).toHaveLength(1);
    expect(await world.coalition.stores.walks.readWalk()).toMatchObject({ endedBefore: at(hours(24)) });
  });

  it('of two runs at once one goes on and the other ends', async () => {
    await many(6);
    const both = await Promise.all([
      walk(hours(24), { walks: small() }),
      walk(hours(24), { walks: small() }),
    ]);
    expect(new Set(both.flatMap(names)).size).toBe(6);
    expect(both.flat().length).toBeLessThan(12);
    expect(await world.coalition.stores.walks.readWalk()).toMatchObject({ merchants: 6 });
  });

  it('goes on past a merchant that could not be looked at, and says so', async () => {
    await many(3);
    const walks = faultPort(world.coalition.stores.walks, [
      { method: 'missingEntries', call: 1, fault: { kind: 'unavailable' } },
    ]);
    const looked = await walk(hours(24), { walks });
    expect(looked.filter((one) => 'failed' in one)).toHaveLength(1);
    expect(await world.coalition.stores.walks.readWalk()).toMatchObject({ merchants: 3, failed: 1 });
  });
});
