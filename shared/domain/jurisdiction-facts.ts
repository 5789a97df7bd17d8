import { type Facts, unknownJurisdiction } from '../contracts/facts.ts';
import type { Duty, Jurisdiction } from '../contracts/jurisdiction.ts';

/** The countries whose law concerns a screening. */
export interface Jurisdictions {
  /** What is known of the merchant's country; null where nothing is. */
  readonly merchant: Jurisdiction | null;
  /** The same of the provider's own country; undefined where the member's record names none. */
  readonly provider: Jurisdiction | null | undefined;
}

/** What policy may say of the law of the merchant's country, everything unknown where no row with a source stands, and of the provider's duty. */
export function jurisdictionFacts({ merchant, provider }: Jurisdictions): Facts['jurisdiction'] {
  const law = merchant?.legislation ?? unknownJurisdiction;
  const criteria = {
    specificLaw: law.specificLaw,
    definesMaterial: law.definesMaterial,
    coversTechnology: law.coversTechnology,
    punishesPossession: law.punishesPossession,
    serviceProvidersReport: law.serviceProvidersReport,
  };
  const said = Object.values(criteria);
  return {
    ...criteria,
    criteriaMet: said.filter((one) => one === 'yes').length,
    criteriaKnown: said.filter((one) => one !== 'unknown').length,
    suspicionReporting: dutyIn(merchant),
    providerMustReport: dutyIn(provider === undefined ? merchant : provider),
    hotline: (merchant?.hotline ?? null) !== null,
    financialIntelligenceUnit: (merchant?.financialIntelligenceUnit ?? null) !== null,
  };
}

function dutyIn(row: Jurisdiction | null): Duty {
  return row?.suspicionReporting?.duty ?? 'unknown';
}
