import { createHash } from 'node:crypto';
import type { MerchantApplication } from '../contracts/application.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { StoredApplication } from '../contracts/stored-merchant.ts';

/** The application as it is kept beside its decision: whole, but for terms of service, of which hash and size are kept. */
export function snapshotOf(
  application: MerchantApplication,
  { decision, receivedAt }: { decision: StoredDecision; receivedAt: string },
): StoredApplication {
  const { termsOfService, ...merchant } = application.merchant;
  const terms = termsOfService && Buffer.from(termsOfService.text);
  return {
    provider: decision.provider,
    merchant: decision.merchant,
    decisionId: decision.decisionId,
    application: { ...application, merchant },
    terms: terms ? { sha256: createHash('sha256').update(terms).digest('hex'), bytes: terms.length } : null,
    receivedAt,
  };
}
