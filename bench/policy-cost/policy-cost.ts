import type { Report } from '../report/report.ts';
import { measurePolicyEvaluation, type PolicyFigures } from './policy-evaluation.ts';

/** What policies cost, as `policy-evaluation.ts` measures it. */
export async function policyCost(): Promise<Report> {
  const { coalition, forty, peer } = await measurePolicyEvaluation();
  const row = (name: string, of: (figures: PolicyFigures) => number, same?: number) => [
    name,
    of(coalition).toFixed(1),
    of(forty).toFixed(1),
    same === undefined ? '' : same.toFixed(1),
  ];
  return {
    title: 'policy: loading and evaluating policies',
    how: `Rules are compiled once. Median of 11 rounds after one that is not counted, in µs.`,
    tables: [
      {
        columns: [
          '',
          `default policy, ${coalition.rules} rules`,
          `${forty.rules} rules`,
          `the same ${forty.rules} in json-rules-engine`,
        ],
        rows: [
          row('evaluate, no match', ({ clean }) => clean, peer.clean),
          row('evaluate, 3 matches', ({ threeMatches }) => threeMatches, peer.threeMatches),
          row(
            'evaluate, 400 matches (the most there can be)',
            ({ fourHundredMatches }) => fourHundredMatches,
            peer.fourHundredMatches,
          ),
          row('load and check, hash included', ({ load }) => load),
          row('say what its author should look at', ({ warn }) => warn),
        ],
      },
    ],
    notes: [
      'json-rules-engine 7.3.1 is given its facts flat and looks through matches in plain JavaScript; a test holds both to the same rules on any facts.',
    ],
  };
}
