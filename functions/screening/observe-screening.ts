import type { FactMatch } from '../../shared/contracts/facts.ts';
import { type Problem, problems } from '../../shared/contracts/problem.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import type { ScreeningResult } from '../../shared/flows/screening-request.ts';
import type { WorkObserver } from '../../shared/index-ports.ts';
import { type MetricValues, metricNames } from '../../shared/metric-names.ts';
import type { Incoming, Verified } from './verify-request.ts';

interface Began extends Pick<Incoming, 'requestId' | 'nowMs'> {
  /** What was measured on the way. */
  readonly values: () => MetricValues;
}

/** What a screening tells operators: one log line, its counts and what it took, whichever way it ends. */
export function observeScreening(
  { observer, nowMs }: { observer: WorkObserver; nowMs: () => number },
  { requestId, nowMs: began, values }: Began,
) {
  const ms = () => nowMs() - began;
  return {
    answered(result: Extract<ScreeningResult, { kind: 'answered' }>, verified: Verified): void {
      const { decision, replayed } = result;
      observer.log('screening.answered', {
        requestId,
        provider: verified.provider,
        keyId: verified.keyId,
        replayed,
        ms: ms(),
        decisionId: decision.decisionId,
        outcome: decision.outcome,
        source: decision.source,
        rules: [...new Set(decision.reasons.map(({ rule }) => rule))],
        policyVersion: decision.policy.version,
        matchCount: decision.facts.matches.length,
      });
      countSkew(verified);
      if (replayed) observer.count(metricNames.replays);
      else countDecision(observer, { decision, values: values() });
    },
    refused({ code }: Problem, verified?: Verified): void {
      const who = verified ? { provider: verified.provider, keyId: verified.keyId } : {};
      observer.log('screening.refused', { requestId, ...who, problem: code, ms: ms() });
      if (signatureProblems.has(code)) observer.count(metricNames.refusedSignatures);
      if (verified && problems[code].status === 422) observer.count(metricNames.refusedContents);
      if (verified) countSkew(verified);
      if (code === 'overloaded') observer.count(metricNames.unavailable);
    },
    /** The class of the error only: a message may hold what was sent. */
    failed(error: unknown): void {
      observer.log('screening.unavailable', {
        requestId,
        error: error instanceof Error ? error.name : typeof error,
        ms: ms(),
      });
      observer.count(metricNames.unavailable);
    },
  };

  function countSkew({ secondsOff }: Verified): void {
    if (secondsOff > noticedSkewSeconds) observer.count(metricNames.skewedClocks);
  }
}

/** A fifth of what is still taken: who is off by this much is told before its requests are refused. */
const noticedSkewSeconds = 60;

/** What it took is told of new decisions only: a repeat reads once and commits nothing. */
function countDecision(
  observer: WorkObserver,
  { decision, values }: { decision: StoredDecision; values: MetricValues },
): void {
  const { outcome, source, facts } = decision;
  observer.count(metricNames.screenings, { outcome });
  observer.count(metricNames.screeningsBySource, { outcome, source });
  countMatches(observer, facts.matches);
  const { complete, unusableStrong, unusableWeak } = facts.coverage;
  observer.record({
    ...values,
    [metricNames.incompleteCoverage]: complete ? 0 : 1,
    [metricNames.unusableIdentifiers]: unusableStrong + unusableWeak,
  });
}

/** One line for each strength and category that was met, however many matches it has. */
function countMatches(observer: WorkObserver, matches: readonly FactMatch[]): void {
  for (const some of Map.groupBy(matches, ({ strength, category }) => `${strength} ${category}`).values()) {
    const [first] = some;
    if (!first) continue;
    const { strength, category } = first;
    observer.record({ [metricNames.matches]: some.length }, { strength, category });
  }
}

const signatureProblems: ReadonlySet<Problem['code']> = new Set([
  'signature-missing',
  'signature-invalid',
  'timestamp-out-of-window',
]);
