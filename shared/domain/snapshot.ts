import type { MerchantApplication } from '../contracts/application.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { StoredApplication, StoredTerms } from '../contracts/stored-merchant.ts';

/** The application as it is kept beside its decision: whole, but for terms of service, of which is kept what was read of them. */
export function snapshotOf(
  application: MerchantApplication,
  {
    decision,
    terms,
    receivedAt,
  }: { decision: StoredDecision; terms: StoredTerms | null; receivedAt: string },
): StoredApplication {
  const { termsOfService: _, ...merchant } = application.merchant;
  return {
    provider: decision.provider,
    merchant: decision.merchant,
    decisionId: decision.decisionId,
    application: { ...application, merchant },
    terms,
    receivedAt,
  };
}
