import { maxListedMatches } from '../contracts/answer.ts';
import type { MaskedValue } from '../contracts/decision-view.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import { maskMatchedValues } from '../domain/mask-matched-values.ts';
import type { MerchantStore } from '../ports.ts';

/** The applicant's own values in the fields that met a flag, masked; null where none did, and where the application is no longer kept. */
export async function readMaskedValues(
  merchants: Pick<MerchantStore, 'readApplication'>,
  { provider, merchant, decisionId, facts }: StoredDecision,
): Promise<readonly MaskedValue[] | null> {
  if (facts.matches.length === 0) return null;
  const kept = await merchants.readApplication(provider, merchant, decisionId);
  return kept && maskMatchedValues(kept.application, facts.matches.slice(0, maxListedMatches));
}
