import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../shared/contracts/facts.ts';
import type { PolicyDocument, PolicyRule } from '../../shared/contracts/policy-document.ts';
import { outcomes } from '../../shared/contracts/vocabulary.ts';
import { judge } from '../../shared/domain/judge.ts';
import { mayDecline } from '../../shared/domain/may-decline.ts';
import { loadPolicy } from '../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../shared/domain/policy/policy-sha256.ts';
import { defaultPolicy } from '../support/a-coalition.ts';
import { factsArbitrary } from '../support/facts-arbitrary.ts';
import { ordinaryFacts } from '../support/ordinary-facts.ts';

const loaded = (document: PolicyDocument) => {
  const policy = loadPolicy({ document, sha256: policySha256(document) });
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
};
const coalitionDefault = loaded(defaultPolicy());
const care = (outcome: (typeof outcomes)[number]) => outcomes.indexOf(outcome);

const rule = (id: string, change: Partial<PolicyRule>): PolicyRule => ({
  ...{ id, when: 'true', outcome: 'approve', code: `CODE_${id.toUpperCase()}`, text: 'x', merchantText: 'x' },
  ...{ obligations: [], references: [] },
  ...change,
});
const policyOf = (...rules: PolicyRule[]) =>
  loaded({ id: 'p', version: '1', facts: 'facts-1', title: 'p', rules });

const strongMatch: Facts['matches'][number] = {
  ...{ flagId: 'flg_00000000000000000000000001' as Facts['matches'][number]['flagId'], seq: 1 },
  ...{ category: 'sale-site', evidence: 'verified', disputed: false, strength: 'strong', cleared: false },
  on: [
    {
      pointer: '/merchant/websites/0',
      type: 'host',
      method: 'exact',
      score: 1,
      explanation: 'the same site',
    },
  ],
};
const clean = ordinaryFacts;
const verdict = (policy: ReturnType<typeof loaded>, facts: Facts) => {
  const { outcome, reasons } = judge(policy, facts);
  return [outcome, ...reasons.map(({ code }) => code)];
};

describe('obligations', () => {
  const asking = rule('asks', { obligations: ['ask-for-missing-details'] });
  const declining = rule('stops', { outcome: 'decline', obligations: ['do-not-onboard'] });
  const reviewing = rule('looks', { outcome: 'review', obligations: ['manual-review'] });

  it('of approving rules are asked beside an approval and a review, and not of who is declined', () => {
    const facts = { ...ordinaryFacts, matches: [strongMatch] };
    const asked = (...rules: PolicyRule[]) => judge(policyOf(...rules), facts).obligations;
    expect(asked(asking)).toEqual(['ask-for-missing-details']);
    expect(asked(asking, reviewing)).toEqual(['ask-for-missing-details', 'manual-review']);
    expect(asked(asking, reviewing, declining)).toEqual(['manual-review', 'do-not-onboard']);
  });
});

describe('the safety lattice', () => {
  const decline = policyOf(rule('d', { outcome: 'decline' }));
  const approve = policyOf(rule('a', {}));

  it('takes the most careful outcome among the rules that hold', () => {
    const policy = policyOf(
      rule('a', {}),
      rule('r', { outcome: 'review' }),
      rule('n', { outcome: 'decline', when: 'false' }),
    );
    expect(verdict(policy, clean)).toEqual(['review', 'CODE_R']);
  });

  it('reviews where no rule speaks', () => {
    expect(verdict(policyOf(rule('n', { when: 'false' })), clean)).toEqual(['review', 'NO_RULE_HELD']);
  });

  it('reviews where a rule failed', () => {
    const failing = rule('f', { when: '1 / (checks.strongIdentifiers - 3) > 0' });
    expect(verdict(policyOf(rule('a', {}), failing), clean)).toEqual(['review', 'RULE_ERROR']);
  });

  it('names the rules that failed, a few of them, to staff and never to the merchant', () => {
    const failing = Array.from({ length: 7 }, (_, n) =>
      rule(`f${n}`, { when: '1 / (checks.strongIdentifiers - 3) > 0' }),
    );
    const [reason] = judge(policyOf(...failing), clean).reasons.filter(({ code }) => code === 'RULE_ERROR');
    expect(reason?.text).toMatch(/ Rule: f0, f1, f2, f3, f4, and 2 more\.$/);
    expect(reason?.merchantText).not.toContain('f0');
  });

  it.each([
    ['nothing matched', []],
    ['the match is a name alone', [{ ...strongMatch, strength: 'possible' as const }]],
    ['one member said so', [{ ...strongMatch, evidence: 'reported' as const }]],
    ['the flag is disputed', [{ ...strongMatch, disputed: true }]],
    ['the provider cleared it', [{ ...strongMatch, cleared: true }]],
  ])('caps a decline at review where %s', (_, matches) => {
    expect(verdict(decline, { ...clean, matches })).toEqual(['review', 'CODE_D', 'DECLINE_CAPPED']);
  });

  it('lets a decline stand on one strong, undisputed match with verified evidence', () => {
    expect(verdict(decline, { ...clean, matches: [strongMatch] })).toEqual(['decline', 'CODE_D']);
  });

  it.each([
    [
      'coverage is incomplete',
      { coverage: { ...clean.coverage, complete: false, unread: 1 } },
      'COVERAGE_INCOMPLETE',
    ],
    [
      'a strong identifier is unusable',
      { coverage: { ...clean.coverage, unusableStrong: 1 } },
      'IDENTIFIER_UNUSABLE',
    ],
    ['a feed is stale', { feeds: { stale: ['list'] } }, 'FEED_STALE'],
  ])('does not approve where %s, whatever the policy says', (_, change, code) => {
    expect(verdict(approve, { ...clean, ...change })).toEqual(['review', code]);
  });

  it('sends everything to review when an operator says so', () => {
    const facts = { ...clean, switches: { reviewAll: true } };
    expect(verdict(approve, facts)).toEqual(['review', 'REVIEW_ALL']);
    expect(verdict(decline, { ...facts, matches: [strongMatch] })).toEqual([
      'review',
      'CODE_D',
      'REVIEW_ALL',
    ]);
  });

  it('tells a merchant of a capped decline nothing but that a person looks', () => {
    const told = judge(decline, clean).reasons.map(({ merchantText }) => merchantText);
    expect(new Set(told)).toEqual(new Set(['Your application needs a manual review.']));
    expect(judge(decline, { ...clean, matches: [strongMatch] }).reasons[0]?.merchantText).toBe('x');
  });

  it('names the flags that carry a reason, and no others', () => {
    const other = {
      ...strongMatch,
      flagId: 'flg_00000000000000000000000002' as typeof strongMatch.flagId,
      disputed: true,
    };
    const policy = policyOf(rule('d', { outcome: 'decline', when: 'matches.exists(m, !m.disputed)' }));
    expect(judge(policy, { ...clean, matches: [other, strongMatch] }).reasons[0]?.flags).toEqual([
      strongMatch.flagId,
    ]);
    const both = policyOf(rule('b', { outcome: 'review', when: 'size(matches) == 2' }));
    expect(judge(both, { ...clean, matches: [other, strongMatch] }).reasons[0]?.flags).toHaveLength(2);
  });
});

describe('under the default policy, for any facts', () => {
  it('a decline rests on a match that may carry it', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        if (judge(coalitionDefault, facts).outcome === 'decline')
          expect(facts.matches.some(mayDecline)).toBe(true);
      }),
    );
  });

  it('a fault never makes the outcome less careful, and never makes it a decline', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const before = judge(coalitionDefault, {
          ...facts,
          coverage: { ...facts.coverage, complete: true, unread: 0 },
          feeds: { stale: [] },
        }).outcome;
        const after = judge(coalitionDefault, {
          ...facts,
          coverage: { ...facts.coverage, complete: false, unread: 1 },
          feeds: { stale: ['a'] },
        }).outcome;
        expect(after).toBe(before === 'approve' ? 'review' : before);
      }),
    );
  });

  it('one more match never makes the outcome less careful', () => {
    fc.assert(
      fc.property(factsArbitrary, factsArbitrary, (facts, { matches: [more] }) => {
        fc.pre(
          more !== undefined &&
            !facts.switches.reviewAll &&
            !more.cleared &&
            facts.matches.every(({ cleared }) => !cleared),
        );
        if (!more) return;
        const before = judge(coalitionDefault, facts).outcome;
        const after = judge(coalitionDefault, { ...facts, matches: [...facts.matches, more] }).outcome;
        expect(care(after)).toBeGreaterThanOrEqual(care(before));
      }),
    );
  });

  it('there is always a reason', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        expect(judge(coalitionDefault, facts).reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});
