import { describe, expect, test } from 'vitest';
import { outcomes } from '../../../shared/contracts/vocabulary.ts';
import { runPolicyCases } from '../../../shared/domain/policy/run-policy-cases.ts';
import { defaultPolicy, policyCases } from '../../support/policies.ts';

const policy = defaultPolicy();
const { base, files } = policyCases();

describe('the default policy', () => {
  test('gives every outcome', () => {
    const given = new Set(files.flatMap(({ file }) => file.cases.map(({ outcome }) => outcome)));
    expect([...given].sort()).toEqual([...outcomes].sort());
  });

  test('names an owner and a day of review for every rule, and duties for every decline', () => {
    for (const rule of policy.document.rules) {
      expect(rule.owner, rule.id).toBeTruthy();
      expect(rule.reviewBy, rule.id).toBeTruthy();
      if (rule.outcome === 'decline')
        expect(rule.obligations, rule.id).toEqual(
          expect.arrayContaining(['do-not-onboard', 'preserve-evidence', 'do-not-tip-off']),
        );
      if (rule.outcome === 'review') expect(rule.obligations, rule.id).toContain('manual-review');
    }
  });

  test('tips nobody off in what a merchant may read', () => {
    const telling =
      /flag|match|list|sanction|police|report|hotline|abus|child|sex|exploit|launder|crim|coalition|member|risk|suspici|verif|evidence|other provider/i;
    for (const rule of policy.document.rules) expect(rule.merchantText, rule.id).not.toMatch(telling);
  });
});

test('the cases of the default policy are as they say, one file for each rule and no other', () => {
  const { cases, rules, failures } = runPolicyCases(policy, { base, files });
  expect(failures).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(2 * rules);
});
