import { electronicFormatIBAN, isValidIBAN, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import type { BankAccount } from '../../contracts/application.ts';
import { fail } from '../../result.ts';
import { type Cleaned, cleaned } from './cleaned.ts';
import { compact } from './compact.ts';
import { type NationalAccount, nationalAccounts } from './national-accounts.ts';
import { nationalAsIban } from './national-as-iban.ts';
import { nationalOfIban } from './national-of-iban.ts';

/**
 * A bank account: an IBAN (ISO 13616: country's structure, ISO 7064 mod 97-10, national check digits where they exist), or
 * `CC:routing:account` with each country's canonical routing number. A national number that is all of an IBAN but its
 * beginning is that IBAN. An IBAN that holds a national number has that as a
 * second form, so that both spellings of one account meet. Form: `bank_account`.
 *
 * An account number without its bank is shared by strangers and refused, except where it names the bank itself.
 * @returns `bad-format`, `bad-checksum`, `country-unknown`, `not-distinguishing`
 */
export function cleanBankAccount(account: BankAccount): Cleaned {
  const number = compact(account.accountNumber ?? '');
  // Providers put IBANs where account numbers go.
  if (account.iban !== undefined) return cleanIban(compact(account.iban));
  if (/^[A-Z]{2}[0-9]{2}/.test(number) && isValidIBAN(number)) return cleanIban(number);
  if (!account.country) return fail('country-unknown');
  const { country, accountNumber = '', routingNumber = '' } = account;
  const routing = compact(routingNumber);
  const rule = nationalAccounts.get(country);
  const read = rule ? cleanNational({ country, routing, number }, rule) : null;
  if (read?.ok) return read;
  const iban = nationalAsIban({ country, routing: routingNumber, number: accountNumber });
  return iban ? cleanIban(iban) : (read ?? cleanOther({ country, routing, number }));
}

interface Written {
  readonly country: string;
  readonly routing: string;
  readonly number: string;
}

function cleanIban(text: string): Cleaned {
  const iban = electronicFormatIBAN(text) ?? '';
  const { valid, errorCodes } = validateIBAN(iban);
  if (!valid) return fail(errorCodes.every((code) => checks.has(code)) ? 'bad-checksum' : 'bad-format');
  const national = nationalOfIban(iban);
  return cleaned({
    type: 'bank_account',
    value: iban,
    also: national ? [{ type: 'bank_account', value: national }] : [],
  });
}

const checks: ReadonlySet<ValidationErrorsIBAN> = new Set([
  ValidationErrorsIBAN.WrongIBANChecksum,
  ValidationErrorsIBAN.WrongAccountBankBranchChecksum,
]);

function cleanNational({ country, routing, number }: Written, rule: NationalAccount): Cleaned {
  const bank = rule.routing === null ? '' : rule.routing(routing);
  const own = rule.number(number);
  if (bank === null || own === null)
    return fail(routing || rule.routing === null ? 'bad-format' : 'not-distinguishing');
  if (!/[1-9A-Z]/.test(own)) return fail('not-distinguishing');
  if (rule.check && !rule.check(bank, own)) return fail('bad-checksum');
  return cleaned({ type: 'bank_account', value: `${country}:${bank}:${own}` });
}

/** Any other country: letters and digits as given, the `XXX` that means a bank's head office (ISO 9362) dropped. */
function cleanOther({ country, routing, number }: Written): Cleaned {
  if (!/^[0-9A-Z]{4,34}$/.test(number) || routing.length > 34) return fail('bad-format');
  if (!routing || !/[1-9A-Z]/.test(number)) return fail('not-distinguishing');
  const bank = routing.replace(/^([A-Z]{4}[A-Z]{2}[0-9A-Z]{2})XXX$/, '$1');
  return cleaned({ type: 'bank_account', value: `${country}:${bank}:${number}` });
}
