import type { ProviderDay } from '../backtest-ports.ts';
import { dayShards } from '../tables.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

/** Where the walk through a provider's day stands: it takes one shard after the other, each from its oldest decision. */
export interface DayPlace {
  readonly shard: number;
  /** The last decision that was read of it, as {@link decidedOrder} has it; null before the first. */
  readonly after: string | null;
}

/** The place that a cursor of this day names, the first one for null. */
export function dayPlace(of: ProviderDay, cursor: string | null): DayPlace | 'bad-cursor' {
  const read = readCursor(cursor, listOf(of));
  if (read === 'bad-cursor') return read;
  if (read.after === null) return { shard: 0, after: null };
  const [, shard, after] = /^(\d)#(.*)$/.exec(read.after) ?? [];
  if (shard === undefined || Number(shard) >= dayShards) return 'bad-cursor';
  return { shard: Number(shard), after: after || null };
}

/** The cursor of the place after a page that ended with `last`; null where the page was the day's last. */
export function dayCursor(
  of: ProviderDay,
  page: { readonly shard: number; readonly last: string | undefined; readonly isFull: boolean },
): string | null {
  const next = page.isFull ? `${page.shard}#${page.last ?? ''}` : `${page.shard + 1}#`;
  if (!page.isFull && page.shard + 1 >= dayShards) return null;
  return writeCursor({ list: listOf(of), after: next });
}

const listOf = ({ provider, day }: ProviderDay): string => `log#${provider}#${day}`;
