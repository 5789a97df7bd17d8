import { countryOf } from '../country-of.ts';
import { withoutNothing } from '../without-nothing.ts';

/** The countries that Razorpay serves, as its accounts also write them. */
const countryNames: ReadonlyMap<string, string> = new Map([
  ['india', 'IN'],
  ['malaysia', 'MY'],
  ['singapore', 'SG'],
  ['united states', 'US'],
]);

/** A country as Razorpay writes it (`IN`, `in`, `india`) in ISO 3166-1 alpha-2; what is neither is passed on as it is. */
export function razorpayCountry(country: unknown): unknown {
  const name = typeof country === 'string' ? countryNames.get(country.toLowerCase()) : undefined;
  return name ?? countryOf(withoutNothing(country));
}

/**
 * A phone number with its country: Razorpay holds Indian mobile numbers as their ten digits, which begin with 6 to 9 (Department
 * of Telecommunications, National Numbering Plan). Numbers of other forms are passed on as they are.
 */
export function razorpayPhone(phone: unknown): unknown {
  const digits = textOfNumber(phone);
  return typeof digits === 'string' && /^[6-9][0-9]{9}$/.test(digits) ? `+91${digits}` : digits;
}

/** Phone numbers and postal codes come as numbers, too. */
export function textOfNumber(value: unknown): unknown {
  return Number.isSafeInteger(value) ? String(value) : value;
}

/** A tax number of India, or undefined where none is given. */
export function indianTaxId(type: 'pan' | 'gstin', value: unknown) {
  return withoutNothing(value) === undefined ? undefined : { type, value, country: 'IN' };
}

/** The PAN of a person as a document of theirs, or undefined where none is given. */
export function panOfPerson(number: unknown) {
  return withoutNothing(number) === undefined ? undefined : { type: 'pan', number, country: 'IN' };
}
