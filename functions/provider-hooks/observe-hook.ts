import { hookSourceNameSchema } from '../../shared/contracts/hook-source-name.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { TakePorts } from '../../shared/flows/hooks/take-event.ts';
import type { SeeMore, ViewedHook } from '../../shared/hook-ports.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { Observer } from '../../shared/ports.ts';
import type { HookSource } from './hook-source.ts';
import type { Taken } from './receive-hook.ts';
import type { IncomingHook, VerifyDeps } from './verify-hook.ts';

export interface HookDeps extends TakePorts, Omit<VerifyDeps, 'coalition'> {
  readonly observer: Observer;
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

/** What a webhook tells operators: one log line and its counts, whichever way it ends. */
export function observeHook(
  { observer, nowMs }: Pick<HookDeps, 'observer' | 'nowMs'>,
  { requestId, nowMs: began, ...named }: IncomingHook,
) {
  // Whoever is not known may write anything into a path.
  const provider = memberIdSchema.safeParse(named.provider);
  const source = hookSourceNameSchema.safeParse(named.source);
  const who = {
    requestId,
    ...(provider.success && { provider: provider.data }),
    ...(source.success && { source: source.data }),
  };
  const ms = () => nowMs() - began;
  return {
    taken(taken: Taken): void {
      const action = taken.kind === 'of-another-account' ? 'ignored' : taken.kind;
      observer.log('hook.taken', { ...who, task: action, ...detailOf(taken), ms: ms() });
      if (source.success) observer.count(metricNames.hookEvents, { source: source.data, action });
    },
    refused({ code }: Problem): void {
      observer.log('hook.refused', { ...who, problem: code, ms: ms() });
      if (signatureProblems.has(code)) observer.count(metricNames.refusedSignatures);
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

function detailOf(taken: Taken) {
  if (taken.kind === 'screened') {
    const { decisionId, outcome, merchant } = taken.decision;
    return { decisionId, outcome, merchant, replayed: taken.replayed };
  }
  if (taken.kind === 'passed-over') return { merchant: taken.merchant, problem: taken.why };
  if (taken.kind === 'ignored') return { problem: taken.why };
  return taken.kind === 'offboarded' ? { merchant: taken.merchant } : { problem: 'another-account' };
}

const signatureProblems: ReadonlySet<Problem['code']> = new Set([
  'signature-missing',
  'signature-invalid',
  'timestamp-out-of-window',
]);
