import type { Address, BankAccount, Merchant, Principal, Wallet } from '../../contracts/application.ts';
import type { IdentifierType } from '../../contracts/vocabulary.ts';
import { fail, ok } from '../../result.ts';
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
import { personsBehindBusiness } from './person-behind-business.ts';

/** One identifying field of an application: where it stands, what it was read as, and as what it was written. */
export interface ApplicationField {
  readonly pointer: string;
  readonly type: IdentifierType;
  readonly cleaned: Cleaned;
  readonly raw: readonly string[];
  /** The field read as what it is not meant to be: a firm's name as its owner's, a person's as a firm's. Counts only where it is equal. */
  readonly onlyIfEqual?: true;
}

/**
 * Every identifying field of a merchant, cleaned, in the application's order. The sponsor and the applicant's
 * IP address are not here: they are other parties'.
 */
export function applicationFields(merchant: Merchant): ApplicationField[] {
  return [
    ...names(merchant),
    ...numbers(merchant),
    ...each(merchant.websites, 'websites').flatMap(website),
    ...each(merchant.emails, 'emails').map(([value, pointer]) => plain('email', { pointer, value })),
    ...each(merchant.phones, 'phones').map(([value, pointer]) => plain('phone', { pointer, value })),
    ...each(merchant.handles, 'handles').map(([handle, pointer]) => ({
      pointer: `${pointer}/value`,
      type: 'handle' as const,
      cleaned: cleanHandle(handle),
      raw: [handle.value],
    })),
    ...address(merchant.address, '/merchant/address'),
    ...each(merchant.principals, 'principals').flatMap(([person, pointer]) => principal(person, pointer)),
    ...each(merchant.bankAccounts, 'bankAccounts').flatMap(bankAccount),
    ...each(merchant.wallets, 'wallets').map(wallet),
    ...each(merchant.statementDescriptors, 'statementDescriptors').map(([value, pointer]) =>
      plain('card_descriptor', { pointer, value }),
    ),
  ];
}

/** The items of a list of the merchant's, each with its pointer. */
function each<T>(list: readonly T[] | undefined, name: string): [T, string][] {
  return (list ?? []).map((item, index) => [item, `/merchant/${name}/${index}`]);
}

const cleaners = {
  email: cleanEmail,
  phone: cleanPhone,
  card_descriptor: cleanCardDescriptor,
  business_name: cleanBusinessName,
} as const satisfies Partial<Record<IdentifierType, (value: string) => Cleaned>>;

function plain(type: keyof typeof cleaners, field: { pointer: string; value: string }): ApplicationField {
  return { pointer: field.pointer, type, cleaned: cleaners[type](field.value), raw: [field.value] };
}

function names(merchant: Merchant): ApplicationField[] {
  return [
    ...(merchant.legalName === undefined ? [] : legalNames(merchant.legalName, merchant)),
    ...each(merchant.tradingNames, 'tradingNames').flatMap(([value, at]) => {
      const trading = firm(value, { pointer: at, merchant });
      return [trading, ...ownersOf(trading)];
    }),
  ];
}

/** A firm's name, with the country that corroborates or contradicts it. */
function firm(
  value: string,
  { pointer, merchant }: { readonly pointer: string; readonly merchant: Merchant },
): ApplicationField {
  const field = plain('business_name', { pointer, value });
  const country = merchant.registrationCountry ?? merchant.country;
  return field.cleaned.ok && country ? { ...field, cleaned: ok({ ...field.cleaned.value, country }) } : field;
}

function legalNames(legalName: string, merchant: Merchant): ApplicationField[] {
  const pointer = '/merchant/legalName';
  const { entityType } = merchant;
  const asPerson: ApplicationField[] =
    entityType === 'individual'
      ? [{ pointer, type: 'person_name', cleaned: cleanPersonName(legalName), raw: [legalName] }]
      : [];
  const asFirm = firm(legalName, { pointer, merchant });
  return [asFirm, ...asPerson, ...ownersOf(asFirm).filter(isNew(asPerson))];
}

function isNew(before: readonly ApplicationField[]): (field: ApplicationField) => boolean {
  const values = new Set(before.map(({ cleaned }) => (cleaned.ok ? cleaned.value.value : '')));
  return ({ cleaned }) => !cleaned.ok || !values.has(cleaned.value.value);
}

/** A firm under its owner's name is looked up as the owner too. */
function ownersOf({ pointer, cleaned }: ApplicationField): ApplicationField[] {
  if (!cleaned.ok) return [];
  return personsBehindBusiness(cleaned.value.value).map((person) => ({
    pointer,
    type: 'person_name',
    cleaned: person,
    raw: [],
    onlyIfEqual: true,
  }));
}

/** A host, and a URL where the site is a page. A page on a platform that strangers share names a party, its host does not. */
function website([value, pointer]: [string, string]): ApplicationField[] {
  const host = cleanHost(value);
  const url = cleanUrl(value);
  const asHost: ApplicationField = { pointer, type: 'host', cleaned: host, raw: [value] };
  const asUrl: ApplicationField = { pointer, type: 'url', cleaned: url, raw: [value] };
  if (!url.ok) return [asHost];
  return host.ok ? [asHost, asUrl] : [asUrl];
}

function address(given: Address | undefined, pointer: string): ApplicationField[] {
  if (!given) return [];
  const raw = Object.values(given).filter((part) => part !== undefined);
  return [{ pointer, type: 'address', cleaned: cleanAddress(given), raw }];
}

function principal(person: Principal, pointer: string): ApplicationField[] {
  const list = (values: readonly string[] | undefined, name: 'emails' | 'phones') =>
    (values ?? []).map((value, index) =>
      plain(name === 'emails' ? 'email' : 'phone', { pointer: `${pointer}/${name}/${index}`, value }),
    );
  return [
    ...principalName(person, pointer),
    ...address(person.address, `${pointer}/address`),
    ...(person.identityDocuments ?? []).map((document, index) =>
      identityDocument(document, `${pointer}/identityDocuments/${index}/number`),
    ),
    ...list(person.emails, 'emails'),
    ...list(person.phones, 'phones'),
  ];
}

/** With what corroborates or contradicts it; and as a firm's, for a flagged firm may bear its owner's name. */
function principalName(person: Principal, pointer: string): ApplicationField[] {
  const parts = [person.givenName, person.middleName, person.familyName].filter((part) => part !== undefined);
  const name = person.name ?? parts.join(' ');
  const result = cleanPersonName(name);
  const field = person.name ? 'name' : person.familyName ? 'familyName' : 'givenName';
  const { dateOfBirth, country } = person;
  const corroboration = { ...(dateOfBirth && { dateOfBirth }), ...(country && { country }) };
  const at = `${pointer}/${field}`;
  const cleaned = result.ok ? ok({ ...result.value, ...corroboration }) : result;
  return [
    { pointer: at, type: 'person_name', cleaned, raw: [name] },
    { pointer: at, type: 'business_name', cleaned: cleanBusinessName(name), raw: [], onlyIfEqual: true },
  ];
}

/** Identity documents are numbers that a state issues to one person, as tax numbers are, and flags name them as such. */
function identityDocument(
  document: { readonly type: string; readonly number: string; readonly country?: string | undefined },
  pointer: string,
): ApplicationField {
  const { type: scheme, number: value, country } = document;
  const result = country ? cleanTaxId({ scheme, value, country }) : fail('country-unknown' as const);
  return { pointer, type: 'tax_id', cleaned: result, raw: [value] };
}

function numbers(merchant: Merchant): ApplicationField[] {
  const number = merchant.registrationNumber;
  const country = merchant.registrationCountry ?? merchant.country;
  const unread = fail('country-unknown' as const);
  const registration: ApplicationField[] = number
    ? [
        {
          pointer: '/merchant/registrationNumber',
          type: 'registration_number',
          cleaned: country === undefined ? unread : cleanRegistrationNumber({ value: number, country }),
          raw: [number],
        },
      ]
    : [];
  const taxIds = each(merchant.taxIds, 'taxIds').map(([taxId, pointer]): ApplicationField => {
    const result = cleanTaxId({ scheme: taxId.type, value: taxId.value, country: taxId.country });
    return { pointer: `${pointer}/value`, type: 'tax_id', cleaned: result, raw: [taxId.value] };
  });
  return [...registration, ...taxIds];
}

/** Where both an IBAN and a national number are given, each is read: they need not be the same account. */
function bankAccount([account, pointer]: [BankAccount, string]): ApplicationField[] {
  const { iban, ...national } = account;
  const read = (part: BankAccount, field: string): ApplicationField => ({
    pointer: `${pointer}/${field}`,
    type: 'bank_account',
    cleaned: cleanBankAccount(part),
    raw: Object.values(part).filter((value) => value !== undefined),
  });
  return [
    ...(iban === undefined ? [] : [read({ iban }, 'iban')]),
    ...(national.accountNumber === undefined ? [] : [read(national, 'accountNumber')]),
  ];
}

function wallet([given, pointer]: [Wallet, string]): ApplicationField {
  return { pointer: `${pointer}/address`, type: 'wallet', cleaned: cleanWallet(given), raw: [given.address] };
}
