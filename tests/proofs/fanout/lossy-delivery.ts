import type { Random } from '../../../bench/matching/random.ts';

/** How often things were handed over, in all. */
export interface Deliveries {
  delivered: number;
  duplicated: number;
  failed: number;
}

/** A function behind a stream or a queue: which of these are to be handed over again. */
export type Handler<T> = (batch: readonly T[]) => Promise<ReadonlySet<T>>;

/** In a hundred. */
const duplicates = 20;
const failures = 5;
const batchSize = 50;

/**
 * Hands everything over until all of it is done: a fifth comes twice, in any order, and every twentieth delivery fails, half of these
 * before the function saw anything and half after it had done its work.
 */
export async function deliverAll<T>(
  items: readonly T[],
  { handler, random, told }: { handler: Handler<T>; random: Random; told: Deliveries },
): Promise<void> {
  const strikes = (chance: number) => random.integer(100) < chance;
  const twice = items.filter(() => strikes(duplicates));
  told.duplicated += twice.length;
  let waiting = shuffled([...items, ...twice], random);
  while (waiting.length > 0) {
    const batch = waiting.slice(0, batchSize);
    const failed = new Set(batch.filter(() => strikes(failures)));
    const unseen = new Set([...failed].filter(() => strikes(50)));
    const again = await handler(batch.filter((one) => !unseen.has(one)));
    told.delivered += batch.length;
    told.failed += failed.size;
    waiting = [...waiting.slice(batchSize), ...batch.filter((one) => failed.has(one) || again.has(one))];
  }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.integer(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
