import { type Facts, unknownJurisdiction } from '../contracts/facts.ts';
import type { Jurisdiction } from '../contracts/jurisdiction.ts';

/** What policy may say of a country's law: everything unknown where no row with a source stands. */
export function jurisdictionFacts(row: Jurisdiction | null): Facts['jurisdiction'] {
  if (row === null) return unknownJurisdiction;
  const { legislation, suspicionReporting, hotline, financialIntelligenceUnit } = row;
  const law = legislation ?? unknownJurisdiction;
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
    suspicionReporting: suspicionReporting?.duty ?? 'unknown',
    hotline: hotline !== null,
    financialIntelligenceUnit: financialIntelligenceUnit !== null,
  };
}
