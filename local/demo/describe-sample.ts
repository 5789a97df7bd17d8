import type { Outcome } from '../../shared/contracts/vocabulary.ts';
import type { SampleResult } from './post-samples.ts';

/** What a sample came to, in the words of the table and of `--json`. */
export interface SampleReport {
  readonly sample: string;
  /** `refused` where the request was, `failed` where nothing answered. */
  readonly outcome: Outcome | 'refused' | 'failed';
  /** Reason codes of the decision; the problem's code where it was refused. */
  readonly reasons: readonly string[];
  readonly matches: readonly SampleMatch[];
  readonly replayed: boolean;
  readonly decisionId: string | null;
  readonly note: string;
}

interface SampleMatch {
  readonly on: readonly string[];
  readonly strength: string;
  readonly evidence: string;
}

/** The report on one sample. */
export function describeSample({ sample, result }: SampleResult): SampleReport {
  const { name, note } = sample;
  const nothing = { sample: name, matches: [], replayed: false, decisionId: null, note };
  if (!result.ok) {
    const fault = result.error;
    if (fault.kind !== 'refused') return { ...nothing, outcome: 'failed', reasons: [fault.kind] };
    return { ...nothing, outcome: fault.status >= 500 ? 'failed' : 'refused', reasons: [fault.problem.code] };
  }
  const { answer, replayed } = result.value;
  return {
    sample: name,
    outcome: answer.outcome,
    reasons: answer.reasons.map(({ code }) => code),
    matches: answer.matches.map(({ on, strength, evidence, disputed, cleared }) => ({
      on: [...new Set(on.map(({ type, method }) => (method === 'exact' ? type : `${type} (close)`)))],
      strength,
      evidence: [evidence, ...(disputed ? ['disputed'] : []), ...(cleared ? ['cleared'] : [])].join(', '),
    })),
    replayed,
    decisionId: answer.decisionId,
    note,
  };
}
