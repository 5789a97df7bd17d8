import type { CleanIdentifier, FlagIdentifier } from '../../contracts/flag.ts';
import { cleanBankAccount } from '../clean/clean-bank-account.ts';

/**
 * The identifier as a member writes it, from its canonical form: cleaning what is returned gives the same canonical form
 * again, with the same further forms.
 */
export function flagIdentifierOf(identifier: Omit<CleanIdentifier, 'forms'>): FlagIdentifier {
  const { type, value, dateOfBirth, country } = identifier;
  switch (type) {
    case 'host':
    case 'url':
    case 'email':
    case 'phone':
    case 'card_descriptor':
      return { type, value };
    case 'person_name':
      return { type, value, ...(dateOfBirth && { dateOfBirth }), ...(country && { country }) };
    case 'business_name':
      return { type, value, ...(country && { country }) };
    case 'handle': {
      const [service, account] = cut(value);
      return { type, service, value: account };
    }
    case 'wallet': {
      const [chain, address] = cut(value);
      return { type, chain, address };
    }
    case 'registration_number': {
      const [issuer, number] = cut(value);
      return { type, country: issuer, value: number };
    }
    case 'tax_id': {
      const [issuer, rest] = cut(value);
      const [scheme, number] = cut(rest);
      return { type, country: issuer, scheme, value: number };
    }
    case 'bank_account':
      return bankAccountOf(value);
    case 'address':
      return addressOf(value);
  }
}

/** `CC:routing:account`, or an IBAN, which holds no colon. */
function bankAccountOf(value: string): FlagIdentifier {
  if (!value.includes(':')) return { type: 'bank_account', iban: value };
  const [country, rest] = cut(value);
  const [routingNumber, number] = cut(rest);
  const written = (accountNumber: string) => ({
    type: 'bank_account' as const,
    country,
    accountNumber,
    ...(routingNumber && { routingNumber }),
  });
  // Where leading zeros mean nothing they were dropped, and the number may be shorter now than the country allows.
  return cleanBankAccount(written(number)).ok ? written(number) : written(number.padStart(fullLength, '0'));
}

/** No country that drops leading zeros wants more digits at the least. */
const fullLength = 8;

function addressOf(value: string): FlagIdentifier {
  const [country = '', postalCode = '', city = '', line1 = ''] = value.split('|');
  const parts = { ...(line1 && { line1 }), ...(city && { city }), ...(postalCode && { postalCode }) };
  return { type: 'address', value: { ...parts, country } };
}

/** Before and behind the first colon. */
function cut(value: string): [string, string] {
  const colon = value.indexOf(':');
  return [value.slice(0, colon), value.slice(colon + 1)];
}
