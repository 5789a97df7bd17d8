import type { HookRecord } from '../../contracts/hook-record.ts';
import type { HookSourceName } from '../../contracts/hook-source-name.ts';
import type { MerchantReference } from '../../contracts/ids.ts';
import { type ActingSource, type ActKind, actingSourceSchema } from '../../contracts/source-act.ts';
import type { Outcome } from '../../contracts/vocabulary.ts';

/** The source as one at which Flagstop can act, or null. */
export function actingSourceOf(source: HookSourceName): ActingSource | null {
  const read = actingSourceSchema.safeParse(source);
  return read.success ? read.data : null;
}

/** What is done at each source. */
export const actKinds: Readonly<Record<ActingSource, ActKind>> = {
  stripe: 'pause-payouts',
  adyen: 'disable-capability',
};

/** What is acted on: a connected account of Stripe's, an account holder of Adyen's. */
const references: Readonly<Record<ActingSource, RegExp>> = {
  stripe: /^acct_[A-Za-z0-9]+$/,
  // Adyen's legal entities (`LE…`) are screened as well, and have no capabilities of their own.
  adyen: /^AH[A-Za-z0-9]+$/,
};

/** Whether a merchant's reference is something that is acted on at that source. */
export function isActedOn(source: ActingSource, merchant: MerchantReference): boolean {
  return references[source].test(merchant);
}

/** How the provider lets Flagstop act at an outcome: `off` unless it said so itself, for this source and this outcome. */
export function actingMode(record: HookRecord | null, outcome: Outcome): HookRecord['acting']['mode'] {
  if (record?.state !== 'on') return 'off';
  return record.acting.on.some((on) => on === outcome) ? record.acting.mode : 'off';
}
