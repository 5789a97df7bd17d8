import type { Result } from '../../shared/result.ts';
import type { CallFault, ServerReply } from './call-server.ts';

/** Waits between attempts at one request, in milliseconds. */
const waitsMs = [250, 1_000, 3_000, 9_000];

/** What a request that is safe to repeat is answered, tried up to five times where its fault may pass. `pause` waits so many ms. */
export async function patiently(
  call: () => Promise<Result<ServerReply, CallFault>>,
  pause: (ms: number) => Promise<void>,
): Promise<Result<ServerReply, CallFault>> {
  for (const waitMs of waitsMs) {
    const reply = await call();
    if (reply.ok || !isPassing(reply.error)) return reply;
    await pause(waitMs);
  }
  return call();
}

/** Whether a fault may pass by itself: nobody answered, or who answered says so. */
export function isPassing(fault: CallFault): boolean {
  return fault.kind === 'unreachable' || (fault.kind === 'refused' && fault.problem.retryable);
}
