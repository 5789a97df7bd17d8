import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { fail } from '../../result.ts';
import { asciiDigits } from './ascii-digits.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { phonePlans } from './phone-plans.ts';
import { stripInvisible } from './strip-invisible.ts';

/**
 * The phone number in E.164. It must be written internationally, with `+` or `00`: the country of a number that
 * does not say it is not guessed, not from the merchant's country either, for people keep foreign numbers.
 * Extensions (`;ext=`, `ext.`, `x`, `#`) and a trunk `(0)` are dropped; vanity letters are refused.
 *
 * A number must have a length its country allows, and need not be in a range in use there: numbering plans change
 * faster than metadata, fictitious numbers (555-01xx) must work, and an unused number meets nobody. Placeholders,
 * which strangers share, are refused.
 * @returns `empty`, `too-long`, `country-unknown`, `not-a-phone`, `not-distinguishing`
 */
export function cleanPhone(input: string): Cleaned {
  if (input.length > maxCleanInput) return fail('too-long');
  const text = asciiDigits(stripInvisible(input.normalize('NFKC')))
    .trim()
    .toLowerCase();
  if (!text) return fail('empty');
  const number = text.startsWith('tel:') ? text.slice(4) : text;
  const [, head = '', tail = ''] = /^([^a-z#;]*)(.*)$/s.exec(number) ?? [];
  if (!isExtension(tail) || !written.test(head)) return fail('not-a-phone');
  const digits = head.replace(/[^0-9+]/g, '');
  const international = withoutOldMobile(digits.startsWith('00') ? `+${digits.slice(2)}` : digits);
  if (!international.startsWith('+')) return fail(digits ? 'country-unknown' : 'not-a-phone');
  // Nothing but the number is left: it need not be sought in a text.
  const parsed = parsePhoneNumberFromString(international, { extract: false }, phonePlans);
  if (!parsed?.isPossible()) return fail('not-a-phone');
  if (isPlaceholder(parsed.nationalNumber)) return fail('not-distinguishing');
  return cleaned({ type: 'phone', value: parsed.number });
}

/** Mexican mobiles had a 1 after the country's code until 2019 (IFT, Plan Técnico Fundamental de Numeración), and many still write it. */
function withoutOldMobile(international: string): string {
  return international.replace(/^\+521(?=[0-9]{10}$)/, '+52');
}

/** Digits, and what people put between them; a plus sign only before the first digit. */
const written = /^(?:[\s(]*\+)?[0-9\s()[\]./\\\u2010-\u2015\u2212,-]*$/;

function isExtension(tail: string): boolean {
  return tail === '' || /^(?:;ext=|ext(?:ension)?[.:]?|x|#)\s{0,3}[0-9]{1,8}$/.test(tail);
}

/** One digit throughout, or digits counting up or down: typed to fill a form, so shared by strangers. */
function isPlaceholder(national: string): boolean {
  const steps = Array.from(national.slice(1)).map(
    (digit, index) => (Number(digit) - Number(national[index]) + 10) % 10,
  );
  const [first] = steps;
  return (first === 0 || first === 1 || first === 9) && steps.every((step) => step === first);
}
