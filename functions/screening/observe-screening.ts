import { countRefusal } from '../../shared/adapters/count-refusal.ts';
import { tellDecision } from '../../shared/adapters/tell-decision.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { ScreeningResult } from '../../shared/flows/screening-request.ts';
import type { WorkObserver } from '../../shared/index-ports.ts';
import type { LogFields } from '../../shared/log-lines.ts';
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
  let who: Pick<LogFields, 'provider'> = {};
  return {
    /** Whoever is not known may write anything into a path: a provider is named where there is one. */
    addressed(provider: MemberId): void {
      who = { provider };
    },
    answered(result: Extract<ScreeningResult, { kind: 'answered' }>, verified: Verified): void {
      const { provider, keyId } = verified;
      const about = { requestId, provider, keyId, ms: ms() };
      tellDecision(observer, { ...result, line: 'screening.answered', about, values });
      countSkew(verified);
    },
    refused({ code }: Problem, verified?: Verified): void {
      const key = verified && { keyId: verified.keyId };
      observer.log('screening.refused', { requestId, ...who, ...key, problem: code, ms: ms() });
      countRefusal(observer, { code, signed: verified !== undefined });
      if (verified) countSkew(verified);
    },
    /** The class of the error only: a message may hold what was sent. */
    failed(error: unknown): void {
      observer.log('screening.unavailable', {
        requestId,
        ...who,
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
