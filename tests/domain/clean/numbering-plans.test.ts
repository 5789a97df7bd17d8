import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { expect, it } from 'vitest';
import { numberingPlansSource } from '../../../scripts/numbering-plans/numbering-plans-source.ts';
import { numberingPlans } from '../../../shared/domain/clean/numbering-plans.ts';

it('are those of the library that is installed (node scripts/write-numbering-plans.ts)', async () => {
  expect(await readFile('shared/domain/clean/numbering-plans.ts', 'utf8')).toBe(numberingPlansSource());
});

const countries = Object.keys(metadata.countries);
const codes = Object.keys(metadata.country_calling_codes);
const digits = (min: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: 15 }).map((all) => all.join(''));

function read(text: string, { plans, country }: { plans: typeof metadata; country?: CountryCode }) {
  const parsed = parsePhoneNumberFromString(
    text,
    { extract: false, ...(country && { defaultCountry: country }) },
    plans,
  );
  return [parsed?.number, parsed?.nationalNumber, parsed?.country, parsed?.isPossible(), parsed?.isValid()];
}

it('read a number of any calling code as the library does with all it knows', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), digits(3), (code, rest) => {
      const number = `+${code}${rest}`;
      expect(read(number, { plans: numberingPlans })).toEqual(read(number, { plans: metadata }));
    }),
    { numRuns: 2_000 },
  );
});

it('read a number dialled within any country so too', () => {
  const isCountry = (code: string): code is CountryCode => code in metadata.countries;
  fc.assert(
    fc.property(fc.constantFrom(...countries.filter(isCountry)), digits(3), (country, number) => {
      const [ours, theirs] = [numberingPlans, metadata].map((plans) => read(number, { plans, country }));
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 2_000 },
  );
});
