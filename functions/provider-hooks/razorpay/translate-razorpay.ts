import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { RazorpayAccount } from './razorpay-event.ts';
import { indianTaxId, panOfPerson, razorpayCountry, razorpayPhone, textOfNumber } from './razorpay-values.ts';

type Detail = NonNullable<RazorpayAccount['merchant_detail']>;

/**
 * What an `account.*` event tells of a sub-merchant. Its country is the registered one, and India where that is left out and the
 * business holds a number that only India's registers give (CIN, GSTIN).
 */
export function translateRazorpay(account: RazorpayAccount): ToldMerchant {
  const detail: Detail = account.merchant_detail ?? {};
  const people = peopleOf(detail);
  const indian = withoutNothing([detail.company_cin, detail.gstin]) === undefined ? undefined : 'IN';
  const country = razorpayCountry(detail.business_registered_country);
  return {
    legalName: withoutNothing(detail.business_name) ?? account.name,
    tradingNames: [detail.business_dba, account.billing_label, account.display_name],
    country: country ?? indian,
    registrationNumber: detail.company_cin,
    registrationCountry: withoutNothing(detail.company_cin) === undefined ? undefined : 'IN',
    taxIds: [
      indianTaxId('pan', detail.company_pan),
      indianTaxId('gstin', detail.gstin),
      indianTaxId('gstin', detail.p_gstin),
    ],
    mcc: textOfNumber(account.category),
    businessDescription: withoutNothing(detail.business_description) ?? detail.business_model,
    websites: [account.website, detail.business_website, detail.additional_websites].flat(1),
    emails: [account.email, account.transaction_report_email, ...people.emails].flat(1),
    phones: people.phones,
    address: addressOf(detail, country ?? indian),
    principals: people.principals,
    bankAccounts: bankAccountsOf(detail, country),
  };
}

/** Where it is registered, or works where that is not given. */
function addressOf(detail: Detail, country: unknown) {
  const registered = {
    line1: detail.business_registered_address,
    line2: detail.business_registered_address_l2,
    city: detail.business_registered_city,
    region: detail.business_registered_state,
    postalCode: textOfNumber(detail.business_registered_pin),
  };
  if (withoutNothing(registered) !== undefined) return { ...registered, country };
  return {
    line1: detail.business_operation_address,
    line2: detail.business_operation_address_l2,
    city: detail.business_operation_city,
    region: detail.business_operation_state,
    postalCode: textOfNumber(detail.business_operation_pin),
    country: razorpayCountry(detail.business_operation_country) ?? country,
  };
}

/** Who stands behind it: the promoter with a PAN, whom to ask, and in whose name the bank account is. */
function peopleOf(detail: Detail) {
  const known = [detail.promoter_pan_name, detail.contact_name, detail.business_name];
  const holder = detail.bank_account_name;
  return toldPeople([
    {
      name: detail.promoter_pan_name,
      role: 'owner',
      dateOfBirth: detail.authorized_signatory_dob,
      identityDocuments: [panOfPerson(detail.promoter_pan)],
    },
    {
      name: detail.contact_name,
      role: 'contact',
      emails: [detail.contact_email],
      phones: [razorpayPhone(detail.contact_mobile), razorpayPhone(detail.contact_landline)],
    },
    ...(known.includes(holder) ? [] : [{ name: holder, role: 'account-holder' }]),
  ]);
}

/** The account it is paid to; an IFSC names a branch of a bank in India. */
function bankAccountsOf(detail: Detail, country: unknown) {
  if (withoutNothing(detail.bank_account_number) === undefined) return [];
  const isIndian = withoutNothing(detail.bank_branch_ifsc) !== undefined;
  return [
    {
      country: isIndian ? 'IN' : country,
      accountNumber: textOfNumber(detail.bank_account_number),
      routingNumber: detail.bank_branch_ifsc,
    },
  ];
}
