import { describe, expect, it } from 'vitest';
import type { CheckedFunction } from '../../../scripts/runtime/check-function.ts';
import { coldStartTable } from '../../../scripts/runtime/cold-starts.ts';
import { runtimeReport, wrongIn } from '../../../scripts/runtime/runtime-report.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const answered = { kind: 'response', text: '{}', at: 0, tookMs: 3, sinceStartMs: 300 } as const;
const asked = (result: Result<string, string>) => ({ what: 'an event', result, answered });
const checked = (changes: Partial<CheckedFunction>): CheckedFunction => ({
  folder: 'a-function',
  unshown: 'AWS itself',
  bytes: 1_000,
  initMs: 200,
  first: asked(ok('as it should be')),
  second: asked(ok('as it should be')),
  also: [],
  ...changes,
});
const faults = { folder: 'a-function', initError: ok('init error'), badEvent: ok('error') };

describe('the report of a run', () => {
  it('finds nothing wrong where every answer is what it should be', () => {
    const run = { functions: [checked({})], faults: [faults] };
    expect(wrongIn(run)).toBe(0);
    expect(runtimeReport(run, 'a client').notes).toEqual(['All answers are what they should be.']);
  });

  it.each([
    ['first', { functions: [checked({ first: asked(fail('it is not')) })], faults: [faults] }],
    ['second', { functions: [checked({ second: asked(fail('it is not')) })], faults: [faults] }],
    ['further', { functions: [checked({ also: [asked(fail('it is not'))] })], faults: [faults] }],
    ['init error', { functions: [checked({})], faults: [{ ...faults, initError: fail('it is not') }] }],
    ['bad event', { functions: [checked({})], faults: [{ ...faults, badEvent: fail('it is not') }] }],
  ])('counts a wrong %s, and shows why', (_, run) => {
    expect(wrongIn(run)).toBe(1);
    expect(JSON.stringify(runtimeReport(run, 'a client').tables)).toContain('WRONG: it is not');
  });
});

describe('the table of cold starts', () => {
  const bundle = { folder: '/nowhere', bytes: 500 };
  const ask = () => Promise.reject(new Error('Nothing is asked.'));
  const names = ['bare handler', 'DynamoDB client alone, one read', 'a-function'];
  const entries = names.map((name) => ({ name, bundle, environment: {}, ask }));
  const start = (answerMs: number, processorMs: number | null) => ({ initMs: 1, answerMs, processorMs });

  it('holds medians against the bare handler and the client alone', () => {
    const starts = new Map([
      ['bare handler', [start(50, 40)]],
      ['DynamoDB client alone, one read', [start(100, 80)]],
      ['a-function', [start(900, 400), start(300, 360), start(200, 320)]],
    ]);
    expect(coldStartTable(entries, starts).rows.at(-1)).toEqual([
      'a-function',
      '0.5',
      '1.0',
      '300.0',
      '200.0',
      '900.0',
      '6.00',
      '3.00',
      '360.0',
      '9.00',
      '4.50',
    ]);
  });

  it('leaves processor time out where the system does not tell it', () => {
    const starts = new Map(names.map((name) => [name, [start(100, null)]]));
    expect(coldStartTable(entries, starts).rows.at(-1)?.slice(-3)).toEqual(['-', '-', '-']);
  });
});
