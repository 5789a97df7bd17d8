import { countRefusal } from '../../shared/adapters/count-refusal.ts';
import { tellDecision } from '../../shared/adapters/tell-decision.ts';
import { hookSourceNameSchema } from '../../shared/contracts/hook-source-name.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { TakePorts } from '../../shared/flows/hooks/take-event.ts';
import type { SeeMore, ViewedHook } from '../../shared/hook-ports.ts';
import type { WorkObserver } from '../../shared/index-ports.ts';
import type { LogFields } from '../../shared/log-lines.ts';
import { type MetricValues, metricNames } from '../../shared/metric-names.ts';
import type { HookSource } from './hook-source.ts';
import type { MeteredStores } from './measure-hook.ts';
import type { Taken } from './receive-hook.ts';
import type { IncomingHook, VerifiedHook, VerifyDeps } from './verify-hook.ts';

export interface HookDeps extends TakePorts, Omit<VerifyDeps, 'coalition'> {
  readonly observer: WorkObserver;
  /** Absent where stores cannot tell what their calls take. */
  readonly metered?: MeteredStores;
  readonly livemode: boolean;
  readonly nowMs: () => number;
  /** Ms after which an event without an answer is refused with 503: its source sends it again. */
  readonly deadlineMs: number;
  /** Reads from the source's API what an event leaves unseen. */
  readonly seeMore: (
    source: HookSource,
    of: { readonly hook: ViewedHook; readonly notSeen: (why: string) => void },
  ) => SeeMore;
}

interface Began extends Pick<IncomingHook, 'requestId' | 'source' | 'nowMs'> {
  /** What was measured on the way. */
  readonly values: () => MetricValues;
}

/** What a webhook tells operators: one log line and its counts, whichever way it ends. What it has decided counts as a screening. */
export function observeHook(
  { observer, nowMs }: Pick<HookDeps, 'observer' | 'nowMs'>,
  { requestId, nowMs: began, values, ...named }: Began,
) {
  const source = hookSourceNameSchema.safeParse(named.source);
  // Whoever is not known may write anything into a path: a provider is named where there is one.
  let who: LogFields = { requestId, ...(source.success && { source: source.data }) };
  let signed = false;
  const ms = () => nowMs() - began;
  return {
    addressed(provider: MemberId): void {
      who = { ...who, provider };
    },
    verified({ keyId }: VerifiedHook): void {
      who = { ...who, keyId };
      signed = true;
    },
    taken(taken: Taken): void {
      const action = taken.kind === 'of-another-account' ? 'ignored' : taken.kind;
      const about = { ...who, task: action, ...aboutOf(taken), ms: ms() };
      if (taken.kind === 'screened') tellDecision(observer, { ...taken, line: 'hook.taken', about, values });
      else observer.log('hook.taken', about);
      if (source.success) observer.count(metricNames.hookEvents, { source: source.data, action });
    },
    refused({ code }: Problem): void {
      observer.log('hook.refused', { ...who, problem: code, ms: ms() });
      countRefusal(observer, { code, signed });
    },
    notSeen(problem: string): void {
      observer.log('hook.not-enriched', { ...who, problem });
      observer.count(metricNames.notEnriched);
    },
    /** The class of the error only: a message may hold what was sent. */
    failed(error: unknown): void {
      const name = error instanceof Error ? error.name : typeof error;
      observer.log('hook.unavailable', { ...who, error: name, ms: ms() });
      observer.count(metricNames.unavailable);
    },
  };
}

/** Whom it was about, and why nothing was decided. */
function aboutOf(taken: Taken): { readonly merchant?: string; readonly problem?: string } {
  switch (taken.kind) {
    case 'screened':
      return { merchant: taken.decision.merchant };
    case 'passed-over':
      return { merchant: taken.merchant, problem: taken.why };
    case 'offboarded':
      return { merchant: taken.merchant };
    case 'ignored':
      return { problem: taken.why };
    case 'of-another-account':
      return { problem: 'another-account' };
  }
}
