import type { Answer } from '../../shared/contracts/answer.ts';
import type { SampleReport } from './describe-sample.ts';

/** What a report says of a decision: outcome, reasons, and each match in a few words. */
export function describeAnswered({
  outcome,
  reasons,
  matches,
  decisionId,
}: Answer): Pick<SampleReport, 'outcome' | 'reasons' | 'matches' | 'decisionId'> {
  return {
    outcome,
    reasons: reasons.map(({ code }) => code),
    matches: matches.map(({ on, strength, evidence, disputed, cleared }) => ({
      on: [...new Set(on.map(({ type, method }) => (method === 'exact' ? type : `${type} (close)`)))],
      strength,
      evidence: [evidence, ...(disputed ? ['disputed'] : []), ...(cleared ? ['cleared'] : [])].join(', '),
    })),
    decisionId,
  };
}
