import type { Random } from '../../../bench/matching/random.ts';
import type { StoredNotice } from '../../../shared/contracts/notice.ts';
import { attemptsMade } from '../../../shared/domain/delivery/attempts-made.ts';
import { deliverySchedule } from '../../../shared/domain/delivery/delivery-schedule.ts';
import { readSignedHeaders, verifySignature } from '../../../shared/domain/signature.ts';
import type { Outgoing, Sent } from '../../../shared/notice-ports.ts';
import type { VirtualTime } from './virtual-time.ts';

const hour = 3_600_000;

/** How a receiver behaves, drawn for it; times in epoch ms. */
export interface Manner {
  /** When nothing answers there: up to 72 h at a time. */
  readonly down: readonly { readonly from: number; readonly to: number }[];
  /** In a thousand, of what it does when it is up: 5xx, resets, no answer for 15 s, redirects, busy with Retry-After. */
  readonly faults: number;
  /** From when on it says that it is gone. */
  readonly goneAt: number;
}

/** A provider's receiver, and what it saw. */
export interface Receiver {
  readonly post: (request: Outgoing) => Promise<Sent>;
  /** What came of an attempt was written down: from now on its notice may not come back before its time. */
  readonly heard: (notice: StoredNotice) => void;
  /** Ids that it took, with the body of each, and how often. */
  readonly taken: Map<string, { body: string; times: number }>;
  readonly counts: { requests: number; twice: number; wrong: number; early: number };
}

/** A receiver of a life that begins at an instant and is troubled for so long. */
export function aManner(
  random: Random,
  { fromMs, forMs }: { readonly fromMs: number; readonly forMs: number },
): Manner {
  const down = Array.from({ length: random.integer(4) }, () => {
    const from = fromMs + random.integer(forMs);
    return { from, to: from + random.integer(72 * hour) };
  });
  const isDead = random.integer(10) === 0;
  return {
    down: isDead ? [{ from: fromMs, to: Number.MAX_SAFE_INTEGER }] : down,
    faults: random.pick([0, 50, 200, 500, 900]),
    goneAt: random.integer(6) === 0 ? fromMs + random.integer(forMs) : Number.MAX_SAFE_INTEGER,
  };
}

/** Runs a receiver that verifies what it is sent under `secret`. */
export function aReceiver(
  manner: Manner,
  {
    time,
    random,
    secret,
  }: { readonly time: VirtualTime; readonly random: Random; readonly secret: Uint8Array },
): Receiver {
  const taken = new Map<string, { body: string; times: number }>();
  /** When each id was last asked to come back, and when it may, once that was heard. */
  const asked = new Map<string, number>();
  const notBefore = new Map<string, number>();
  const counts = { requests: 0, twice: 0, wrong: 0, early: 0 };
  const take = ({ headers, body }: Outgoing) => {
    const [id, text] = [headers['webhook-id'] ?? '', Buffer.from(body).toString('utf8')];
    const before = taken.get(id);
    if (!isSigned({ headers, body }, { secret, nowMs: time.nowMs() }) || (before && before.body !== text))
      counts.wrong += 1;
    if (before) counts.twice += 1;
    taken.set(id, { body: text, times: (before?.times ?? 0) + 1 });
  };
  return {
    taken,
    counts,
    heard: (notice) => {
      const { noticeId, state, attempts } = notice;
      const [last, pause] = [attempts.at(-1), deliverySchedule[attemptsMade(notice)]];
      if (state !== 'waiting' || !last || pause === undefined) return void notBefore.delete(noticeId);
      const scheduled = Date.parse(last.at) + Math.round(pause * 0.8) * 1_000;
      notBefore.set(noticeId, Math.max(scheduled, asked.get(noticeId) ?? 0));
    },
    post: async (request) => {
      counts.requests += 1;
      const id = request.headers['webhook-id'] ?? '';
      const began = time.nowMs();
      if (began < (notBefore.get(id) ?? 0)) counts.early += 1;
      asked.delete(id);
      await time.sleep(random.integer(2_000));
      const now = time.nowMs();
      if (manner.down.some(({ from, to }) => now >= from && now < to)) return await fault(time, random);
      if (now >= manner.goneAt) return answered(410);
      if (random.integer(1_000) < manner.faults) {
        const busy = random.integer(4) === 0 ? random.pick([-5, 1, 600, 7_200, 100_000, 999_999_999]) : null;
        if (busy === null) return await fault(time, random);
        asked.set(id, time.nowMs() + Math.min(Math.max(busy, 1), 86_400) * 1_000);
        return answered(random.pick([429, 502, 503, 504]), String(busy));
      }
      take(request);
      // Taken, and the answer lost on its way.
      return random.integer(100) === 0
        ? { kind: 'failed', failure: 'connection' }
        : answered(random.pick([200, 202, 204]));
    },
  };
}

const answered = (status: number, retryAfter: string | null = null): Sent => ({
  kind: 'answered',
  status,
  retryAfter,
});

async function fault(time: VirtualTime, random: Random): Promise<Sent> {
  const kind = random.pick(['status', 'reset', 'stall'] as const);
  if (kind === 'status') return answered(random.pick([301, 400, 404, 500, 502, 503]));
  if (kind === 'reset') return { kind: 'failed', failure: 'connection' };
  await time.sleep(13_000);
  return { kind: 'failed', failure: 'timeout' };
}

function isSigned(
  { headers, body }: Outgoing,
  { secret, nowMs }: { readonly secret: Uint8Array; readonly nowMs: number },
): boolean {
  const read = readSignedHeaders((name) => headers[name] ?? null);
  const keys = [{ keyId: 'k', kind: 'hmac', bytes: secret, notBeforeMs: 0, notAfterMs: null } as const];
  return read.ok && verifySignature({ headers: read.value, body, keys, nowMs }) !== null;
}
