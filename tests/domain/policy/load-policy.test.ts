import { describe, expect, test } from 'vitest';
import { isObligation, obligations } from '../../../shared/contracts/obligations.ts';
import { type PolicyDocument, policyDocumentSchema } from '../../../shared/contracts/policy-document.ts';
import { readPolicyFile } from '../../../shared/contracts/read-policy-file.ts';
import type { DeclaredFact } from '../../../shared/domain/policy/declared-fact.ts';
import { evaluatePolicy } from '../../../shared/domain/policy/evaluate-policy.ts';
import { factDeclaration } from '../../../shared/domain/policy/fact-declaration.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { ordinaryFacts } from '../../support/ordinary-facts.ts';
import { aPolicyDocument, faultsOf, loaded, policyTextOfBefore } from '../../support/policies.ts';

const thresholds = {
  few: { value: 3, says: 'A few.' },
  near: { value: 0.75, says: 'How close is close.' },
  owed: { value: -1, says: 'Below nothing.' },
};
const withThresholds = (when: string, changes: Partial<PolicyDocument> = {}) =>
  aPolicyDocument([{ when }], { facts: 'facts-2', thresholds, ...changes });
const unread = (count: number) => ({
  ...ordinaryFacts,
  coverage: { ...ordinaryFacts.coverage, unread: count },
});
const holds = (document: PolicyDocument, facts = ordinaryFacts) =>
  evaluatePolicy(loaded(document), facts).holding.length === 1;

describe('thresholds', () => {
  test.each([
    ['coverage.unread >= thresholds.few', 3, true],
    ['coverage.unread >= thresholds.few', 2, false],
    ['coverage.unread == thresholds.few', 3, true],
    ['coverage.unread + thresholds.few > 5', 3, true],
    ['coverage.unread > thresholds.near', 1, true],
    ['coverage.unread > thresholds.owed', 0, true],
    ['size(matches) < thresholds.few && coverage.unread * 2 == thresholds.few * 2', 3, true],
  ])('are numbers like any other: %s of %i', (when, count, expected) => {
    expect(holds(withThresholds(when), unread(count))).toBe(expected);
  });

  test('are whole, or decimal: what cannot be equal is refused', () => {
    const when = 'matches.exists(m, m.on.exists(o, o.score == thresholds.few))';
    expect(faultsOf(withThresholds(when))).toMatchObject([
      { rule: 'rule-0', what: expect.stringContaining('double == int') },
    ]);
    expect(faultsOf(withThresholds(when.replace('few', 'near')))).toEqual([]);
    expect(faultsOf(withThresholds('merchant.mcc == thresholds.few'))).toHaveLength(1);
    expect(faultsOf(withThresholds('coverage.unread == thresholds.near'))).toHaveLength(1);
  });

  test('that a document does not have are refused, with those it has', () => {
    expect(faultsOf(withThresholds('merchant.sandbox || coverage.unread > thresholds.phew'))).toEqual([
      {
        rule: 'rule-0',
        where: '/rules/0/when, character 39',
        what: 'speaks of a threshold that the document does not have: phew',
        remedy: 'Add it under `thresholds`, with its value and what it says, or use one of few, near, owed.',
      },
    ]);
    const without = aPolicyDocument([{ when: 'coverage.unread > thresholds.few' }]);
    expect(faultsOf(without)).toMatchObject([
      {
        what: expect.stringContaining('few'),
        remedy: 'Add it under `thresholds`, with its value and what it says.',
      },
    ]);
  });

  test.each([
    'thresholds',
    'thresholds == thresholds',
    'thresholds["few"] > 1',
    'thresholds.exists(t, true)',
    'size(thresholds) > 1',
  ])('are spoken of one by one: %s', (when) => {
    expect(faultsOf(withThresholds(when)).length).toBeGreaterThan(0);
  });

  test('may be called like what JavaScript puts on everything, and are nothing else', () => {
    const named = { constructor: { value: 2, says: 'Two.' }, toString: { value: 5, says: 'Five.' } };
    const document = withThresholds('thresholds.constructor + thresholds.toString == 7', {
      thresholds: named,
    });
    expect(holds(document)).toBe(true);
    expect(faultsOf(withThresholds('thresholds.valueOf > 0'))).toHaveLength(1);
  });

  test('of one document are not known to another', () => {
    const when = 'coverage.unread >= thresholds.few';
    const one = withThresholds(when);
    const other = withThresholds(when, { thresholds: { few: { value: 9, says: 'More.' } } });
    const policies = [loaded(one), loaded(other), loaded(one)];
    expect(policies.map((policy) => evaluatePolicy(policy, unread(5)).holding.length)).toEqual([1, 0, 1]);
    expect(faultsOf(aPolicyDocument([{ when }]))).toHaveLength(1);
  });

  test('count for the hash, and none leave it as it was', () => {
    expect(policySha256(withThresholds('true'))).not.toBe(
      policySha256(withThresholds('true', { thresholds: {} })),
    );
    const stored: unknown = JSON.parse(JSON.stringify(aPolicyDocument([{}])));
    expect(policyDocumentSchema.parse(stored)).toEqual(stored);
  });

  test('hide no characters in what they say', () => {
    const says = 'A\u202efew.';
    expect(faultsOf(withThresholds('true', { thresholds: { few: { value: 3, says } } }))).toMatchObject([
      { rule: null, where: '/thresholds/few/says' },
    ]);
  });

  test('leave a loop free to call its variable so where there are none', () => {
    expect(faultsOf(aPolicyDocument([{ when: 'matches.exists(thresholds, thresholds.cleared)' }]))).toEqual(
      [],
    );
    expect(faultsOf(withThresholds('matches.exists(thresholds, thresholds.cleared)')).length).toBeGreaterThan(
      0,
    );
  });
});

describe('a policy of before', () => {
  const read = readPolicyFile(policyTextOfBefore);
  const document = read.ok ? read.value : aPolicyDocument([{}]);

  test('has the hash that decisions remember it by, and loads', () => {
    expect(policySha256(document)).toBe('026e40d4c7a238100d7468d34d3dce42ef5605fdc6f905fd5da4e61f324de8d1');
    expect(faultsOf(document)).toEqual([]);
  });

  test('loads though it obliges to what nobody explains today, or says nothing to a merchant', () => {
    const rule = { obligations: ['ring-the-bell'], merchantText: '.' };
    expect(faultsOf(aPolicyDocument([rule], { facts: 'facts-1' }))).toEqual([]);
  });
});

/** Every fact of the first set, by path. */
const firstFacts = [
  ...['event', 'entityType', 'country', 'registrationCountry', 'mcc', 'websites', 'principals'].map(
    (f) => `merchant.${f}`,
  ),
  ...['merchant', 'merchant.termsOfService', 'merchant.sandbox', 'matches', 'matches.on'],
  ...['category', 'evidence', 'disputed', 'strength', 'cleared'].map((f) => `matches.${f}`),
  ...['pointer', 'type', 'method', 'score'].map((f) => `matches.on.${f}`),
  ...['checks', 'checks.suspiciousUnicode', 'checks.strongIdentifiers'],
  ...['history', 'history.askedByOthers30d', 'history.askedByOthers360d', 'history.declinedByOthers360d'],
  ...['coverage', 'coverage.complete', 'coverage.unread', 'coverage.unusableStrong', 'coverage.unusableWeak'],
  ...['coverage.missing', 'feeds', 'feeds.stale', 'switches', 'switches.reviewAll'],
];

test('every fact says which set it came with: those of the first are the ones it had', () => {
  const since = (facts: Readonly<Record<string, DeclaredFact>>, parent = ''): string[] =>
    Object.entries(facts).flatMap(([name, fact]) => {
      if (fact.since !== undefined) return [];
      const inner = fact.kind === 'list' ? fact.of : fact;
      return [
        `${parent}${name}`,
        ...(inner.kind === 'group' ? since(inner.fields, `${parent}${name}.`) : []),
      ];
    });
  expect(since(factDeclaration).toSorted()).toEqual(firstFacts.toSorted());
});

test('every obligation of the default policy is one that is explained, in a sentence', () => {
  for (const says of Object.values(obligations)) expect(says).toMatch(/^[A-Z].*\.$/);
  expect(isObligation('constructor')).toBe(false);
});
