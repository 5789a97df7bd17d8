import type { CallFault } from '../../cli/client/call-server.ts';
import type { Trigger } from '../../shared/contracts/rescreen.ts';
import type { Outcome } from '../../shared/contracts/vocabulary.ts';
import { describeAnswered } from './describe-answered.ts';
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
  /** What made us decide without being asked; null where somebody asked. */
  readonly trigger: Trigger | null;
  readonly decisionId: string | null;
  /** Of a source’s webhook: what could not be seen of the merchant. */
  readonly missing?: readonly string[];
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
  const nothing = { sample: name, matches: [], replayed: false, trigger: null, decisionId: null, note };
  if (!result.ok) return { ...nothing, ...problemOf(result.error) };
  const { answer, replayed } = result.value;
  return { sample: name, ...describeAnswered(answer), replayed, trigger: null, note };
}

/** What a report says of a call without an answer to show. */
export function problemOf(fault: CallFault): Pick<SampleReport, 'outcome' | 'reasons'> {
  if (fault.kind !== 'refused') return { outcome: 'failed', reasons: [fault.kind] };
  return { outcome: fault.status >= 500 ? 'failed' : 'refused', reasons: [fault.problem.code] };
}
