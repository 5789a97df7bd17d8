import * as fc from 'fast-check';
import { countryCodes } from '../../shared/contracts/country.ts';
import {
  criteria,
  duties,
  type Jurisdiction,
  jurisdictionSchema,
} from '../../shared/contracts/jurisdiction.ts';

const words = (max: number) =>
  fc
    .tuple(
      fc.constantFrom('A', 'é', '9', '中', '§ 1'),
      fc.string({ maxLength: Math.min(40, max - 4), unit: 'grapheme' }),
    )
    .map(([first, rest]) => `${first}${rest}`);
const date = fc.constantFrom('1999-12-31', '2016-02-29', '2026-11-21');
const sourced = { edition: words(100), asOf: date, source: words(500) };
const criterion = fc.constantFrom(...criteria);
const desk = fc.record({
  name: words(200),
  url: fc.option(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), { nil: null }),
  ...sourced,
});
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const rowArbitrary = fc.record({
  country: fc.constantFrom(...countryCodes),
  legislation: maybe(
    fc.record({
      specificLaw: criterion,
      definesMaterial: criterion,
      coversTechnology: criterion,
      punishesPossession: criterion,
      serviceProvidersReport: criterion,
      note: maybe(words(500)),
      ...sourced,
    }),
  ),
  suspicionReporting: maybe(fc.record({ duty: fc.constantFrom(...duties), ...sourced })),
  hotline: maybe(desk),
  financialIntelligenceUnit: maybe(desk),
});

/** Any table that the schema allows, in the order of its countries. */
export const jurisdictionsArbitrary: fc.Arbitrary<Jurisdiction[]> = fc
  .uniqueArray(rowArbitrary, { selector: ({ country }) => country, maxLength: 8 })
  .map((rows) =>
    rows
      .flatMap((row) => {
        const parsed = jurisdictionSchema.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      })
      .sort((a, b) => (a.country < b.country ? -1 : 1)),
  );
