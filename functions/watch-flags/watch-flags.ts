import type { FlagId } from '../../shared/contracts/ids.ts';
import {
  type BatchReply,
  type StreamRecord,
  steppedFlag,
  streamEventSchema,
} from '../../shared/contracts/stream-event.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import { queueTouched } from '../../shared/flows/rescreen/queue-touched.ts';
import type { WorkObserver } from '../../shared/index-ports.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { Stores } from '../../shared/ports.ts';
import type { RescreenQueue } from '../../shared/rescreen-ports.ts';

export interface WatchFlagsDeps {
  readonly stores: Pick<Stores, 'flags' | 'index'>;
  readonly queue: RescreenQueue;
  readonly keyring: () => Promise<Keyring>;
  readonly observer: WorkObserver;
  readonly nowMs: () => number;
}

/** Takes a batch of the flags' stream, and answers which of it is to be handed over again. */
export type FlagWatcher = (event: unknown, context: { readonly awsRequestId: string }) => Promise<BatchReply>;

/** Flags enumerated at once. */
const atOnce = 5;

/**
 * Queues, for every step of a flag that a batch brings, the merchants that it may concern. Several steps of one flag are one
 * look: it is taken as it is now. What could not be read or queued is handed over again. Rejects where the event is
 * none.
 */
export function flagWatcher(deps: WatchFlagsDeps): FlagWatcher {
  return async (event, { awsRequestId: requestId }) => {
    const { Records } = streamEventSchema.parse(event);
    const work = { ...deps, requestId, ready: await deps.keyring() };
    const { flags, unreadable } = flagsOf(work, Records);
    const failed = new Set<FlagId>();
    for (let start = 0; start < flags.length; start += atOnce)
      await Promise.all(
        flags.slice(start, start + atOnce).map(async ([flagId]) => {
          if (!(await isQueued(work, flagId))) failed.add(flagId);
        }),
      );
    const again = flags.flatMap(([flagId, records]) => (failed.has(flagId) ? records : []));
    return {
      batchItemFailures: [...unreadable, ...again].map(({ dynamodb }) => ({
        itemIdentifier: dynamodb.SequenceNumber,
      })),
    };
  };
}

interface Work extends WatchFlagsDeps {
  readonly requestId: string;
  readonly ready: Keyring;
}

function flagsOf(work: Work, records: readonly StreamRecord[]) {
  const flags = new Map<FlagId, StreamRecord[]>();
  const unreadable: StreamRecord[] = [];
  for (const record of records)
    try {
      const flagId = steppedFlag(record);
      if (flagId !== null) flags.set(flagId, [...(flags.get(flagId) ?? []), record]);
    } catch (error) {
      unreadable.push(record);
      failed(work, { error: nameOf(error) });
    }
  return { flags: [...flags], unreadable };
}

async function isQueued(work: Work, flagId: FlagId): Promise<boolean> {
  const { stores, queue, observer, requestId, nowMs, ready } = work;
  const began = nowMs();
  try {
    const result = await queueTouched({ ...stores, queue, keyring: ready }, flagId);
    const count = result.kind === 'queued' ? result.merchants : 0;
    observer.log('flag.enumerated', { requestId, flagId, outcome: result.kind, count, ms: nowMs() - began });
    observer.measure(metricNames.queuedMerchants, count);
    if (result.kind !== 'missing') observer.count(metricNames.flagSteps, { state: result.head.state });
    return result.kind !== 'missing' || failed(work, { flagId, problem: 'no-flag' });
  } catch (error) {
    return failed(work, { flagId, error: nameOf(error) });
  }
}

function failed(
  { observer, requestId }: Work,
  fields: { flagId?: FlagId; problem?: string; error?: string },
): false {
  observer.log('flag.not-enumerated', { requestId, ...fields });
  observer.count(metricNames.enumerationFailures);
  return false;
}

/** The class of the error only: a message may hold what was stored. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
