import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSamples, type Tally, tallySchema } from '../../../shared/contracts/backtest.ts';
import { factsSchema } from '../../../shared/contracts/facts.ts';
import { addTallies } from '../../../shared/domain/backtest/add-tallies.ts';
import { emptyTally } from '../../../shared/domain/backtest/empty-tally.ts';
import { startTally, tallySoFar } from '../../../shared/domain/backtest/running-tally.ts';
import { sampleOrder } from '../../../shared/domain/backtest/sample-order.ts';
import { type LoggedDecision, tallyDecision } from '../../../shared/domain/backtest/tally-decision.ts';
import { judge } from '../../../shared/domain/judge.ts';
import type { Policy } from '../../../shared/domain/policy/load-policy.ts';
import { aLoggedDecision, factsFrom, loggedArbitrary } from '../../support/logged-decisions.ts';
import { ordinaryFacts } from '../../support/ordinary-facts.ts';
import { aPolicyDocument, defaultPolicy, loaded } from '../../support/policies.ts';

const approveAll = { id: 'all', when: 'true', outcome: 'approve', code: 'NOTHING_KNOWN' } as const;
const watched = {
  id: 'watched',
  when: 'merchant.country == "FR"',
  outcome: 'review',
  code: 'WATCHED_COUNTRY',
} as const;
const lax = loaded(aPolicyDocument([approveAll]));
const strict = loaded(aPolicyDocument([approveAll, watched]));

function tallied(
  decisions: readonly LoggedDecision[],
  { active, draft }: { active: Policy; draft: Policy },
): Tally {
  const running = startTally();
  for (const decision of decisions) tallyDecision(running, { decision, active, draft });
  return tallySoFar(running);
}

const moved = (tally: Tally) => tally.moves.filter(({ from, to, count }) => from !== to && count > 0);
const codeIn = (tally: Tally, wanted: string) => tally.codes.find(({ code }) => code === wanted);

const ofFrance = aLoggedDecision('fr', { facts: factsFrom('FR') });
const ofBritain = aLoggedDecision('gb');

describe('a draft', () => {
  it('that is stricter is told by its rule, its move and its day', () => {
    const tally = tallied([ofFrance, ofBritain], { active: lax, draft: strict });
    expect(moved(tally)).toEqual([
      {
        ...{ from: 'approve', to: 'review', count: 1 },
        samples: [
          {
            decisionId: ofFrance.decisionId,
            provider: 'pay-one',
            decidedAt: ofFrance.decidedAt,
            reasonsBefore: ['NOTHING_KNOWN'],
            reasonsAfter: ['WATCHED_COUNTRY'],
          },
        ],
      },
    ]);
    expect(codeIn(tally, 'WATCHED_COUNTRY')).toEqual({
      ...{ code: 'WATCHED_COUNTRY', before: 0, after: 1, inMoves: 1 },
    });
    expect(codeIn(tally, 'NOTHING_KNOWN')).toMatchObject({ before: 2, after: 1, inMoves: 1 });
    expect(tally.days).toEqual([{ day: '2026-11-21', decisions: 2, stricter: 1, laxer: 0 }]);
  });

  it('that lets a rule ask for more is told by that rule, though it held before', () => {
    const softly = loaded(aPolicyDocument([approveAll, { ...watched, outcome: 'approve' }]));
    const tally = tallied([ofFrance, ofBritain], { active: softly, draft: strict });
    expect(codeIn(tally, 'WATCHED_COUNTRY')).toMatchObject({ before: 1, after: 1, inMoves: 1 });
  });

  it('that is laxer is told as laxer', () => {
    const reviewed = { ...ofFrance, outcome: 'review' } as const;
    const tally = tallied([reviewed, ofBritain], { active: strict, draft: lax });
    expect(moved(tally)).toMatchObject([{ from: 'review', to: 'approve', count: 1 }]);
    expect(codeIn(tally, 'WATCHED_COUNTRY')).toMatchObject({ before: 1, after: 0, inMoves: 1 });
    expect(tally.days).toMatchObject([{ stricter: 0, laxer: 1 }]);
    expect(tally.drifted).toBe(0);
  });

  it('cannot decline on what the lattice does not let stand, and its capped rule is counted', () => {
    const declining = loaded(
      aPolicyDocument([approveAll, { ...watched, when: 'merchant.mcc == "5943"', outcome: 'decline' }]),
    );
    const tally = tallied([ofBritain], { active: lax, draft: declining });
    expect(moved(tally)).toMatchObject([{ from: 'approve', to: 'review', count: 1 }]);
    expect(codeIn(tally, 'DECLINE_CAPPED')).toMatchObject({ before: 0, after: 1 });
  });
});

describe('what is told of the log itself', () => {
  it('decisions that the active policy no longer gives, whether or not the draft moves them', () => {
    const tally = tallied([ofFrance, ofBritain], { active: strict, draft: strict });
    expect(tally).toMatchObject({ decisions: 2, drifted: 1 });
  });

  it('decisions whose facts are of an older set', () => {
    const facts = factsSchema.parse({ ...ordinaryFacts, version: 'facts-1' });
    const tally = tallied([ofBritain, aLoggedDecision('old', { facts })], { active: lax, draft: lax });
    expect(tally).toMatchObject({ decisions: 2, olderFacts: 1 });
  });
});

describe('samples', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    aLoggedDecision(`many-${at}`, { facts: factsFrom('FR') }),
  );

  it('are the ten with the lowest hashes, whatever the order', () => {
    const lowest = many
      .toSorted((a, b) => (sampleOrder(a) < sampleOrder(b) ? -1 : 1))
      .slice(0, maxSamples)
      .map(({ decisionId }) => decisionId);
    for (const order of [many, many.toReversed()]) {
      const [move] = moved(tallied(order, { active: lax, draft: strict }));
      expect(move?.count).toBe(200);
      expect(move?.samples.map(({ decisionId }) => decisionId)).toEqual(lowest);
    }
  });

  it('of what does not move there are none', () => {
    const tally = tallied(many, { active: lax, draft: lax });
    expect(tally.moves.flatMap(({ samples }) => samples)).toEqual([]);
  });
});

const pair = { active: defaultPolicy(), draft: strict };

describe('tallies', () => {
  test.prop([loggedArbitrary])('a policy against itself moves nothing', (decisions) => {
    const { active } = pair;
    const tally = tallied(decisions, { active, draft: active });
    expect(moved(tally)).toEqual([]);
    expect(tally.codes.filter(({ before, after, inMoves }) => before !== after || inMoves > 0)).toEqual([]);
    expect(tally.days.filter(({ stricter, laxer }) => stricter + laxer > 0)).toEqual([]);
  });

  test.prop([loggedArbitrary, fc.array(fc.nat(2))])(
    'of parts add up to the tally of the whole, in any order and by any grouping',
    (decisions, deal) => {
      const parts = [0, 1, 2].map((part) =>
        tallied(
          decisions.filter((_, at) => (deal[at] ?? at % 3) === part),
          pair,
        ),
      );
      const [a = emptyTally(), b = emptyTally(), c = emptyTally()] = parts;
      const whole = tallied(decisions, pair);
      expect(addTallies(parts)).toEqual(whole);
      expect(addTallies([c, b, a])).toEqual(whole);
      expect(addTallies([addTallies([a, b]), c])).toEqual(whole);
      expect(addTallies([a, addTallies([b, c])])).toEqual(whole);
      expect(addTallies([whole, emptyTally()])).toEqual(whole);
    },
  );

  test.prop([loggedArbitrary])('say of each decision what judging it says', (decisions) => {
    for (const decision of decisions) {
      const tally = tallied([decision], pair);
      const before = judge(pair.active, decision.facts);
      const after = judge(pair.draft, decision.facts);
      const [move] = tally.moves.filter(({ count }) => count === 1);
      expect(move).toMatchObject({ from: before.outcome, to: after.outcome });
      const codes = tally.codes.filter((one) => one.before > 0).map(({ code }) => code);
      expect(codes).toEqual(before.reasons.map(({ code }) => code).toSorted());
    }
  });

  test.prop([loggedArbitrary])('are tallies by their contract, with every pair of outcomes', (decisions) => {
    const tally = tallied(decisions, pair);
    expect(tallySchema.parse(tally)).toEqual(tally);
    expect(tally.moves).toHaveLength(9);
    expect(tally.moves.reduce((sum, { count }) => sum + count, 0)).toBe(decisions.length);
    expect(tally.days.reduce((sum, day) => sum + day.decisions, 0)).toBe(decisions.length);
  });
});
