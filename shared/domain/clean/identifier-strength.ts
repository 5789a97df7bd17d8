import type { IdentifierType } from '../../contracts/vocabulary.ts';

/** True where an identifier of this type names one party, so that an equal one is more than a possibility. */
export function isStrong(type: IdentifierType): boolean {
  return strong[type];
}

const strong: Readonly<Record<IdentifierType, boolean>> = {
  host: true,
  url: true,
  email: true,
  phone: true,
  handle: true,
  tax_id: true,
  registration_number: true,
  bank_account: true,
  wallet: true,
  card_descriptor: false,
  person_name: false,
  business_name: false,
  address: false,
};
