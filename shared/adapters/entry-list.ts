import * as z from 'zod';
import {
  decisionIdSchema,
  type LookupKey,
  memberIdSchema,
  merchantReferenceSchema,
} from '../contracts/ids.ts';
import type { MerchantEntry } from '../index-ports.ts';

/** The name of the list of merchants under a key, which its cursors carry. */
export const entryListName = (key: LookupKey): string => `key#${key}`;

/** What merchants under a key are listed by. No part can hold the separator, so it says all of the entry. */
export function entryOrder({ provider, merchant, decisionId }: Omit<MerchantEntry, 'key'>): string {
  return `provider#${provider}#merchant#${merchant}#${decisionId}`;
}

/** The entry under `key` that an order says, or null where it says none. */
export function readEntryOrder(key: LookupKey, order: string): MerchantEntry | null {
  const parsed = partsSchema.safeParse(order.split('#', 6));
  if (!parsed.success) return null;
  const [, provider, , merchant, decisionId] = parsed.data;
  return { key, provider, merchant, decisionId };
}

const partsSchema = z.tuple([
  z.literal('provider'),
  memberIdSchema,
  z.literal('merchant'),
  merchantReferenceSchema,
  decisionIdSchema,
]);
