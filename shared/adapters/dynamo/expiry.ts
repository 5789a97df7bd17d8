import type { Item } from './stored-item.ts';

/** An instant (RFC 3339) as DynamoDB expires items by it: whole seconds since 1970. */
export const expiryOf = (at: string): number => Math.floor(Date.parse(at) / 1_000);

/** Whether an item's time is over: DynamoDB deletes it within days of that, and until then it is as good as deleted. */
export function isOver({ expiresAt }: Item): boolean {
  return expiresAt?.N !== undefined && Number(expiresAt.N) <= Date.now() / 1_000;
}
