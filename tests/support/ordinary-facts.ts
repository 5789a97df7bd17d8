import { type Facts, unknownJurisdiction } from '../../shared/contracts/facts.ts';
import { checkFacts } from '../../shared/domain/checks/check-facts.ts';

/** Facts of an ordinary applicant that no flag meets, which the default policy approves. */
export const ordinaryFacts: Facts = {
  version: 'facts-2',
  merchant: {
    ...{ event: 'onboarding', entityType: 'company', country: 'GB', registrationCountry: '', mcc: '5943' },
    ...{ websites: 1, principals: 1, termsOfService: true, sandbox: false },
  },
  matches: [],
  checks: { suspiciousUnicode: false, strongIdentifiers: 3, inconsistencies: 0, ...checkFacts([]) },
  jurisdiction: unknownJurisdiction,
  history: { askedByOthers30d: 0, askedByOthers360d: 0, declinedByOthers360d: 0, ownMerchantsSharing: 0 },
  coverage: { complete: true, unread: 0, unusableStrong: 0, unusableWeak: 0, missing: [], unseen: 0 },
  feeds: { stale: [] },
  switches: { reviewAll: false },
};
