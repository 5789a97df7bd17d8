import type { CleanIdentifier, FlagIdentifier } from '../../contracts/flag.ts';
import { ok, type Result } from '../../result.ts';
import { cleanAddress } from './clean-address.ts';
import { cleanBankAccount } from './clean-bank-account.ts';
import { cleanBusinessName } from './clean-business-name.ts';
import { cleanCardDescriptor } from './clean-card-descriptor.ts';
import { cleanEmail } from './clean-email.ts';
import { cleanHandle } from './clean-handle.ts';
import { cleanHost } from './clean-host.ts';
import { cleanPersonName } from './clean-person-name.ts';
import { cleanPhone } from './clean-phone.ts';
import { cleanRegistrationNumber } from './clean-registration-number.ts';
import { cleanTaxId } from './clean-tax-id.ts';
import { cleanUrl } from './clean-url.ts';
import { cleanWallet } from './clean-wallet.ts';
import type { Cleaned } from './cleaned.ts';

/**
 * The identifier of a flag in canonical form, by the same cleaners that applications pass, or the code ({@link Why}) that says
 * why it cannot be matched. A URL without a path names its host and becomes a `host`.
 */
export function cleanFlagIdentifier(input: FlagIdentifier): Result<CleanIdentifier, string> {
  const result = clean(input);
  if (!result.ok) return result;
  const dateOfBirth = 'dateOfBirth' in input ? input.dateOfBirth : undefined;
  const country = input.type === 'person_name' || input.type === 'business_name' ? input.country : undefined;
  return ok({ ...result.value, ...(dateOfBirth && { dateOfBirth }), ...(country && { country }) });
}

function clean(input: FlagIdentifier): Cleaned {
  switch (input.type) {
    case 'host':
      return cleanHost(input.value);
    case 'url':
      return cleanPage(input.value);
    case 'email':
      return cleanEmail(input.value);
    case 'phone':
      return cleanPhone(input.value);
    case 'card_descriptor':
      return cleanCardDescriptor(input.value);
    case 'person_name':
      return cleanPersonName(input.value);
    case 'business_name':
      return cleanBusinessName(input.value);
    case 'address':
      return cleanAddress(input.value);
    case 'handle':
      return cleanHandle(input);
    case 'tax_id':
      return cleanTaxId(input);
    case 'registration_number':
      return cleanRegistrationNumber(input);
    case 'bank_account':
      return cleanBankAccount(input);
    case 'wallet':
      return cleanWallet(input);
  }
}

function cleanPage(url: string): Cleaned {
  const page = cleanUrl(url);
  return !page.ok && page.error === 'empty' ? cleanHost(url) : page;
}
