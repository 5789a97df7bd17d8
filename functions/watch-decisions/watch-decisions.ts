import type { ActStarter } from '../../shared/act-ports.ts';
import { tellActTo } from '../../shared/adapters/tell-act.ts';
import type { DecisionId } from '../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import {
  type BatchReply,
  insertedDecision,
  rewrittenDecision,
  type StreamRecord,
  streamEventSchema,
} from '../../shared/contracts/stream-event.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import { judgeShadow, type ShadowPorts } from '../../shared/flows/policies/judge-shadow.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { NoticeStarter } from '../../shared/notice-ports.ts';
import type { Observer, Stores } from '../../shared/ports.ts';
import type { CoalitionView } from '../../shared/view-ports.ts';

export interface WatchDeps {
  readonly stores: Pick<
    Stores,
    'index' | 'merchants' | 'screening' | 'flagIndex' | 'notices' | 'endpoints' | 'hooks' | 'acts'
  >;
  readonly starter: NoticeStarter;
  readonly actStarter: ActStarter;
  readonly view: CoalitionView;
  /** Resolves after so many ms; between attempts that met another commit. */
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly shadow: ShadowPorts;
  readonly observer: Observer;
  readonly nowMs: () => number;
}

/** Takes a batch of the decisions' stream, and answers which of it is to be handed over again. */
export type DecisionWatcher = (
  event: unknown,
  context: { readonly awsRequestId: string },
) => Promise<BatchReply>;

/** Merchants indexed at once: each is about six requests at once itself. */
const atOnce = 5;

/**
 * Indexes the merchant of every decision that a batch brings, keeps the notices and the act at a source that the decision gives, and runs
 * the policy in shadow on it where one is. Tells of what was replaced or deleted in the log of decisions. A record that cannot be read or indexed is handed over again, which Lambda does for it and all after it; indexing twice does no harm.
 * Rejects where the event is none.
 */
export function decisionWatcher(deps: WatchDeps): DecisionWatcher {
  return async (event, { awsRequestId: requestId }) => {
    const { Records } = streamEventSchema.parse(event);
    const keyring = await deps.view.keyring();
    const failed: StreamRecord[] = [];
    for (let start = 0; start < Records.length; start += atOnce)
      await Promise.all(
        Records.slice(start, start + atOnce).map(async (record) => {
          if (!(await isDone({ ...deps, requestId, ready: keyring }, record))) failed.push(record);
        }),
      );
    return {
      batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })),
    };
  };
}

interface Work extends WatchDeps {
  readonly requestId: string;
  readonly ready: Keyring;
}

async function isDone(work: Work, record: StreamRecord): Promise<boolean> {
  try {
    tellRewritten(work, record);
    const decisionId = insertedDecision(record);
    return decisionId === null || (await index(work, decisionId));
  } catch (error) {
    return failed(work, { error: errorName(error) });
  }
}

/** A decision is never replaced or deleted by what we deploy: whoever did went around it. Nothing is put back here. */
function tellRewritten({ observer, requestId }: Work, record: StreamRecord): void {
  const rewritten = rewrittenDecision(record);
  if (!rewritten) return;
  const { what, decisionId } = rewritten;
  observer.log('decision.rewritten', { requestId, problem: what, ...(decisionId && { decisionId }) });
  observer.count(metricNames.rewrittenDecisions);
}

async function index(work: Work, decisionId: DecisionId): Promise<boolean> {
  const { stores, observer, requestId, nowMs } = work;
  const began = nowMs();
  try {
    const result = await indexMerchant(
      {
        ...work,
        ...stores,
        store: stores.screening,
        keyring: work.ready,
        tellAct: tellActTo(observer, requestId),
        now: new Date(began).toISOString(),
      },
      decisionId,
    );
    if (result.kind === 'missing') return failed(work, { decisionId, problem: `no-${result.what}` });
    observer.log('merchant.indexed', {
      requestId,
      decisionId,
      provider: result.decision.provider,
      merchant: result.decision.merchant,
      outcome: result.kind,
      ms: nowMs() - began,
      ...(result.kind === 'indexed' && { count: result.keys }),
    });
    await runShadow(work, result.decision);
    return true;
  } catch (error) {
    return failed(work, { decisionId, error: errorName(error) });
  }
}

/** A shadow decides nothing, so what goes wrong with it keeps no merchant from being indexed and is not tried again. */
async function runShadow({ shadow, observer, requestId }: Work, decision: StoredDecision): Promise<void> {
  const { decisionId, provider } = decision;
  try {
    const judged = await judgeShadow(shadow, decision);
    if (!judged) return;
    observer.count(metricNames.shadowJudged);
    if (!judged.differs) return;
    const { from, to, version } = judged;
    observer.count(metricNames.shadowDifferences, { from, to });
    observer.log('shadow.differs', { requestId, decisionId, provider, outcome: to, policyVersion: version });
  } catch (error) {
    observer.log('shadow.not-judged', { requestId, decisionId, provider, error: errorName(error) });
    observer.count(metricNames.shadowFailures);
  }
}

const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** The class of the error only: a message may hold what was stored. */
function failed(
  { observer, requestId }: Work,
  fields: { decisionId?: DecisionId; problem?: string; error?: string },
): false {
  observer.log('merchant.not-indexed', { requestId, ...fields });
  observer.count(metricNames.indexFailures);
  return false;
}
