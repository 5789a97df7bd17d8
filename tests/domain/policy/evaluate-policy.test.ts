import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/contracts/facts.ts';
import { evaluatePolicy } from '../../../shared/domain/policy/evaluate-policy.ts';
import type { Policy } from '../../../shared/domain/policy/load-policy.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { factsArbitrary } from '../../support/facts-arbitrary.ts';
import { aPolicyDocument, defaultPolicy, loaded, policyCases } from '../../support/policies.ts';

const policy = defaultPolicy();
const { base } = policyCases();
const holdingIds = (of: Policy, facts: Facts) => evaluatePolicy(of, facts).holding.map(({ id }) => id);

const conditions = [
  ...policy.document.rules.map(({ when }) => when),
  'history.declinedByOthers360d / history.askedByOthers360d >= 1',
  'matches.exists(m, m.on.exists(o, o.type in ["host", "url"] && o.score >= 0.9))',
  'size(matches.filter(m, !m.cleared)) > 1',
  'matches.exists_one(m, m.disputed)',
  '"/merchant/taxIds" in coverage.missing',
  'coverage.unread + coverage.unusableStrong * 2 > 3',
  'merchant.websites == 0 ? merchant.country != "DE" : merchant.event == "update"',
  'merchant.entityType.startsWith("c") || "ofac-sdn" in feeds.stale',
  'true',
];
const rulesArbitrary = fc
  .array(fc.tuple(fc.constantFrom(...conditions), fc.constantFrom('approve', 'review', 'decline')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rules) =>
    rules.map(([when, outcome], index) => ({ id: `r-${index}`, code: `R_${index}`, when, outcome })),
  )
  .filter(
    (rules) => !rules.some(({ when, outcome }) => outcome === 'decline' && /ountry|jurisdiction/.test(when)),
  );

describe('evaluating a policy', () => {
  test('never throws and never fails a rule of the default policy, on any facts', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        expect(evaluatePolicy(policy, facts).failed).toEqual([]);
      }),
    );
  });

  test('says the same whatever the order of the rules', () => {
    const order = fc.shuffledSubarray([...policy.document.rules], {
      minLength: policy.document.rules.length,
    });
    fc.assert(
      fc.property(factsArbitrary, order, (facts, rules) => {
        const shuffled = loaded({ ...policy.document, rules });
        expect(holdingIds(shuffled, facts).sort()).toEqual(holdingIds(policy, facts).sort());
      }),
    );
  });

  test('says the same whatever the order of the matches', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const turned = { ...facts, matches: facts.matches.toReversed() };
        expect(holdingIds(policy, turned)).toEqual(holdingIds(policy, facts));
      }),
    );
  });

  test('keeps every holding and every failed rule when a rule is added', () => {
    fc.assert(
      fc.property(factsArbitrary, rulesArbitrary, (facts, rules) => {
        const { thresholds } = policy.document;
        const fewer = evaluatePolicy(loaded(aPolicyDocument(rules, { thresholds })), facts);
        const added = [
          { id: 'added', code: 'ADDED', when: 'coverage.unread / coverage.unread == 1' },
          ...rules,
        ];
        const more = evaluatePolicy(loaded(aPolicyDocument(added, { thresholds })), facts);
        expect(more.holding.filter(({ id }) => id !== 'added')).toEqual(fewer.holding);
        expect(more.failed.filter((id) => id !== 'added')).toEqual(fewer.failed);
      }),
    );
  });

  test('leaves the facts as they were', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const before = structuredClone(facts);
        evaluatePolicy(policy, facts);
        expect(facts).toEqual(before);
      }),
    );
  });

  test('records a rule that cannot be evaluated as failed, and the others as ever', () => {
    const failing = loaded(
      aPolicyDocument([
        { when: 'history.declinedByOthers360d / history.askedByOthers360d == 1' },
        { when: 'true' },
        { when: 'false' },
      ]),
    );
    const { holding, failed } = evaluatePolicy(failing, base.facts);
    expect(failed).toEqual(['rule-0']);
    expect(holding.map(({ id }) => id)).toEqual(['rule-1']);
  });

  test.each([
    ['coverage.unread == 2', true],
    ['coverage.unread + 1 > 2', true],
    ['coverage.unread * 2 == 4 && coverage.unread - 1 == 1', true],
    ['coverage.unread > 1.5', true],
    ['matches.exists(m, m.on.exists(o, o.score >= 0.75))', true],
    ['matches.exists(m, m.on.exists(o, o.score == 0.75))', true],
    ['matches.exists(m, m.on.exists(o, o.score >= 1))', false],
    ['size(matches) == 1 && matches.size() == 1', true],
    ['size(matches.filter(m, m.cleared)) == 0', true],
    ['coverage.missing.exists(p, p.startsWith("/merchant/tax"))', true],
  ])('reads plain numbers and lists as they are written: %s', (when, holds) => {
    const on = {
      pointer: '/merchant/legalName',
      type: 'business_name',
      method: 'close',
      score: 0.75,
      explanation: '',
    } as const;
    const facts: Facts = {
      ...base.facts,
      matches: [{ ...base.match, on: [on] }],
      coverage: { ...base.facts.coverage, unread: 2, missing: ['/merchant/taxIds'] },
    };
    const { holding, failed } = evaluatePolicy(loaded(aPolicyDocument([{ when }])), facts);
    expect(failed).toEqual([]);
    expect(holding.length === 1).toBe(holds);
  });
});

describe('with more matches than are looked at', () => {
  const many = (count: number, match: Partial<Facts['matches'][number]>) =>
    Array.from({ length: count }, () => ({ ...base.match, ...match }));

  test('the gravest are looked at, wherever they stand', () => {
    const facts = {
      ...base.facts,
      matches: [...many(1_000, { strength: 'possible', evidence: 'reported' }), base.match],
    };
    expect(holdingIds(policy, facts)).toContain('verified-match');
  });

  test('a rule that speaks of matches and did not hold has failed, and none of them approves', () => {
    const facts = { ...base.facts, matches: many(401, { cleared: true }) };
    const { holding, failed } = evaluatePolicy(policy, facts);
    expect(holding).toEqual([]);
    expect(failed).toContain('verified-match');
    expect(failed).toContain('all-cleared');
    expect(failed).not.toContain('feed-stale');
  });

  test('at the limit nothing fails', () => {
    const facts = { ...base.facts, matches: many(400, { cleared: true }) };
    const { holding, failed } = evaluatePolicy(policy, facts);
    expect(failed).toEqual([]);
    expect(holding.map(({ id }) => id)).toEqual(['all-cleared']);
  });

  test('a list inside a match that is too long fails only rules that speak of it', () => {
    const on = Array.from({ length: 51 }, () => base.match.on[0] ?? []).flat();
    const facts = { ...base.facts, matches: [{ ...base.match, on }] };
    const rules = [
      { when: 'matches.exists(m, m.on.exists(o, o.type == "phone"))' },
      { when: 'matches.exists(m, m.cleared)' },
    ];
    expect(evaluatePolicy(loaded(aPolicyDocument(rules)), facts)).toEqual({
      holding: [],
      failed: ['rule-0'],
    });
  });
});

describe("a policy's hash", () => {
  test('is that of its RFC 8785 form: the order of keys means nothing, every word does', () => {
    const document = aPolicyDocument([{}]);
    const turned = {
      rules: document.rules,
      title: document.title,
      facts: document.facts,
      version: '1',
      id: 'a-policy',
    };
    expect(policySha256(turned)).toBe(policySha256(document));
    expect(policySha256({ ...document, title: 'Another' })).not.toBe(policySha256(document));
    expect(policySha256(document)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is lost by no trip through JSON', () => {
    const through: unknown = JSON.parse(JSON.stringify(policy.document));
    expect(through).toEqual(policy.document);
    expect(policy.sha256).toBe(policySha256(policy.document));
  });
});
