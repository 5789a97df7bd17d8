import type { Problem } from '../../shared/contracts/problem.ts';
import type { ScreeningResult } from '../../shared/flows/screening-request.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { Observer } from '../../shared/ports.ts';
import type { Incoming, Verified } from './verify-request.ts';

/** What a screening tells operators: one log line and its counts, whichever way it ends. */
export function observeScreening(
  { observer, nowMs }: { observer: Observer; nowMs: () => number },
  { requestId, nowMs: began }: Pick<Incoming, 'requestId' | 'nowMs'>,
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
        policyVersion: decision.policy.version,
        matchCount: decision.facts.matches.length,
      });
      if (replayed) observer.count(metricNames.replays);
      else observer.count(metricNames.screenings, { outcome: decision.outcome });
    },
    refused({ code }: Problem, verified?: Verified): void {
      const who = verified ? { provider: verified.provider, keyId: verified.keyId } : {};
      observer.log('screening.refused', { requestId, ...who, problem: code, ms: ms() });
      if (signatureProblems.has(code)) observer.count(metricNames.refusedSignatures);
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
}

const signatureProblems: ReadonlySet<Problem['code']> = new Set([
  'signature-missing',
  'signature-invalid',
  'timestamp-out-of-window',
]);
