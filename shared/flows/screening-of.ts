import type { MerchantApplication } from '../contracts/application.ts';
import type { Member } from '../contracts/coalition.ts';
import type { Jurisdictions } from '../domain/jurisdiction-facts.ts';
import { withOverlay } from '../domain/policy/with-overlay.ts';
import type { CoalitionView, Rules } from '../view-ports.ts';
import type { Screening } from './screening.ts';

/** The screening of an application under what governs decisions now: rules, and the law of the countries that it touches. */
export async function screeningOf(
  coalition: Pick<CoalitionView, 'rules' | 'provider'>,
  prepared: Omit<Screening, 'rules' | 'jurisdictions'>,
): Promise<Screening> {
  const { request, application } = prepared;
  const [rules, known] = await Promise.all([coalition.rules(), coalition.provider(request.provider)]);
  const governing = { table: rules.jurisdictions, provider: known?.member };
  return {
    ...prepared,
    rules: { ...rules, policy: withOverlay(rules.policy, known?.overlay ?? null) },
    jurisdictions: jurisdictionsOf(application, governing),
  };
}

function jurisdictionsOf(
  { merchant }: MerchantApplication,
  known: { table: Rules['jurisdictions']; provider: Member | undefined },
): Jurisdictions {
  const rowOf = (country: string | undefined) =>
    country === undefined ? null : (known.table.get(country) ?? null);
  const home = known.provider?.country;
  return { merchant: rowOf(merchant.country), provider: home === undefined ? undefined : rowOf(home) };
}
