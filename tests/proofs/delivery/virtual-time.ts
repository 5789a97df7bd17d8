/** Time that passes when nothing else is left to do. */
export interface VirtualTime {
  readonly nowMs: () => number;
  /** Resolves so many ms later. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Runs what is asleep, one after the other in the order of waking, until nothing is, or an instant is reached. */
  readonly run: (untilMs: number) => Promise<void>;
}

interface Sleeper {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** Time from an instant on; two that wake at once wake in the order in which they fell asleep. */
export function virtualTime(fromMs: number): VirtualTime {
  let now = fromMs;
  let order = 0;
  /** A binary heap: the first to wake is on top. */
  const heap: Sleeper[] = [];
  return {
    nowMs: () => now,
    sleep: (ms) =>
      new Promise<void>((wake) => {
        order += 1;
        push(heap, { at: now + Math.max(0, ms), order, wake });
      }),
    run: async (untilMs) => {
      await settled();
      for (let next = heap[0]; next && next.at <= untilMs; next = heap[0]) {
        pop(heap);
        now = next.at;
        next.wake();
        await settled();
      }
    },
  };
}

/** Whatever goes on without waiting for time has gone on by then. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const isBefore = (one: Sleeper, other: Sleeper) => one.at - other.at || one.order - other.order;

function push(heap: Sleeper[], sleeper: Sleeper): void {
  let at = heap.push(sleeper) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapped(heap, above, at)) return;
    at = above;
  }
}

function pop(heap: Sleeper[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  heap[0] = last;
  for (let at = 0; ; ) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    if (!left) return;
    const below = right && isBefore(right, left) < 0 ? 2 * at + 2 : 2 * at + 1;
    if (!swapped(heap, at, below)) return;
    at = below;
  }
}

/** Swaps two where the lower is to wake first. */
function swapped(heap: Sleeper[], above: number, below: number): boolean {
  const [one, other] = [heap[above], heap[below]];
  if (!one || !other || isBefore(one, other) <= 0) return false;
  heap[above] = other;
  heap[below] = one;
  return true;
}
