import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyRule } from '../../../shared/contracts/policy-document.ts';
import { mayDecline } from '../../../shared/domain/may-decline.ts';
import { evaluatePolicy } from '../../../shared/domain/policy/evaluate-policy.ts';
import { loadPolicy } from '../../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { policyWarnings } from '../../../shared/domain/policy/policy-warnings.ts';
import { rulesPastReview } from '../../../shared/domain/policy/rules-past-review.ts';
import { conditionArbitrary } from '../../support/conditions-arbitrary.ts';
import { factsArbitrary } from '../../support/facts-arbitrary.ts';
import { aPolicyDocument, defaultPolicy, loaded } from '../../support/policies.ts';

const kept = { owner: 'a group', reviewBy: '2027-05-31' };
const warningsOf = (...rules: Partial<PolicyRule>[]) =>
  policyWarnings(
    loaded(
      aPolicyDocument(
        rules.map((rule) => ({ ...kept, ...rule })),
        { facts: 'facts-2' },
      ),
    ),
  );
const declining = (when: string) => warningsOf({ when, outcome: 'decline' });
const strong =
  'm.strength == "strong" && !m.disputed && !m.cleared && m.evidence in ["corroborated", "verified"]';

describe('of a rule that declines, an author is warned', () => {
  test.each([
    ['true', 'it holds where no flag is met'],
    ['merchant.mcc == "5967"', 'it holds where no flag is met'],
    ['history.declinedByOthers360d > 0', 'it holds where no flag is met'],
    ['matches.all(m, m.strength == "strong")', 'it holds where no flag is met'],
    ['matches.exists(m, m.evidence == "reported")', 'it holds on a possible, reported match'],
    ['matches.exists(m, m.strength == "strong")', 'it holds on a strong, reported match'],
    [
      'matches.exists(m, m.strength == "strong" && m.evidence == "verified")',
      'on a strong, verified, disputed match',
    ],
    [
      'matches.exists(m, m.strength == "strong" && m.evidence == "verified" && !m.disputed)',
      'on a strong, verified, cleared match',
    ],
    [
      'matches.exists(m, m.evidence != "reported" && !m.disputed && !m.cleared)',
      'on a possible, corroborated match',
    ],
    ['size(matches) >= 2', 'it holds on a possible, reported match'],
    ['size(matches.filter(m, m.strength == "strong" && !m.cleared)) >= 2', 'on a strong, reported match'],
    [`matches.exists(m, ${strong}) || merchant.mcc == "5967"`, 'it holds where no flag is met'],
    [
      `matches.exists(m, ${strong} || m.category == "extortion-proceeds")`,
      'on a possible, reported match of category extortion-proceeds',
    ],
    [
      'matches.exists(m, m.cleared) && matches.exists(m, m.disputed && !m.cleared)',
      'on several matches, none of which may carry it',
    ],
  ])('where the engine would overrule it: %s', (when, what) => {
    expect(declining(when)).toMatchObject([
      {
        rule: 'rule-0',
        where: '/rules/0/when',
        what: expect.stringContaining(what),
        remedy: expect.stringMatching(/let it review/),
      },
    ]);
    expect(warningsOf({ when, outcome: 'review' })).toEqual([]);
  });

  test.each([
    `matches.exists(m, ${strong})`,
    `matches.exists(m, ${strong} && m.category == "sale-site")`,
    `matches.exists(m, ${strong} && m.category.startsWith("sale"))`,
    `size(matches.filter(m, ${strong})) >= 1 && merchant.mcc == "5967"`,
    `matches.filter(m, !m.disputed && !m.cleared).exists(m, m.strength == "strong" && m.evidence == "verified")`,
    'matches.exists(m, m.strength == "strong") && matches.all(m, m.evidence == "verified" && !m.disputed && !m.cleared)',
    'size(matches) > 0 && !matches.exists(m, m.strength == "possible" || m.disputed || m.cleared || m.evidence == "reported")',
    `merchant.sandbox ? matches.exists(m, ${strong}) : matches.exists_one(n, ${strong.replaceAll('m.', 'n.')})`,
  ])('of nothing where it rests on a match that may carry it: %s', (when) => {
    expect(declining(when)).toEqual([]);
  });
});

describe('of a rule that can never hold, an author is warned', () => {
  test.each([
    'false',
    'coverage.unread < 0',
    'coverage.unread > 3 && coverage.unread < 4',
    'merchant.mcc == "5967" && merchant.mcc == "7273"',
    'merchant.mcc in ["5967"] && merchant.mcc != "5967"',
    'merchant.sandbox && !merchant.sandbox',
    '!(merchant.sandbox || coverage.complete) && merchant.sandbox',
    'matches.exists(m, m.strength == "strong" && m.strength == "possible")',
    'matches.exists(m, m.on.exists(o, o.score > 90.0))',
    'size(matches) == 0 && matches.exists(m, m.cleared)',
    'matches.all(m, m.cleared) && matches.exists(m, !m.cleared)',
    'size(matches.filter(m, m.cleared && !m.cleared)) > 0',
    '(merchant.sandbox ? 1 : 2) > 2',
    'checks.termsReport == "pass" && checks.termsReport == "fail"',
    'size(feeds.stale) < 0',
    'jurisdiction.criteriaMet > 5',
    'jurisdiction.criteriaKnown - jurisdiction.criteriaMet > 5',
    'checks.inconsistencies >= 8',
    'history.ownMerchantsSharing > 15',
  ])('%s', (when) => {
    expect(warningsOf({ when })).toMatchObject([
      { rule: 'rule-0', where: '/rules/0/when', what: expect.stringContaining('can never hold') },
    ]);
  });
});

describe('the warnings are sound, for any condition and any facts', () => {
  const ofCondition = (when: string, outcome: PolicyRule['outcome']) => {
    const document = aPolicyDocument([{ when, outcome }]);
    const policy = loadPolicy({ document, sha256: policySha256(document) });
    return policy.ok ? policy.value : null;
  };
  const says = (policy: ReturnType<typeof loaded>, part: string) =>
    policyWarnings(policy).some(({ what }) => what.includes(part));

  test('what never holds, by a warning, never holds', () => {
    fc.assert(
      fc.property(
        conditionArbitrary,
        fc.array(factsArbitrary, { minLength: 5, maxLength: 20 }),
        (when, all) => {
          const policy = ofCondition(when, 'review');
          fc.pre(policy !== null);
          if (!says(policy, 'can never hold')) return;
          for (const facts of all) expect(evaluatePolicy(policy, facts).holding).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a decline that nothing warns of holds only on a match that may carry it', () => {
    fc.assert(
      fc.property(
        conditionArbitrary,
        fc.array(factsArbitrary, { minLength: 5, maxLength: 20 }),
        (when, all) => {
          const policy = ofCondition(when, 'decline');
          fc.pre(policy !== null);
          if (says(policy, 'DECLINE_CAPPED')) return;
          for (const facts of all)
            if (evaluatePolicy(policy, facts).holding.length > 0)
              expect(facts.matches.some(mayDecline)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('an author is warned', () => {
  test('of a rule that nobody owns, and of one that nobody looks at again', () => {
    expect(policyWarnings(loaded(aPolicyDocument([{}])))).toMatchObject([
      { rule: 'rule-0', where: '/rules/0/owner', what: 'has no owner' },
      { rule: 'rule-0', where: '/rules/0/reviewBy', what: 'has no day of review' },
    ]);
  });

  test('of a threshold that no condition speaks of', () => {
    const document = aPolicyDocument([{ ...kept, when: 'coverage.unread > thresholds.few' }], {
      thresholds: { few: { value: 2, says: 'A few.' }, many: { value: 9, says: 'Many.' } },
    });
    expect(policyWarnings(loaded(document))).toMatchObject([{ rule: null, where: '/thresholds/many' }]);
  });

  test('in a document of the first fact set, of what later ones are refused for', () => {
    const rule = { ...kept, obligations: ['ring-the-bell'], merchantText: '…' };
    const document = aPolicyDocument([rule], { facts: 'facts-1' });
    expect(policyWarnings(loaded(document))).toMatchObject([
      { where: '/rules/0/merchantText', what: 'says nothing' },
      { where: '/rules/0/obligations/0', what: expect.stringMatching(/ring-the-bell/) },
    ]);
  });

  test('of a rule whose day of review has passed, and not on the day itself', () => {
    const { document } = loaded(aPolicyDocument([kept, { ...kept, reviewBy: '2027-06-01' }, {}]));
    expect(rulesPastReview(document, '2027-05-31')).toEqual([]);
    expect(rulesPastReview(document, '2027-06-01')).toMatchObject([
      { rule: 'rule-0', where: '/rules/0/reviewBy', what: expect.stringMatching(/2027-05-31/) },
    ]);
  });

  test('of nothing in the default policy', () => {
    expect(policyWarnings(defaultPolicy())).toEqual([]);
  });

  test('of a decline that is too long to look through, and in bounded time', () => {
    const nested = Array.from({ length: 20 }).reduce<string>(
      (so) => `(${so} == merchant.sandbox)`,
      'merchant.sandbox',
    );
    expect(declining(nested)).toMatchObject([{ what: expect.stringContaining('too long to be shown') }]);
    expect(warningsOf({ when: `${nested} && merchant.sandbox && !merchant.sandbox` })).toEqual([]);
    const many = Array.from({ length: 200 }, (_, n) => ({ id: `r${n}`, code: `R_${n}`, when: nested }));
    expect(warningsOf(...many.map((rule) => ({ ...rule, outcome: 'decline' as const })))).toHaveLength(200);
  });

  test('by thresholds too, which are numbers that stand', () => {
    const document = (owed: number) =>
      aPolicyDocument([{ ...kept, when: 'coverage.unread < thresholds.owed' }], {
        thresholds: { owed: { value: owed, says: 'Owed.' } },
      });
    expect(policyWarnings(loaded(document(1)))).toEqual([]);
    expect(policyWarnings(loaded(document(0)))).toMatchObject([
      { what: expect.stringContaining('can never hold') },
    ]);
  });
});
