import type { RaiseFlag } from '../../shared/contracts/flag.ts';
import type { Result } from '../../shared/result.ts';
import { type CallFault, callServer, type ServerReply } from '../client/call-server.ts';
import { isPassing, patiently } from '../client/patiently.ts';
import type { FeedRow } from './feed-row.ts';

export type FlagRow = Extract<FeedRow, { kind: 'flag' }>;

export interface RaiseTarget {
  readonly baseUrl: string;
  readonly token: string;
  /** Requests under way at a time. */
  readonly concurrency: number;
  /** Resolves after so many milliseconds; between attempts at one flag. */
  readonly pause: (ms: number) => Promise<void>;
  /** Told of each row as it is done: raised now, there before, or refused and why. */
  readonly done: (row: FlagRow, how: 'raised' | 'existed' | CallFault) => void;
}

/**
 * Raises each row over the API, some at a time, and resolves to null when all are done. A row that the server refuses
 * is told and the others go on. A server that is gone, keeps failing or does not let us in ends the run: then the
 * fault it ended with, after what was under way.
 */
export async function raiseAll(rows: readonly FlagRow[], target: RaiseTarget): Promise<CallFault | null> {
  const waiting = rows.values();
  let end: CallFault | null = null;
  const worker = async () => {
    // The workers share one iterator: each takes the next row when it has time.
    for (const row of waiting) {
      const reply = await raisePatiently(row.flag, target);
      if (!reply.ok && endsTheRun(reply.error)) {
        end ??= reply.error;
        return;
      }
      target.done(row, reply.ok ? (reply.value.status === 201 ? 'raised' : 'existed') : reply.error);
      if (end !== null) return;
    }
  };
  await Promise.all(Array.from({ length: target.concurrency }, worker));
  return end;
}

/** Raising one again is safe: its source makes its id. */
function raisePatiently(flag: RaiseFlag, target: RaiseTarget): Promise<Result<ServerReply, CallFault>> {
  return patiently(() => raiseOnce(flag, target), target.pause);
}

function raiseOnce(
  flag: RaiseFlag,
  { baseUrl, token }: RaiseTarget,
): Promise<Result<ServerReply, CallFault>> {
  return callServer({
    baseUrl,
    method: 'POST',
    path: '/v1/flags',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: Buffer.from(JSON.stringify(flag)),
  });
}

/** True where the next row would fare no better. */
function endsTheRun(fault: CallFault): boolean {
  return isPassing(fault) || fault.kind !== 'refused' || fault.status === 401 || fault.status === 403;
}
