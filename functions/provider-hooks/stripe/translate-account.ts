import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { countryOf } from '../country-of.ts';
import { joined } from '../joined.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type ToldPerson, toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import { entityType } from './entity-type.ts';
import { namesOfHolders } from './names-of-holders.ts';
import type { StripeAccount } from './stripe-account.ts';
import { translateAddress } from './translate-address.ts';
import { translatePerson } from './translate-person.ts';

type Told = Pick<ToldEvent, 'told' | 'unseen'>;

/**
 * What an account of the API's version 1 tells, with the people that were fetched beside it; null where they were not. A company's
 * people stand in no payload, so they are unseen then; and Stripe keeps `company` and `individual` back of accounts that it
 * collects the details of itself (all Standard ones), so that the legal name is unseen too.
 */
export function translateAccount(account: StripeAccount, people: readonly ToldPerson[] | null): Told {
  const { business_profile: profile, company, individual } = account;
  const holders = namesOfHolders(account.external_accounts?.data ?? []);
  const own = [individual, ...(account.additional_owners ?? [])].flatMap((person) =>
    person ? translatePerson(person) : [],
  );
  const known = toldPeople([...(people ?? []), ...own, ...holders.people]);
  return toldMerchant(
    {
      entityType: entityType(account.business_type),
      legalName: legalName(account),
      tradingNames: [
        profile?.name,
        account.settings?.dashboard?.display_name,
        company?.name_kana,
        company?.name_kanji,
        ...holders.businesses,
      ],
      country: countryOf(account.country),
      mcc: profile?.mcc,
      businessDescription: profile?.product_description,
      websites: [profile?.url, profile?.support_url, profile?.specified_commercial_transactions_act_url],
      emails: [account.email, profile?.support_email, ...known.emails],
      phones: [company?.phone, profile?.support_phone, ...known.phones],
      address: addressOf(account),
      principals: known.principals,
      statementDescriptors: descriptorsOf(account.settings),
      applicantIp: account.tos_acceptance?.ip,
    },
    [
      ...(company || individual ? [] : ['/merchant/legalName']),
      ...(people || individual ? [] : ['/merchant/principals']),
    ],
  );
}

function legalName({ business_type, company, individual }: StripeAccount): unknown {
  const isPerson = business_type === 'individual' || (!business_type && !withoutNothing(company?.name));
  if (!isPerson || !individual) return company?.name;
  return joined([individual.first_name, individual.last_name]);
}

function addressOf({ company, individual, business_profile: profile }: StripeAccount) {
  return translateAddress(
    company?.address,
    company?.address_kanji,
    company?.address_kana,
    individual?.address,
    individual?.address_kanji,
    individual?.address_kana,
    profile?.support_address,
  );
}

function descriptorsOf(settings: StripeAccount['settings']): unknown[] {
  return [settings?.payments, settings?.card_payments].flatMap((set) => [
    set?.statement_descriptor,
    set?.statement_descriptor_prefix,
    set?.statement_descriptor_kana,
    set?.statement_descriptor_kanji,
    set?.statement_descriptor_prefix_kana,
    set?.statement_descriptor_prefix_kanji,
  ]);
}
