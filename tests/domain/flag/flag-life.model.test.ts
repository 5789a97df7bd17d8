import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import type { Outcome } from '../../../shared/contracts/vocabulary.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';
import { cleanFlagIdentifier } from '../../../shared/domain/clean/clean-flag-identifier.ts';
import { applyMove } from '../../../shared/domain/flag/apply-move.ts';
import { flagEvidence, identifierEvidence } from '../../../shared/domain/flag/evidence-of.ts';
import type { FlagActor } from '../../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { legalMoves } from '../../../shared/domain/flag/legal-moves.ts';
import { newFlag } from '../../../shared/domain/flag/new-flag.ts';
import { flagIdFrom } from '../../../shared/domain/flag-id.ts';
import { judge } from '../../../shared/domain/judge.ts';
import { isInForce, matchFlags } from '../../../shared/domain/match/match-flags.ts';
import { loadPolicy } from '../../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { defaultPolicy } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { anApplication } from '../../support/an-application.ts';
import { ordinaryFacts } from '../../support/ordinary-facts.ts';

/** Members in every relation to one another: two of one owner, one on probation, a provider, operators of two owners. */
const actors: readonly FlagActor[] = [
  anActor('kite', { owner: 'kite-holding' }),
  anActor('kite-wallets', { owner: 'kite-holding', roles: ['contributor', 'provider'] }),
  anActor('hotline'),
  anActor('newcomer', { probation: true }),
  anActor('harbour', { roles: ['provider'] }),
  anActor('office', { roles: ['operator'] }),
  anActor('second-office', { roles: ['operator'] }),
];
/** Sites that the merchant of this test has, and one that it has not. */
const sites = ['one.example', 'two.example', 'three.example', 'elsewhere.example'];
const merchant = cleanApplication(
  anApplication({ websites: sites.slice(0, 3).map((site) => `https://${site}`) }),
).identifiers;

const actor = fc.constantFrom(...actors);
const site = fc.constantFrom(...sites);
const raising = fc.record({
  do: fc.constant('raise' as const),
  actor,
  sites: fc.uniqueArray(site, { minLength: 1, maxLength: 2 }),
});
const moving = fc.record({ do: fc.constant('move' as const), actor, flag: fc.nat(4), move: aMove() });
const waiting = fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 30, 100, 2_000) });
/** Much is done to few flags: most lives of flags are long. */
const action = fc.oneof(
  { weight: 2, arbitrary: raising },
  { weight: 12, arbitrary: moving },
  { weight: 1, arbitrary: waiting },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function aMove() {
  const rationale = fc.constant('Because.');
  const seq = fc.constantFrom<'now' | 'stale'>('now', 'now', 'now', 'stale');
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('support' as const, 'seen-too' as const), seq, rationale }),
    fc.record({ kind: fc.constant('verify' as const), seq, reference: fc.constant('case 1') }),
    fc.record({ kind: fc.constantFrom('withdraw' as const, 'release' as const), rationale }),
    fc.record({
      kind: fc.constant('dispute' as const),
      onBehalfOf: fc.constant('member' as const),
      rationale,
    }),
    fc.record({
      kind: fc.constant('decide-dispute' as const),
      n: fc.integer({ min: 1, max: 3 }),
      outcome: fc.constantFrom('upheld' as const, 'upheld' as const, 'overturned' as const),
      rationale,
    }),
    fc.record({
      kind: fc.constant('amend' as const),
      seq,
      add: fc.option(site, { freq: 2 }),
      remove: fc.option(site, { freq: 1 }),
      rationale,
    }),
    fc.record({ kind: fc.constant('hold' as const), rationale }),
    fc.record({ kind: fc.constantFrom('expire' as const, 'begin' as const) }),
    fc.record({ kind: fc.constant('merge' as const), other: fc.nat(4), rationale }),
  );
}
type DrawnMove = ReturnType<typeof aMove> extends fc.Arbitrary<infer T> ? T : never;

const policy = (() => {
  const document = defaultPolicy();
  const loaded = loadPolicy({ document, sha256: policySha256(document) });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
})();

/** What the merchant is answered while these flags stand. */
function outcomeUnder(heads: readonly FlagHead[], now: string) {
  const matches = matchFlags({ identifiers: merchant, heads, clearances: new Map(), now });
  const key = matches.map(({ strength, evidence, disputed }) => `${strength} ${evidence} ${disputed}`).join();
  const outcome = judged.get(key) ?? judge(policy, { ...ordinaryFacts, matches }).outcome;
  judged.set(key, outcome);
  return outcome;
}

/** Policy sees nothing of these matches but what is in the key: judging each once keeps 10,000 lives short. */
const judged = new Map<string, Outcome>();

const cleaned = (value: string) => {
  const result = cleanFlagIdentifier({ type: 'host', value });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

interface World {
  readonly heads: FlagHead[];
  now: number;
  /** Who ever stood behind an identifier of a flag, by owner. */
  readonly owners: Map<string, Set<string>>;
}

const ownerOf = (member: string) => actors.find((each) => each.member === member)?.owner ?? '';

/** Everybody's word of now is remembered: it may be taken back, and what an operator then verified stays. */
function remember(world: World, { flagId, identifiers }: FlagHead): void {
  for (const { value, vouchedBy, verifiedBy } of identifiers) {
    const behind = behindIt(world, { flagId, value });
    for (const member of vouchedBy) behind.add(ownerOf(member));
    if (verifiedBy !== null) behind.add(ownerOf(verifiedBy));
    world.owners.set(`${flagId} ${value}`, behind);
  }
}

const behindIt = (world: World, { flagId, value }: { flagId: string; value: string }) =>
  world.owners.get(`${flagId} ${value}`) ?? new Set<string>();

function moveOf(drawn: DrawnMove, { head, world }: { head: FlagHead; world: World }): FlagMove | null {
  if (drawn.kind === 'merge') {
    const other = world.heads[drawn.other % world.heads.length];
    return other ? { ...drawn, other } : null;
  }
  if (drawn.kind === 'hold') return { ...drawn, reason: 'operator', touches: null };
  if (!('seq' in drawn)) return drawn;
  const seq = drawn.seq === 'now' ? head.seq : head.contentSeq - 1;
  if (drawn.kind !== 'amend') return { ...drawn, seq };
  const { add, remove, rationale } = drawn;
  const changes = { ...(add && { add: [cleaned(add)] }), ...(remove && { remove: [cleaned(remove)] }) };
  return { kind: 'amend', seq, changes, rationale };
}

function raise(world: World, { actor: by, sites: hosts }: Extract<Action, { do: 'raise' }>): void {
  const identifiers: FlagIdentifier[] = hosts.map((value) => ({ type: 'host', value }));
  const { head } = newFlag({
    flag: {
      ...{ category: 'sale-site', identifiers },
      // Every third one begins a day later.
      validFrom: new Date(world.now + (world.heads.length % 3 === 2 ? 86_400_000 : 0)).toISOString(),
    },
    flagId: flagIdFrom(Buffer.from(String(world.heads.length).padStart(16, '0'))),
    identifiers: hosts.map(cleaned),
    actor: by,
    evidence: 'reported',
    now: new Date(world.now).toISOString(),
  });
  world.heads.push(head);
  remember(world, head);
}

const ended = (head: FlagHead) => head.state !== 'active' && head.state !== 'held';

/** Makes the move where it is legal, and holds the world to the rules either way. */
function take(world: World, { actor: by, flag, move: drawn }: Extract<Action, { do: 'move' }>): void {
  const at = flag % Math.max(1, world.heads.length);
  const head = world.heads[at];
  const move = head && moveOf(drawn, { head, world });
  if (!head || !move) return;
  const now = new Date(world.now).toISOString();
  const allowed = legalMoves(head, { actor: by, now });
  const before = outcomeUnder(world.heads, now);
  const step = applyMove(head, { move, actor: by, now });
  if (!step.ok) {
    if (step.error.kind === 'not-allowed') expect(allowed).not.toContain(move.kind);
    return;
  }
  const next = step.value.head;
  expect(allowed).toContain(move.kind);
  expect(ended(head)).toBe(false);
  expect([next.seq, step.value.event.seq]).toEqual([head.seq + 1, head.seq + 1]);
  expect(new Set(next.disputes.map(({ n }) => n)).size).toBe(next.disputes.length);
  expect(next.evidence).toBe(flagEvidence(next));
  if (!ended(next)) expect(next.identifiers.length).toBeGreaterThan(0);
  world.heads[at] = next;
  remember(world, next);
  if (move.kind === 'merge') {
    for (const { value } of move.other.identifiers)
      for (const owner of behindIt(world, { flagId: move.other.flagId, value }))
        behindIt(world, { flagId: next.flagId, value }).add(owner);
    lendsNothing(next, [head, move.other]);
    endMerged(world, { other: move.other, into: next, by, now });
  }
  const after = outcomeUnder(world.heads, now);
  // It was in force already; the step is for those who were judged before that.
  if (move.kind === 'begin') expect([head.begunAt, after]).toEqual([undefined, before]);
  if (move.kind === 'dispute' && before !== 'approve') expect(after).not.toBe('approve');
}

/** In a merger each identifier keeps those who stood behind just that, and gains nobody else. */
function lendsNothing(merged: FlagHead, parts: readonly FlagHead[]): void {
  for (const { value, vouchedBy } of merged.identifiers) {
    const same = parts.flatMap(({ identifiers }) => identifiers.filter((each) => each.value === value));
    expect(new Set(vouchedBy)).toEqual(new Set(same.flatMap((each) => each.vouchedBy)));
  }
}

function endMerged(
  world: World,
  { other, into, by, now }: { other: FlagHead; into: FlagHead; by: FlagActor; now: string },
): void {
  const at = world.heads.findIndex(({ flagId }) => flagId === other.flagId);
  const move = { kind: 'supersede', seq: other.seq, by: into.flagId, rationale: 'Because.' } as const;
  const end = applyMove(other, { move, actor: by, now });
  if (end.ok) world.heads[at] = end.value.head;
}

function rulesHold(world: World): void {
  const now = new Date(world.now).toISOString();
  for (const head of world.heads) {
    const alone = outcomeUnder([head], now);
    if (alone === 'decline') {
      // Never one owner's word for what is met, never while somebody doubts the flag, never while it is held.
      expect([head.disputed, head.state]).toEqual([false, 'active']);
      const met = head.identifiers.filter(({ value }) => sites.slice(0, 3).includes(value));
      const supported = met.filter((identifier) => identifierEvidence(head, identifier) !== 'reported');
      expect(supported.length).toBeGreaterThan(0);
      const { flagId } = head;
      for (const { value } of supported) expect(behindIt(world, { flagId, value }).size).toBeGreaterThan(1);
    }
    if (alone !== 'approve') expect(isInForce(head, now)).toBe(true);
  }
  const inForce = world.heads.filter((head) => isInForce(head, now));
  expect(outcomeUnder(inForce.toReversed(), now)).toBe(outcomeUnder(world.heads, now));
}

describe('whatever members do to flags, in 10,000 random lives', () => {
  it('no owner alone declines a merchant, no step is taken that is not allowed, no dispute approves anybody', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 6, maxLength: 16, size: 'max' }), (actions) => {
        const world: World = { heads: [], now: Date.UTC(2026, 10, 21), owners: new Map() };
        for (const each of actions) {
          if (each.do === 'raise' && world.heads.length < 5) raise(world, each);
          if (each.do === 'move') take(world, each);
          if (each.do === 'wait') world.now += each.days * 86_400_000;
          rulesHold(world);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 240_000);
});
