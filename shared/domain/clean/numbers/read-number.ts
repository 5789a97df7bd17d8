import { fail, ok, type Result } from '../../../result.ts';
import { americanTaxNumbers } from './american-tax-numbers.ts';
import { asianTaxNumbers } from './asian-tax-numbers.ts';
import { companyNumbers } from './company-numbers.ts';
import { europeanTaxNumbers } from './european-tax-numbers.ts';
import { europeanVat } from './european-vat.ts';
import type { NumberScheme } from './number-scheme.ts';

/** A number read under one scheme. */
export interface ReadNumber {
  readonly scheme: NumberScheme;
  readonly value: string;
}

/** The scheme of a country that goes by a name, or null. */
export function schemeNamed(country: string, name: string): NumberScheme | null {
  return byName.get(`${country}:${name}`) ?? null;
}

/** The tax schemes of a country. */
export function taxSchemes(country: string): readonly NumberScheme[] {
  return taxByCountry.get(country) ?? [];
}

/** The schemes under which a country numbers companies, its tax schemes that do among them. */
export function companySchemes(country: string): readonly NumberScheme[] {
  return companyByCountry.get(country) ?? [];
}

/** A compact number under a scheme. @returns `bad-format`, `bad-checksum` */
export function readNumber(
  text: string,
  scheme: NumberScheme,
): Result<ReadNumber, 'bad-format' | 'bad-checksum'> {
  const value = scheme.read ? scheme.read(text) : text;
  if (!scheme.pattern.test(value)) return fail('bad-format');
  return scheme.check && !scheme.check(value) ? fail('bad-checksum') : ok({ scheme, value });
}

const taxes = [...europeanVat, ...europeanTaxNumbers, ...americanTaxNumbers, ...asianTaxNumbers];
const registers = companyNumbers.map((scheme) => ({ ...scheme, company: (value: string) => value }));
const taxByCountry = Map.groupBy(taxes, ({ country }) => country);
const companyByCountry = Map.groupBy(
  [...registers, ...taxes.filter(({ company }) => company)],
  ({ country }) => country,
);
const byName: ReadonlyMap<string, NumberScheme> = new Map(
  // Own names come last, so that they win over another scheme's alias.
  [
    ...[...registers, ...taxes].flatMap((scheme) =>
      (scheme.aliases ?? []).map((alias) => [`${scheme.country}:${alias}`, scheme] as const),
    ),
    ...[...registers, ...taxes].map((scheme) => [`${scheme.country}:${scheme.scheme}`, scheme] as const),
  ],
);
