import { companySchemes, readNumber } from './read-number.ts';

/**
 * True where a canonical registration number (`CC:number`) names one company: its country numbers companies once. Where courts, states or
 * emirates each count for themselves, many companies bear one number (`HRB 12345`), unless it is read as a number of
 * the whole country.
 */
export function hasOneRegister(value: string): boolean {
  const [country = '', number = ''] = value.split(':');
  return (
    !manyRegisters.has(country) || companySchemes(country).some((scheme) => readNumber(number, scheme).ok)
  );
}

/** Handelsregister of some hundred courts; the states; the provinces; the emirates and their free zones. */
const manyRegisters: ReadonlySet<string> = new Set(['DE', 'US', 'CA', 'AE']);
