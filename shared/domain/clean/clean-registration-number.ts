import { fail } from '../../result.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { compact } from './compact.ts';
import { companySchemes, readNumber } from './numbers/read-number.ts';

/**
 * A company's registration number as `CC:number`: in the canonical form of the country's register where it fits one and its check
 * digits are right, otherwise its letters and digits as given (Germany's `HRB 12345` names a court only in words), four to
 * 40 of them. Form: `registration_number`.
 * @returns `empty`, `too-long`, `bad-format`, `bad-checksum` where it has a register's shape and fails every check, `not-distinguishing`
 */
export function cleanRegistrationNumber(input: {
  readonly value: string;
  readonly country: string;
}): Cleaned {
  if (input.value.length > maxCleanInput) return fail('too-long');
  const text = compact(input.value);
  if (!text) return fail('empty');
  const reads = companySchemes(input.country).map((scheme) => readNumber(text, scheme));
  const read = reads.find((read) => read.ok);
  if (!read && reads.some((read) => !read.ok && read.error === 'bad-checksum')) return fail('bad-checksum');
  const number = read ? (read.value.scheme.company?.(read.value.value) ?? read.value.value) : text;
  if (/^(.)\1*$/u.test(number)) return fail('not-distinguishing');
  if (!read && (number.length < 4 || number.length > 40)) return fail('bad-format');
  return cleaned({ type: 'registration_number', value: `${input.country}:${number}` });
}
