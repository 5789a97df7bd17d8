import * as fc from 'fast-check';
import { checkNames, checkResults } from '../../shared/contracts/checks.ts';
import { countryCodes } from '../../shared/contracts/country.ts';
import {
  type FactMatch,
  type Facts,
  factMatchSchema,
  factsSchema,
  factsVersion,
} from '../../shared/contracts/facts.ts';
import { criteria, duties } from '../../shared/contracts/jurisdiction.ts';
import {
  evidenceLevels,
  flagCategories,
  identifierTypes,
  matchMethodSchema,
  strengthSchema,
} from '../../shared/contracts/vocabulary.ts';

const count = fc.oneof({ weight: 4, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.maxSafeNat() });
const country = fc.constantFrom(...countryCodes);
const criterion = fc.constantFrom(...criteria);
const pointer = fc.constantFrom(
  '/merchant/legalName',
  '/merchant/websites/0',
  '/merchant/taxIds',
  '/merchant/phones/1',
);

const matchedOn = fc.record({
  pointer,
  type: fc.constantFrom(...identifierTypes),
  method: fc.constantFrom(...matchMethodSchema.options),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  explanation: fc.string(),
});

/** Any match that facts can hold. */
export const matchArbitrary: fc.Arbitrary<FactMatch> = fc
  .record({
    flagId: fc.stringMatching(/^flg_[a-z0-9]{26}$/),
    seq: fc.integer({ min: 1, max: 1_000_000 }),
    category: fc.constantFrom(...flagCategories),
    evidence: fc.constantFrom(...evidenceLevels),
    disputed: fc.boolean(),
    strength: fc.constantFrom(...strengthSchema.options),
    cleared: fc.boolean(),
    on: fc.array(matchedOn, { maxLength: 4 }),
  })
  .map((match) => factMatchSchema.parse(match));

/** Any facts the schema allows, also ones that no application gives; few matches, so that rules meet and miss. */
export const factsArbitrary: fc.Arbitrary<Facts> = fc
  .record({
    version: fc.constant(factsVersion),
    merchant: fc.record({
      event: fc.constantFrom('onboarding', 'update', 'periodic-review'),
      entityType: fc.oneof(fc.constantFrom('', 'company', 'individual'), fc.string()),
      country,
      registrationCountry: fc.option(country, { nil: '' }),
      mcc: fc.oneof(fc.constantFrom('', '5967', '5815', '7995', '5411'), fc.string()),
      websites: count,
      principals: count,
      termsOfService: fc.boolean(),
      sandbox: fc.boolean(),
    }),
    matches: fc.array(matchArbitrary, { maxLength: 5 }),
    checks: fc
      .record({ suspiciousUnicode: fc.boolean(), strongIdentifiers: count, inconsistencies: fc.nat(7) })
      .chain((given) =>
        fc.tuple(...checkNames.map(() => fc.constantFrom(...checkResults))).map((said) => ({
          ...given,
          ...Object.fromEntries(checkNames.map((name, at) => [name, said[at]])),
        })),
      ),
    jurisdiction: fc.record({
      specificLaw: criterion,
      definesMaterial: criterion,
      coversTechnology: criterion,
      punishesPossession: criterion,
      serviceProvidersReport: criterion,
      criteriaMet: fc.nat(5),
      criteriaKnown: fc.nat(5),
      suspicionReporting: fc.constantFrom(...duties),
      providerMustReport: fc.constantFrom(...duties),
      hotline: fc.boolean(),
      financialIntelligenceUnit: fc.boolean(),
    }),
    history: fc.record({
      askedByOthers30d: count,
      askedByOthers360d: count,
      declinedByOthers360d: count,
      ownMerchantsSharing: count,
    }),
    coverage: fc.record({
      complete: fc.boolean(),
      unread: count,
      unusableStrong: count,
      unusableWeak: count,
      missing: fc.array(pointer, { maxLength: 4 }),
    }),
    feeds: fc.record({ stale: fc.array(fc.constantFrom('ofac-sdn', 'coalition-feed'), { maxLength: 2 }) }),
    switches: fc.record({ reviewAll: fc.boolean() }),
  })
  .map((facts) => factsSchema.parse(facts));
