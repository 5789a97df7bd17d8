import { describe, expect, test } from 'vitest';
import { factsOfCase } from '../../../shared/contracts/policy-case.ts';
import { outcomes } from '../../../shared/contracts/vocabulary.ts';
import { judge } from '../../../shared/domain/judge.ts';
import { evaluatePolicy } from '../../../shared/domain/policy/evaluate-policy.ts';
import { defaultPolicy, policyCases } from '../../support/policies.ts';

const policy = defaultPolicy();
const { base, files } = policyCases();

describe('the default policy', () => {
  test('has a case file for every rule and no other', () => {
    const rules = policy.document.rules.map(({ id }) => id).sort();
    expect(files.map(({ file }) => file.rule).sort()).toEqual(rules);
    expect(files.map(({ name }) => name).sort()).toEqual(rules.map((id) => `${id}.json`));
  });

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

describe.each(files)('$name', ({ file }) => {
  const code = policy.document.rules.find(({ id }) => id === file.rule)?.code ?? '';

  test('has a case in which the rule holds and one in which it does not', () => {
    const held = file.cases.map(({ codes }) => codes.includes(code));
    expect(held).toContain(true);
    expect(held).toContain(false);
  });

  test.each(file.cases)('$name → $outcome', (one) => {
    const facts = factsOfCase(base, one);
    const { holding, failed } = evaluatePolicy(policy, facts);
    expect(failed).toEqual([]);
    expect(holding.map((rule) => rule.code).sort()).toEqual(one.codes);
    expect(judge(policy, facts).outcome).toBe(one.outcome);
  });
});
