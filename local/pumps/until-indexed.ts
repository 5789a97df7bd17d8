import { setTimeout as pause } from 'node:timers/promises';
import type { MerchantIndex } from '../../shared/index-ports.ts';

const lookEveryMs = 50;

/** True once no merchant waits to be indexed; false where one still does after so many milliseconds. */
export async function untilIndexed(
  index: Pick<MerchantIndex, 'listPending'>,
  { withinMs, nowMs }: { withinMs: number; nowMs: () => number },
): Promise<boolean> {
  const until = nowMs() + withinMs;
  for (;;) {
    // A decision may be dated a little later than now, where it follows another within a millisecond.
    const before = new Date(nowMs() + 60_000).toISOString();
    if ((await index.listPending(before, 1)).length === 0) return true;
    if (nowMs() > until) return false;
    await pause(lookEveryMs);
  }
}
