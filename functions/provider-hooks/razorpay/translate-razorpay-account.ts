import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { type ToldPerson, toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { RazorpayAddress, RazorpayApiAccount, RazorpayStakeholder } from './razorpay-account.ts';
import { razorpayEntityType } from './razorpay-entity-type.ts';
import { indianTaxId, panOfPerson, razorpayCountry, razorpayPhone, textOfNumber } from './razorpay-values.ts';

/** What Razorpay's API tells of an account. Values of `business_type`: its documentation, "Create an Account". */
export function translateRazorpayAccount(
  account: RazorpayApiAccount,
): ToldMerchant & { readonly principals: readonly ToldPerson[] } {
  const { legal_info: numbers = {}, apps = {}, profile = {}, contact_info: info = {} } = account;
  const contacts = [info.support, info.refund, info.chargeback];
  const registered = profile.addresses?.registered ?? profile.addresses?.operation;
  const people = toldPeople([
    { name: account.contact_name, role: 'contact', phones: [razorpayPhone(account.phone)] },
  ]);
  return {
    entityType: razorpayEntityType(account.business_type),
    legalName: account.legal_business_name,
    tradingNames: [account.customer_facing_business_name],
    country: razorpayCountry(registered?.country),
    registrationNumber: numbers.cin,
    registrationCountry: withoutNothing(numbers.cin) === undefined ? undefined : 'IN',
    taxIds: [indianTaxId('pan', numbers.pan), indianTaxId('gstin', numbers.gst)],
    businessDescription: profile.business_model,
    websites: [apps.websites, ...[...(apps.android ?? []), ...(apps.ios ?? [])].map((app) => app?.url)].flat(
      1,
    ),
    emails: [account.email, ...contacts.map((contact) => contact?.email)],
    phones: [...people.phones, ...contacts.map((contact) => razorpayPhone(contact?.phone))],
    address: addressOf(registered),
    principals: people.principals,
  };
}

/** The people that Razorpay's API calls stakeholders. */
export function translateStakeholders(stakeholders: readonly RazorpayStakeholder[]): readonly ToldPerson[] {
  return stakeholders.map((person) => ({
    name: person.name,
    role: roleOf(person),
    identityDocuments: [panOfPerson(person.kyc?.pan)],
    address: addressOf(person.addresses?.residential),
    emails: [person.email],
    phones: [razorpayPhone(person.phone?.primary), razorpayPhone(person.phone?.secondary)],
  }));
}

function roleOf({ relationship }: RazorpayStakeholder): string {
  if (relationship?.director === true) return 'director';
  return relationship?.executive === true ? 'executive' : 'owner';
}

function addressOf(address: RazorpayAddress) {
  return {
    line1: withoutNothing(address?.street1) ?? address?.street,
    line2: address?.street2,
    city: address?.city,
    region: address?.state,
    postalCode: textOfNumber(address?.postal_code),
    country: razorpayCountry(address?.country),
  };
}
