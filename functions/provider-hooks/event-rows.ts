import type { HookEventRow } from './hook-source.ts';

/** Rows of a source's table for types of events that have us do the same and carry the same. */
export function eventRows(
  does: HookEventRow['does'],
  types: readonly string[],
  payload: HookEventRow['payload'] = 'thin',
): readonly HookEventRow[] {
  return types.map((type) => ({ type, does, payload }));
}
