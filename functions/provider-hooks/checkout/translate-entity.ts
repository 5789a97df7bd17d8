import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { joined } from '../joined.ts';
import { phoneIn } from '../phone-in.ts';
import { toldMerchant } from '../told-merchant.ts';
import { toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import { checkoutAddress } from './checkout-address.ts';
import type { CheckoutEntity, CheckoutPerson } from './checkout-entity.ts';
import { checkoutPeople } from './checkout-people.ts';

/** What a sub-entity tells of itself: all that Checkout.com knows of it but its bank accounts' numbers. */
export function translateEntity(entity: CheckoutEntity): Pick<ToldEvent, 'told' | 'unseen'> {
  const { company, individual, profile, contact_details: contact } = entity;
  const people = toldPeople(checkoutPeople(entity));
  const address = checkoutAddress(
    company?.registered_address,
    company?.principal_address,
    individual?.registered_address,
    individual?.principal_address,
    individual?.address,
  );
  const taxId = withoutNothing(individual?.national_tax_id);
  return toldMerchant({
    entityType: entityTypeOf(entity),
    legalName: legalNameOf(entity),
    tradingNames: [
      company?.trading_name,
      ...(company?.additional_trading_names ?? []),
      individual?.trading_name,
    ],
    country: address?.country,
    registrationNumber: company?.business_registration_number,
    taxIds: taxId === undefined ? undefined : [{ type: 'tin', value: taxId, country: address?.country }],
    mcc: mccOf(profile?.mccs?.[0]),
    websites: profile?.urls,
    emails: [
      contact?.email_addresses?.primary,
      contact?.email_addresses?.pci_compliance_contact,
      contact?.invitee?.email,
      ...people.emails,
    ],
    phones: [phoneIn(contact?.phone?.country_code, contact?.phone?.number), ...people.phones],
    address,
    principals: people.principals,
    applicantIp: entity.agreed_terms?.ip_address ?? entity.submitter?.ip_address,
  });
}

function legalNameOf({ company, individual }: CheckoutEntity): unknown {
  const said = [company?.legal_name, individual?.legal_name].find(
    (name) => withoutNothing(name) !== undefined,
  );
  return said ?? nameOf(individual ?? soleTraderOf(company));
}

function nameOf(person: CheckoutPerson | undefined): unknown {
  return joined([person?.first_name, person?.middle_name, person?.last_name]);
}

/** Since version 3 of the schema a sole trader is a company without a legal name, whom one person represents. */
function soleTraderOf(company: CheckoutEntity['company']): CheckoutPerson | undefined {
  const isOne = company?.business_type === 'individual_or_sole_proprietorship';
  return isOne ? company.representatives?.[0]?.individual : undefined;
}

const kinds: ReadonlyMap<unknown, string> = new Map([
  ['non_profit_entity', 'non-profit'],
  ['government_agency', 'government'],
]);

function entityTypeOf({ company, individual }: CheckoutEntity): string | undefined {
  if (company && !soleTraderOf(company)) return kinds.get(company.business_type) ?? 'company';
  return company || individual ? 'individual' : undefined;
}

/** Version 1 of the schema writes category codes as numbers. */
function mccOf(told: unknown): unknown {
  return typeof told === 'number' ? String(told).padStart(4, '0') : told;
}
