import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyDocument, PolicyRule } from '../../../shared/contracts/policy-document.ts';
import { overlayLine } from '../../../shared/contracts/policy-record.ts';
import { outcomes } from '../../../shared/contracts/vocabulary.ts';
import { judge } from '../../../shared/domain/judge.ts';
import { mayDecline } from '../../../shared/domain/may-decline.ts';
import { loadOverlay } from '../../../shared/domain/policy/load-overlay.ts';
import { loadPolicy, type Policy } from '../../../shared/domain/policy/load-policy.ts';
import { decidedUnder } from '../../../shared/domain/policy/policy-name.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { withOverlay } from '../../../shared/domain/policy/with-overlay.ts';
import { conditionArbitrary } from '../../support/conditions-arbitrary.ts';
import { factsArbitrary, matchArbitrary } from '../../support/facts-arbitrary.ts';
import { ordinaryFacts } from '../../support/ordinary-facts.ts';
import { aPolicyDocument, defaultPolicy, loaded } from '../../support/policies.ts';

const id = overlayLine('harbour-pay');
const own = (rules: Partial<PolicyRule>[], changes: Partial<PolicyDocument> = {}) =>
  aPolicyDocument(rules, { id, facts: 'facts-2', ...changes });
const load = (document: PolicyDocument) => loadOverlay({ document, sha256: policySha256(document) });
const overlay = (document: PolicyDocument) => {
  const policy = load(document);
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
};
const faultsIn = (document: PolicyDocument) => {
  const policy = load(document);
  return policy.ok ? [] : policy.error;
};
const care = (outcome: (typeof outcomes)[number]) => outcomes.indexOf(outcome);

describe("a provider's own rules", () => {
  test('are refused where one approves: it could turn an application that no rule speaks of into an approval', () => {
    const document = own([{ outcome: 'approve' }, {}]);
    expect(faultsIn(document)).toMatchObject([
      { rule: 'rule-0', where: '/rules/0/outcome', remedy: 'Let it review or decline.' },
    ]);
  });

  test.each(['a-policy', 'own-', 'own-Harbour', 'coalition-default'])(
    'are refused where they are called %s',
    (name) => {
      expect(faultsIn(own([{}], { id: name }))).toMatchObject([{ rule: null, where: '/id' }]);
    },
  );

  test.each([
    'DECLINE_CAPPED',
    'NO_RULE_HELD',
    'REVIEW_ALL',
    'RULE_ERROR',
    'COVERAGE_INCOMPLETE',
    'IDENTIFIER_UNUSABLE',
    'FEED_STALE',
  ])('may not give the reason %s', (code) => {
    const where = faultsIn(own([{ code }])).map((fault) => fault.where);
    expect(new Set(where)).toEqual(new Set(['/rules/0/code']));
  });

  test('are bounded: by their number, and by what they cost together', () => {
    const many = (count: number, when: string) =>
      own(Array.from({ length: count }, (_, n) => ({ id: `r${n}`, code: `R_${n}`, when })));
    expect(faultsIn(many(50, 'true'))).toEqual([]);
    expect(faultsIn(many(51, 'true'))).toMatchObject([{ where: '/rules' }]);
    const dear = 'matches.exists(m, m.on.exists(o, o.type == "host" && o.score > 0.9))';
    expect(faultsIn(many(4, dear))).toEqual([]);
    expect(faultsIn(many(8, dear))).toMatchObject([
      { where: '/rules', what: expect.stringContaining('more than 1000000') },
    ]);
  });

  test('are refused for whatever a policy is refused for, and all of it is said', () => {
    const document = own([
      { when: 'merchant.colour == 1', outcome: 'approve' },
      { when: 'merchant.country == "DE"', outcome: 'decline' },
    ]);
    expect(faultsIn(document).map(({ where }) => where)).toEqual([
      '/rules/0/when, character 10',
      '/rules/1/when',
      '/rules/0/outcome',
    ]);
  });

  test('have thresholds of their own, beside the coalition’s of the same name', () => {
    const say = (value: number) => ({ many: { value, says: 'Many.' } });
    const when = 'history.askedByOthers30d >= thresholds.many';
    const policy = loaded(
      aPolicyDocument(
        [
          { when, code: 'THEIRS' },
          { when: 'true', outcome: 'approve' },
        ],
        { thresholds: say(9), facts: 'facts-2' },
      ),
    );
    const facts = { ...ordinaryFacts, history: { ...ordinaryFacts.history, askedByOthers30d: 4 } };
    expect(judge(policy, facts).outcome).toBe('approve');
    const both = withOverlay(policy, overlay(own([{ when, code: 'OURS' }], { thresholds: say(4) })));
    expect(judge(both, facts)).toMatchObject({ outcome: 'review', reasons: [{ code: 'OURS' }] });
  });

  test('are told apart from the coalition’s, in reasons and in what a decision was made under', () => {
    const document = own([{ id: 'nothing-found', code: 'OUR_OWN', obligations: ['enhanced-due-diligence'] }]);
    const policy = withOverlay(defaultPolicy(), overlay(document));
    const judgement = judge(policy, ordinaryFacts);
    expect(judgement).toMatchObject({
      outcome: 'review',
      reasons: [{ code: 'OUR_OWN', rule: 'own-harbour-pay/nothing-found' }],
    });
    expect(judgement.obligations).toContain('enhanced-due-diligence');
    const { sha256, document: coalitions } = defaultPolicy();
    expect(decidedUnder(policy)).toEqual({
      id: coalitions.id,
      version: coalitions.version,
      sha256,
      overlay: { id, version: '1', sha256: policySha256(document) },
    });
    expect(decidedUnder(withOverlay(defaultPolicy(), null))).not.toHaveProperty('overlay');
  });

  test('name the flags that carry them, though a rule of the coalition has the same id', () => {
    fc.assert(
      fc.property(matchArbitrary, (match) => {
        const document = own([{ id: 'same', when: 'matches.exists(m, m.strength != "")' }]);
        const policy = loaded(aPolicyDocument([{ id: 'same', when: 'false' }]));
        const { reasons } = judge(withOverlay(policy, overlay(document)), {
          ...ordinaryFacts,
          matches: [match],
        });
        expect(reasons).toMatchObject([{ rule: 'own-harbour-pay/same', flags: [match.flagId] }]);
      }),
    );
  });

  test('that fail are an error like any other, and named', () => {
    const document = own([{ id: 'halves', when: '1 / coverage.unread > 2' }]);
    const { outcome, reasons } = judge(withOverlay(defaultPolicy(), overlay(document)), ordinaryFacts);
    expect(outcome).toBe('review');
    expect(reasons).toMatchObject([
      { code: 'RULE_ERROR', rule: 'engine', text: expect.stringContaining('own-harbour-pay/halves') },
    ]);
    for (const { merchantText } of reasons) expect(merchantText).not.toContain('halves');
  });
});

/** Rules of any condition that loads. */
const rulesArbitrary = (allowed: readonly PolicyRule['outcome'][]) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(conditionArbitrary, fc.constantFrom('coverage.unread / coverage.unusableWeak == 1')),
        fc.constantFrom(...allowed),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((rules) =>
      rules.map(([when, outcome], index) => ({ id: `r-${index}`, code: `R_${index}`, when, outcome })),
    )
    .filter((rules) => !rules.some(({ when, outcome }) => outcome === 'decline' && when.includes('ountry')));

const policyArbitrary: fc.Arbitrary<Policy> = fc.oneof(
  fc.constant(defaultPolicy()),
  rulesArbitrary(outcomes)
    .map((rules) => aPolicyDocument(rules, { facts: 'facts-2' }))
    .filter(loads)
    .map(loaded),
);
const overlayArbitrary = rulesArbitrary(['review', 'decline'])
  .map((rules) => own(rules))
  .filter(loads)
  .map(overlay);
function loads(document: PolicyDocument): boolean {
  return loadPolicy({ document, sha256: policySha256(document) }).ok;
}

describe('with any rules of its own, on any facts, a provider is', () => {
  test('never told anything less careful than without', () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        overlayArbitrary,
        fc.array(factsArbitrary, { minLength: 1, maxLength: 4 }),
        (policy, over, all) => {
          for (const facts of all) {
            const [without, within] = [judge(policy, facts), judge(withOverlay(policy, over), facts)];
            expect(care(within.outcome)).toBeGreaterThanOrEqual(care(without.outcome));
            expect(within.obligations).toEqual(expect.arrayContaining([...without.obligations]));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never told to decline but on a match that may carry it', () => {
    fc.assert(
      fc.property(policyArbitrary, overlayArbitrary, factsArbitrary, (policy, over, facts) => {
        if (judge(withOverlay(policy, over), facts).outcome === 'decline') {
          expect(facts.matches.some(mayDecline)).toBe(true);
          expect(facts.switches.reviewAll).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never told anything less careful even by a policy that was no overlay', () => {
    fc.assert(
      fc.property(policyArbitrary, policyArbitrary, factsArbitrary, (policy, over, facts) => {
        expect(care(judge(withOverlay(policy, over), facts).outcome)).toBeGreaterThanOrEqual(
          care(judge(policy, facts).outcome),
        );
      }),
    );
  });
});
