import { describe, expect, test } from 'vitest';
import type { PolicyCase } from '../../../shared/contracts/policy-case.ts';
import { runPolicyCases } from '../../../shared/domain/policy/run-policy-cases.ts';
import { aPolicyDocument, loaded, policyCases } from '../../support/policies.ts';

const { base } = policyCases();
const policy = loaded(
  aPolicyDocument([
    { id: 'unread', when: 'coverage.unread > 1', code: 'UNREAD' },
    { id: 'halves', when: '4 / coverage.unread == 1', code: 'HALVES' },
  ]),
);
const unread = (count: number, changes: Partial<PolicyCase> = {}): PolicyCase => ({
  name: `${count} unread`,
  facts: { coverage: { unread: count } },
  codes: count > 1 ? ['UNREAD', ...(count === 4 ? ['HALVES'] : [])] : [],
  outcome: 'review',
  ...changes,
});
const file = (rule: string, ...cases: PolicyCase[]) => ({ name: `${rule}.json`, file: { rule, cases } });
const halves = file('halves', unread(4), unread(2));
const run = (...files: ReturnType<typeof file>[]) => runPolicyCases(policy, { base, files }).failures;

describe('the cases of a policy', () => {
  test('are as they say', () => {
    const files = [file('unread', unread(2), unread(1)), halves];
    expect(runPolicyCases(policy, { base, files })).toEqual({ rules: 2, cases: 4, failures: [] });
  });

  test.each([
    ['a rule that should not hold', unread(2, { codes: [] }), 'UNREAD holds and is not named'],
    ['a rule that should hold', unread(1, { codes: ['UNREAD'] }), 'UNREAD should hold and does not'],
    ['another outcome', unread(2, { outcome: 'decline' }), 'should end in decline and ends in review'],
    ['a rule that fails', unread(0), 'rule halves could not be evaluated'],
    ['a misspelt fact', unread(1, { facts: { coverage: { unred: 1 } } }), 'its facts are none'],
    ['a fact of another kind', unread(1, { facts: { coverage: { unread: 'one' } } }), 'its facts are none'],
  ])('tell of %s', (_what, one, said) => {
    const failures = run(file('unread', unread(2), unread(1), { ...one, name: 'the case' }), halves);
    expect(failures).toMatchObject([
      { file: 'unread.json', name: 'the case', what: expect.stringContaining(said) },
    ]);
  });

  test('have a file for each rule and no other, called like the rule', () => {
    expect(run(halves)).toMatchObject([
      { file: 'unread.json', name: null, what: 'rule unread has no cases' },
    ]);
    const misnamed = { ...file('unread', unread(2), unread(1)), name: 'other.json' };
    expect(run(misnamed, halves)).toMatchObject([
      { file: 'other.json', what: expect.stringContaining('call it unread.json') },
    ]);
    const stray = file('gone', unread(2), unread(1));
    expect(run(file('unread', unread(2), unread(1)), halves, stray)).toMatchObject([
      { file: 'gone.json', what: 'the policy has no rule gone' },
    ]);
  });

  test('show each rule holding and not holding', () => {
    expect(run(file('unread', unread(2), unread(5)), halves)).toMatchObject([
      { what: 'has no case in which the rule does not hold' },
    ]);
    expect(run(file('unread', unread(1), unread(1)), halves)).toMatchObject([
      { what: 'has no case in which the rule holds' },
    ]);
  });
});
