import { beforeEach, describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import { merchantReferenceSchema } from '../../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aFlag, contributor } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { faultPort } from '../../support/fault-port.ts';
import { indexPorts } from '../../support/index-ports.ts';
import { sampleId } from '../../support/stored-samples.ts';

const site: FlagIdentifier = { type: 'host', value: 'quillmere.example' };
const merchant = merchantReferenceSchema.parse('m-1001');
const author = anActor(contributor, { subject: 'analyst-1' });
const operator = anActor('verifying-office', { roles: ['operator'] });

let world: ARescreening;
beforeEach(async () => {
  world = await aRescreening();
});

const waits = async () => (await world.stores.index.listPending('2031-01-01T00:00:00.000Z', 10)).length;
const indexWith = (decision: StoredDecision, stores: ARescreening['stores']) =>
  indexMerchant(
    { ...indexPorts({ ...world, stores }, world.keyring), now: world.tick() },
    decision.decisionId,
  );

describe('before a merchant’s wait ends', () => {
  it('a flag that was raised since the decision decides again, and the new decision waits in its turn', async () => {
    const decision = await world.screen();
    const flag = await aFlag(world, { identifiers: [site], evidence: 'verified' });
    const result = await world.index(decision);
    if (result.kind !== 'decided-again') throw new Error(result.kind);
    expect(result.decision).toMatchObject({
      outcome: 'decline',
      previous: decision.decisionId,
      trigger: { flagId: flag.flagId, seq: 1 },
    });
    expect(await waits()).toBe(1);
    expect(await world.index(result.decision)).toMatchObject({ kind: 'indexed' });
    expect(await waits()).toBe(0);
  });

  it.each([
    ['was withdrawn', { kind: 'withdraw', rationale: 'A mistake.' }, author, 'approve'],
    ['was verified', { kind: 'verify', seq: 1, reference: 'case 1' }, operator, 'decline'],
  ] as const)('a flag that %s since the decision decides again', async (_, move, actor, outcome) => {
    const flag = await aFlag(world, { identifiers: [site] });
    const decision = await world.screen();
    expect(decision.outcome).toBe('review');
    await world.step(flag.flagId, move, actor);
    expect(await world.index(decision)).toMatchObject({
      kind: 'decided-again',
      decision: { outcome, trigger: { flagId: flag.flagId, seq: 2 } },
    });
  });

  it.each([
    ['on another site', { identifiers: [{ type: 'host', value: 'elsewhere.example' }] as const }],
    [
      'that shares a name and no more',
      { identifiers: [{ type: 'url', value: 'https://larch.example/a' }] as const },
    ],
  ])('a flag %s changes nothing', async (_, flag) => {
    const decision = await world.screen();
    await aFlag(world, flag);
    expect(await world.index(decision)).toMatchObject({ kind: 'indexed' });
    expect(world.rescreenings()).toEqual([]);
  });

  it('a flag as the decision rested on it changes nothing', async () => {
    await aFlag(world, { identifiers: [site] });
    const decision = await world.screen();
    expect(await world.index(decision)).toMatchObject({ kind: 'indexed' });
    expect(world.rescreenings()).toEqual([]);
  });

  it('a flag that went on in a way that means nothing for the merchant decides nothing', async () => {
    const flag = await aFlag(world, { identifiers: [site], evidence: 'verified' });
    const decision = await world.screen();
    const seen = { kind: 'seen-too', seq: 1, rationale: 'Seen.' } as const;
    await world.step(flag.flagId, seen, anActor('third-house'));
    expect(await world.index(decision)).toMatchObject({ kind: 'indexed' });
    expect(world.rescreenings()).toEqual([]);
  });

  it('a flag is seen whose postings stand on a page that screening does not read', async () => {
    const decision = await world.screen();
    const flag = await aFlag(world, { identifiers: [site], evidence: 'verified' });
    for (const [key, [page]] of world.state.postings) {
      const fill = (n: number) => new Set([`${sampleId.flag(`fill-${n}`)}|host|`]);
      if (page) world.state.postings.set(key, [...Array.from({ length: 6 }, (_, n) => fill(n)), page]);
    }
    expect(await world.index(decision)).toMatchObject({
      kind: 'decided-again',
      decision: { outcome: 'decline', trigger: { flagId: flag.flagId } },
    });
    expect((await world.standing(merchant)).standing.outcome).toBe('decline');
  });

  it.each([
    ['postings', 'readFirst'],
    ['further postings', 'furtherPostings'],
    ['heads', 'readHeads'],
  ] as const)('it waits on where %s cannot be read', async (_, method) => {
    const decision = await world.screen();
    await aFlag(world, { identifiers: [site] });
    const { screening, flagIndex } = world.stores;
    const lost = () => {
      throw new Unavailable('lost');
    };
    const broken = {
      readFirst: {
        screening: faultPort(screening, [{ method: 'readFirst', call: 1, fault: { kind: 'unavailable' } }]),
      },
      furtherPostings: { flagIndex: { ...flagIndex, furtherPostings: lost } },
      readHeads: { flagIndex: { ...flagIndex, readHeads: async () => lost() } },
    }[method];
    for (const [key, pages] of world.state.postings) world.state.postings.set(key, [...pages, new Set()]);
    await expect(indexWith(decision, { ...world.stores, ...broken })).rejects.toThrow(Unavailable);
    expect(await waits()).toBe(1);
  });

  it('what could not be read when it was decided is read, and named as a look of our own', async () => {
    const flag = await aFlag(world, { identifiers: [site], evidence: 'verified' });
    const decision = await world.screen();
    const coverage = { ...decision.facts.coverage, complete: false, unread: 1 };
    const cut = {
      ...decision,
      outcome: 'review' as const,
      facts: { ...decision.facts, coverage, matches: [] },
      flags: [{ flagId: flag.flagId, seq: 1 }],
    };
    world.state.decisions.set(decision.decisionId, cut);
    expect(await world.index(cut)).toMatchObject({
      kind: 'decided-again',
      decision: { outcome: 'decline', trigger: { task: 'closing-check' } },
    });
  });
});
