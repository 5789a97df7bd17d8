import type { LoggedDecisions, ProviderDay } from '../../backtest-ports.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { dayShards } from '../../tables.ts';
import { decidedOrder } from '../decision-list.ts';
import { dayCursor, dayPlace } from '../logged-day.ts';
import { shardOf } from '../shard-of.ts';
import type { MemoryState } from './memory-state.ts';

interface Ordered {
  readonly order: string;
  readonly decision: StoredDecision;
}

/** Logged decisions day by day, in memory. They are put in order anew when there are more of them than before: none ever changes or goes. */
export function memoryLoggedDecisions(state: MemoryState): LoggedDecisions {
  let ordered: ReadonlyMap<string, readonly Ordered[]> = new Map();
  let known = 0;
  return {
    readDay: async (of, page) => {
      if (known !== state.decisions.size) {
        ordered = inOrder(state.decisions.values());
        known = state.decisions.size;
      }
      return readDay(ordered, of, page);
    },
  };
}

function inOrder(decisions: Iterable<StoredDecision>): ReadonlyMap<string, readonly Ordered[]> {
  const byShard = Map.groupBy(
    Iterator.from(decisions).map((decision) => ({ order: decidedOrder(decision), decision })),
    ({ decision }) => {
      const day = decision.decidedAt.slice(0, 'YYYY-MM-DD'.length);
      return nameOf({ provider: decision.provider, day }, shardOf(decision.decisionId, dayShards));
    },
  );
  for (const shard of byShard.values()) shard.sort((a, b) => (a.order < b.order ? -1 : 1));
  return byShard;
}

function readDay(
  ...[ordered, of, { limit, cursor }]: [ReadonlyMap<string, readonly Ordered[]>, ProviderDay, PageRequest]
): Page<StoredDecision> | 'bad-cursor' {
  const place = dayPlace(of, cursor);
  if (place === 'bad-cursor') return place;
  const { shard, after } = place;
  const all = ordered.get(nameOf(of, shard)) ?? [];
  const from = after === null ? 0 : firstAfter(all, after);
  const found = all.slice(from, from + limit);
  const page = { shard, last: found.at(-1)?.order, isFull: found.length === limit };
  return { items: found.map(({ decision }) => decision), nextCursor: dayCursor(of, page) };
}

/** By halving: a walk through a day must not take the square of its length. */
function firstAfter(all: readonly Ordered[], after: string): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.order ?? '') <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

const nameOf = ({ provider, day }: ProviderDay, shard: number): string => `${provider}#${day}#${shard}`;
