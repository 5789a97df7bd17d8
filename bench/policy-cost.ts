import { measurePolicyEvaluation } from './policy-evaluation.ts';
import type { Report } from './report/report.ts';

/** What the default policy costs, as `policy-evaluation.ts` measures it. */
export function policyCost(): Report {
  const { rules, load, clean, threeMatches, fourHundredMatches } = measurePolicyEvaluation();
  const row = (name: string, microseconds: number) => [name, microseconds.toFixed(1)];
  return {
    title: 'policy: loading and evaluating the default policy',
    how: `All ${rules} rules, compiled once. Median of 11 rounds after one that is not counted.`,
    tables: [
      {
        columns: ['', 'µs'],
        rows: [
          row('load and check, hash included', load),
          row('evaluate, no match', clean),
          row('evaluate, 3 matches', threeMatches),
          row('evaluate, 400 matches (the most there can be)', fourHundredMatches),
        ],
      },
    ],
    notes: [],
  };
}
