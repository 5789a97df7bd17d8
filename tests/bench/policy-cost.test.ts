import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fortyRules, fortyRulesDocument } from '../../bench/policy-cost/forty-rules.ts';
import { jsonRules } from '../../bench/policy-cost/json-rules.ts';
import { evaluatePolicy } from '../../shared/domain/policy/evaluate-policy.ts';
import { policyWarnings } from '../../shared/domain/policy/policy-warnings.ts';
import { factsArbitrary } from '../support/facts-arbitrary.ts';
import { loaded } from '../support/policies.ts';

const policy = loaded(fortyRulesDocument);

describe('the rules that policy is measured by', () => {
  test('are forty, and none of them is one that an author should look at', () => {
    expect(policy.rules).toHaveLength(40);
    const where = policyWarnings(policy).map(({ what }) => what);
    expect(new Set(where)).toEqual(new Set(['has no owner', 'has no day of review']));
  });

  test('hold on the same facts in both engines', async () => {
    const run = jsonRules(fortyRules);
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(factsArbitrary, async (facts) => {
        const { holding, failed } = evaluatePolicy(policy, facts);
        const ids = holding.map(({ id }) => id);
        for (const id of ids) met.add(id);
        expect(failed).toEqual([]);
        expect((await run(facts)).toSorted()).toEqual(ids.toSorted());
      }),
    );
    expect(met.size).toBeGreaterThan(30);
  });
});
