import { fail } from '../../result.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { compact } from './compact.ts';
import { type ReadNumber, readNumber, schemeNamed, taxSchemes } from './numbers/read-number.ts';

/**
 * A tax number, or the number of an identity document, as `CC:scheme:number`, so that the digits of an EIN never equal those
 * of a social security number. Known schemes (`numbers/`) are read to their canonical form and their check digits verified;
 * a general name (`tin`) is the one scheme of the country that the number fits, if just one. Anything
 * else is its letters and digits, four to 40 of them. Forms: `tax_id`, and `registration_number` where law makes one number both.
 * @returns `empty`, `too-long`, `bad-format`, `bad-checksum`, `not-distinguishing` for one character repeated
 */
export function cleanTaxId(input: {
  readonly scheme: string;
  readonly value: string;
  readonly country: string;
}): Cleaned {
  if (input.value.length > maxCleanInput) return fail('too-long');
  const { country } = input;
  // Mexican company numbers begin with the initials of the name, an ampersand among them.
  const text = compact(input.value, country === 'MX' ? '&' : '');
  if (!text) return fail('empty');
  const name = schemeName(input.scheme, country);
  const scheme = schemeNamed(country, name);
  if (scheme) {
    const read = readNumber(text, scheme);
    return read.ok ? known(read.value) : read;
  }
  const fitting = general.has(name) ? fits(text, country) : [];
  const [only, ...others] = fitting;
  return only && others.length === 0 ? known(only) : unknown(text, { prefix: `${country}:${name}`, fitting });
}

/** Names that say only that it is a tax number. */
const general: ReadonlySet<string> = new Set([
  'tin',
  'tax',
  'tax-id',
  'taxid',
  'tax-number',
  'company-tax-id',
  'other',
]);

/** `eu_vat`, `us_ein` and `US-EIN` are `vat` and `ein`. */
function schemeName(scheme: string, country: string): string {
  const slug = scheme.toLowerCase().replace(/[_. ]/g, '-');
  for (const prefix of [`${country.toLowerCase()}-`, 'eu-'])
    if (slug.startsWith(prefix) && slug.length > prefix.length) return slug.slice(prefix.length);
  return slug;
}

function fits(text: string, country: string): ReadNumber[] {
  return taxSchemes(country)
    .map((scheme) => readNumber(text, scheme))
    .flatMap((read) => (read.ok ? [read.value] : []));
}

function known({ scheme, value }: ReadNumber): Cleaned {
  if (isRepeated(value)) return fail('not-distinguishing');
  const company = scheme.company?.(value) ?? null;
  return cleaned({
    type: 'tax_id',
    value: `${scheme.country}:${scheme.scheme}:${value}`,
    also: company === null ? [] : [{ type: 'registration_number', value: `${scheme.country}:${company}` }],
  });
}

/** A number that several schemes fit has no scheme, but is the company's where that follows from each that says so. */
function unknown(
  text: string,
  { prefix, fitting }: { readonly prefix: string; readonly fitting: readonly ReadNumber[] },
): Cleaned {
  if (text.length < 4 || text.length > 40) return fail('bad-format');
  return isRepeated(text)
    ? fail('not-distinguishing')
    : cleaned({ type: 'tax_id', value: `${prefix}:${text}`, also: companyForms(fitting) });
}

function companyForms(fitting: readonly ReadNumber[]): { type: 'registration_number'; value: string }[] {
  const numbers = fitting.flatMap(({ scheme, value }) => {
    const company = scheme.company?.(value) ?? null;
    return company === null ? [] : [`${scheme.country}:${company}`];
  });
  const [only, ...others] = new Set(numbers);
  return only !== undefined && others.length === 0 ? [{ type: 'registration_number', value: only }] : [];
}

function isRepeated(text: string): boolean {
  return /^(.)\1*$/u.test(text);
}
