import { beforeEach, describe, expect, it } from 'vitest';
import { merchantKey } from '../../../shared/adapters/memory/memory-state.ts';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import { merchantReferenceSchema } from '../../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import type { Evidence, Outcome } from '../../../shared/contracts/vocabulary.ts';
import { cleanFlagIdentifier } from '../../../shared/domain/clean/clean-flag-identifier.ts';
import { engineActor } from '../../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { flagIdFrom } from '../../../shared/domain/flag-id.ts';
import { rescreenMerchant } from '../../../shared/flows/rescreen/rescreen-merchant.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aFlag, contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { faultPort } from '../../support/fault-port.ts';

const site: FlagIdentifier = { type: 'host', value: 'quillmere.example' };
const elsewhere: FlagIdentifier = { type: 'host', value: 'elsewhere.example' };
const merchant = merchantReferenceSchema.parse('m-1001');
const author = anActor(contributor, { subject: 'analyst-1' });
const operator = anActor('verifying-office', { roles: ['operator'] });
const disputer = anActor('doubting-house');

/** Still matched for alerts when the tests stand still. */
const offboarding = {
  at: '2026-11-21T13:00:00.000Z',
  by: 'analyst-9',
  alertDays: 360,
  until: '2027-11-16T13:00:00.000Z',
};

let world: ARescreening;
beforeEach(async () => {
  world = await aRescreening();
});

const clean = (input: FlagIdentifier) => {
  const cleaned = cleanFlagIdentifier(input);
  if (!cleaned.ok) throw new Error(cleaned.error);
  return cleaned.value;
};
const verify = (seq: number): FlagMove => ({ kind: 'verify', seq, reference: 'case 1' });
const amend = (seq: number, changes: { add?: FlagIdentifier[]; remove?: FlagIdentifier[] }): FlagMove => ({
  kind: 'amend',
  seq,
  rationale: 'Looked again.',
  changes: {
    ...(changes.add && { add: changes.add.map(clean) }),
    ...(changes.remove && { remove: changes.remove.map(clean) }),
  },
});
const doubt: FlagMove = { kind: 'dispute', onBehalfOf: 'member', rationale: 'Another shop.', days: 5 };
const hold: FlagMove = { kind: 'hold', reason: 'operator', touches: null, rationale: 'Looked at.' };
const release: FlagMove = { kind: 'release', rationale: 'It is right.' };

/** A step of the flag's life: who, and what it does with the `seq` that the flag has. */
type Stepping = readonly [typeof author, (seq: number) => FlagMove];

interface Life {
  readonly what: string;
  readonly raised: { readonly identifiers: readonly FlagIdentifier[]; readonly evidence?: Evidence };
  readonly steps: readonly Stepping[];
  /** What the merchant stands on after the raising and after each step. */
  readonly outcomes: readonly Outcome[];
}

const lives: readonly Life[] = [
  { what: 'raised', raised: { identifiers: [site] }, steps: [], outcomes: ['review'] },
  { what: 'raised on another site', raised: { identifiers: [elsewhere] }, steps: [], outcomes: ['approve'] },
  {
    what: 'raised as verified',
    raised: { identifiers: [site], evidence: 'verified' },
    steps: [],
    outcomes: ['decline'],
  },
  {
    what: 'verified',
    raised: { identifiers: [site] },
    steps: [[operator, verify]],
    outcomes: ['review', 'decline'],
  },
  {
    what: 'corroborated',
    raised: { identifiers: [site] },
    steps: [[disputer, (seq) => ({ kind: 'seen-too', seq, rationale: 'Seen.' })]],
    outcomes: ['review', 'decline'],
  },
  {
    what: 'amended to name the merchant’s site',
    raised: { identifiers: [elsewhere] },
    steps: [[author, (seq) => amend(seq, { add: [site] })]],
    outcomes: ['approve', 'review'],
  },
  {
    what: 'amended to name it no more',
    raised: { identifiers: [site, elsewhere] },
    steps: [[author, (seq) => amend(seq, { remove: [site] })]],
    outcomes: ['review', 'approve'],
  },
  {
    what: 'disputed once it was verified',
    raised: { identifiers: [site], evidence: 'verified' },
    steps: [[disputer, (seq) => ({ ...doubt, seq })]],
    outcomes: ['decline', 'review'],
  },
  {
    what: 'withdrawn',
    raised: { identifiers: [site] },
    steps: [[author, () => ({ kind: 'withdraw', rationale: 'A mistake.' })]],
    outcomes: ['review', 'approve'],
  },
  {
    what: 'verified, and withdrawn by all',
    raised: { identifiers: [site] },
    steps: [
      [operator, verify],
      [operator, () => ({ kind: 'withdraw', rationale: 'A mistake.' })],
      [author, () => ({ kind: 'withdraw', rationale: 'A mistake.' })],
    ],
    outcomes: ['review', 'decline', 'review', 'approve'],
  },
  {
    what: 'held and released once it was verified',
    raised: { identifiers: [site], evidence: 'verified' },
    steps: [
      [operator, () => hold],
      [anActor('third-office', { roles: ['operator'] }), () => release],
    ],
    outcomes: ['decline', 'review', 'decline'],
  },
];

describe('a boarded merchant, when a flag is', () => {
  it.each(lives)('$what, stands as a screening would judge it', async ({ raised, steps, outcomes }) => {
    await world.board();
    let head = await aFlag(world, raised);
    const stood: Outcome[] = [];
    const look = async () => {
      await world.settle(head.flagId);
      const { standing, decision } = await world.standing(merchant);
      stood.push(standing.outcome);
      // The same merchant of a provider that boards it now.
      const fresh = await world.screen({}, { provider: secondProvider });
      expect(fresh.outcome).toBe(decision.outcome);
      expect(matchedIn(fresh)).toEqual(matchedIn(decision));
    };
    await look();
    for (const [actor, moveAt] of steps) {
      head = await world.step(head.flagId, moveAt(head.contentSeq), actor);
      await look();
    }
    expect(stood).toEqual(outcomes);
  });

  it('at its end, is restored, and each decision names the change and the decision before', async () => {
    const boarded = await world.board();
    const flag = await aFlag(world, { identifiers: [site], evidence: 'verified' });
    await world.settle(flag.flagId);
    world.clock.ms = Date.parse(flag.validUntil) + 1;
    await world.step(flag.flagId, { kind: 'expire' }, engineActor);
    await world.settle(flag.flagId);
    const { standing, decision } = await world.standing(merchant);
    expect([standing.outcome, standing.version, standing.state]).toEqual(['approve', 3, 'active']);
    const before = world.state.decisions.get(decision.previous ?? boarded.decisionId);
    expect([decision.source, decision.trigger, before?.outcome, before?.trigger, before?.previous]).toEqual([
      'rescreen',
      { flagId: flag.flagId, seq: 2 },
      'decline',
      { flagId: flag.flagId, seq: 1 },
      boarded.decisionId,
    ]);
  });

  it('supported by one more member, is not decided on again where that changes nothing', async () => {
    await world.board();
    const flag = await aFlag(world, { identifiers: [site], evidence: 'verified' });
    await world.settle(flag.flagId);
    await world.step(flag.flagId, { kind: 'seen-too', seq: 1, rationale: 'Seen.' }, disputer);
    expect(await world.settle(flag.flagId)).toMatchObject([{ kind: 'unchanged' }]);
    expect(world.rescreenings()).toHaveLength(1);
  });

  it('held before it was in force, is left alone until it is released', async () => {
    await world.board();
    const flag = await aFlag(world, { identifiers: [elsewhere], evidence: 'verified' });
    const held = await world.step(flag.flagId, hold, operator);
    await world.step(flag.flagId, amend(held.contentSeq, { add: [site] }), author);
    expect(await world.settle(flag.flagId)).toMatchObject([{ kind: 'unchanged' }]);
    await world.step(flag.flagId, release, anActor('third-office', { roles: ['operator'] }));
    await world.settle(flag.flagId);
    expect((await world.standing(merchant)).standing.outcome).toBe('review');
  });
});

describe('decided on again', () => {
  const flagged = async () => {
    const flag = await aFlag(world, { identifiers: [site], evidence: 'verified' });
    return { flagId: flag.flagId, trigger: { flagId: flag.flagId, seq: flag.seq } };
  };

  it('is one merchant by its newest application, though an older one had the flagged site', async () => {
    await world.board();
    await world.board({ websites: ['https://moved.example'], emails: [] });
    const { flagId } = await flagged();
    await world.settle(flagId);
    expect((await world.standing(merchant)).standing).toMatchObject({ outcome: 'approve', version: 2 });
    expect(world.rescreenings()).toEqual([]);
  });

  it('is each of two providers’ merchants, and nobody else', async () => {
    await world.board();
    await world.board({}, { provider: secondProvider });
    await world.board({ reference: 'm-2', websites: ['https://larch.example'], emails: ['a@larch.example'] });
    const { flagId } = await flagged();
    await world.settle(flagId);
    const judged = world.rescreenings().map(({ provider, merchant }) => [provider, merchant]);
    expect(new Set(judged)).toEqual(
      new Set([
        [provider, 'm-1001'],
        [secondProvider, 'm-1001'],
      ]),
    );
  });

  it('is nobody that there is not', async () => {
    const { trigger } = await flagged();
    expect(await rescreenMerchant(world.ports, { provider, merchant, trigger, now: world.now() })).toEqual({
      kind: 'gone',
    });
  });

  it('an offboarded merchant stays offboarded', async () => {
    await world.board();
    const key = merchantKey({ provider, merchant });
    const standing = world.state.standings.get(key);
    if (!standing) throw new Error('nobody was boarded');
    world.state.standings.set(key, { ...standing, state: 'offboarded', offboarding });
    const { flagId } = await flagged();
    await world.settle(flagId);
    expect((await world.standing(merchant)).standing).toMatchObject({
      outcome: 'decline',
      state: 'offboarded',
      version: 2,
    });
  });

  it('is decided once, however often and however many at once it is asked for', async () => {
    await world.board();
    const { trigger } = await flagged();
    const asked = { provider, merchant, trigger, now: world.now() };
    const at = () => rescreenMerchant(world.ports, asked);
    const together = await Promise.all([at(), at(), at()]);
    const later = await at();
    expect(later.kind).toBe('unchanged');
    const ids = [...together, later].map((one) => 'decision' in one && one.decision.decisionId);
    expect(new Set(ids).size).toBe(1);
    expect((await world.standing(merchant)).standing.version).toBe(2);
  });

  it('finds the decision made where the answer of its commit was lost', async () => {
    await world.board();
    const { trigger } = await flagged();
    const store = faultPort(world.stores.screening, [
      { method: 'commit', call: 1, fault: { kind: 'answer-lost' } },
    ]);
    const asked = { provider, merchant, trigger, now: world.now() };
    await expect(rescreenMerchant({ ...world.ports, store }, asked)).rejects.toThrow(Unavailable);
    expect(await rescreenMerchant(world.ports, asked)).toMatchObject({ kind: 'unchanged' });
    expect(world.rescreenings()).toHaveLength(1);
  });

  it('judges the application that came meanwhile, where the standing moved on', async () => {
    await world.board();
    const { trigger } = await flagged();
    const store = faultPort(world.stores.screening, [
      {
        method: 'commit',
        call: 1,
        fault: {
          kind: 'delay',
          until: () => world.screen({ websites: ['https://moved.example'], emails: [] }),
        },
      },
    ]);
    const asked = { provider, merchant, trigger, now: world.now() };
    expect(await rescreenMerchant({ ...world.ports, store }, asked)).toMatchObject({ kind: 'unchanged' });
    expect((await world.standing(merchant)).standing).toMatchObject({ outcome: 'approve', version: 2 });
  });

  it.each([
    ['the standing', 'readStanding'],
    ['the application', 'readApplication'],
  ] as const)('is asked for again where %s cannot be read', async (_, method) => {
    await world.board();
    const { trigger } = await flagged();
    const merchants = faultPort(world.stores.merchants, [
      { method, call: 'every', fault: { kind: 'unavailable' } },
    ]);
    const asked = { provider, merchant, trigger, now: world.now() };
    await expect(rescreenMerchant({ ...world.ports, merchants }, asked)).rejects.toThrow(Unavailable);
    expect(world.rescreenings()).toEqual([]);
  });

  it('says so where a boarded merchant’s application is gone, and lets an offboarded one go', async () => {
    const decision = await world.board();
    const { trigger } = await flagged();
    const gone = faultPort(world.stores.merchants, [
      { method: 'readApplication', call: 'every', fault: { kind: 'answers', answer: null } },
    ]);
    const asked = { provider, merchant, trigger, now: world.now() };
    const again = () => rescreenMerchant({ ...world.ports, merchants: gone }, asked);
    await expect(again()).rejects.toThrow(Unavailable);
    const key = merchantKey(decision);
    const standing = world.state.standings.get(key);
    if (standing) world.state.standings.set(key, { ...standing, state: 'offboarded', offboarding });
    expect(await again()).toEqual({ kind: 'gone' });
  });

  it('gives up, to be asked again, where the merchant never stands still', async () => {
    await world.board();
    const { trigger } = await flagged();
    const store = faultPort(world.stores.screening, [
      { method: 'commit', call: 'every', fault: { kind: 'answers', answer: { kind: 'read-again' } } },
    ]);
    const asked = { provider, merchant, trigger, now: world.now() };
    await expect(rescreenMerchant({ ...world.ports, store }, asked)).rejects.toThrow(Unavailable);
  });

  it('knows what terms of service said, though their text is not kept', async () => {
    const text =
      'Sexual exploitation of children is prohibited. We remove such content and report it to the police. '.repeat(
        5,
      );
    const before = await world.board({ termsOfService: { text } });
    await world.settle((await flagged()).flagId);
    const { decision } = await world.standing(merchant);
    expect([decision.source, decision.facts.merchant]).toEqual(['rescreen', before.facts.merchant]);
    expect([decision.facts.checks, decision.facts.coverage]).toEqual([
      before.facts.checks,
      before.facts.coverage,
    ]);
    expect(decision.facts.checks.termsProhibit).toBe('pass');
  });

  it('judges the flag that changed and those that were met before, though lookup finds neither', async () => {
    await world.board();
    const { flagId } = await flagged();
    await world.settle(flagId);
    // As where postings spill: no page that screening reads names the flag any more.
    world.state.postings.clear();
    const other = flagIdFrom(Buffer.alloc(16, 9));
    const asked = { provider, merchant, trigger: { flagId: other, seq: 1 }, now: world.now() };
    expect(await rescreenMerchant(world.ports, asked)).toMatchObject({
      kind: 'unchanged',
      decision: { outcome: 'decline' },
    });
  });
});

const matchedIn = ({ facts }: StoredDecision) =>
  facts.matches.map(({ flagId, evidence, disputed }) => [flagId, evidence, disputed]);
