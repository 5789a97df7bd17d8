import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { numberingPlans } from '../../shared/domain/clean/numbering-plans.ts';

/** Longest text that is read as a number. */
const maxLength = 64;

/**
 * A phone number that a source tells with the country it is dialled in (ISO alpha-2), as E.164; as it is where that country or number
 * is none, or where the number says its country itself.
 */
export function phoneIn(country: unknown, number: unknown): unknown {
  if (typeof number !== 'string' || typeof country !== 'string' || number.length > maxLength) return number;
  const defaultCountry = country.toUpperCase();
  if (!isCountry(defaultCountry) || number.trim().startsWith('+')) return number;
  return (
    parsePhoneNumberFromString(number, { defaultCountry, extract: false }, numberingPlans)?.number ?? number
  );
}

function isCountry(code: string): code is CountryCode {
  return Object.hasOwn(numberingPlans.countries, code);
}
