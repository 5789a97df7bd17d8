import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { countryOf } from '../country-of.ts';
import { joined } from '../joined.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type ToldPerson, toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import { entityType } from './entity-type.ts';
import type { StripeAccountV2 } from './stripe-account-v2.ts';
import { translateAddress } from './translate-address.ts';
import { translatePersonV2 } from './translate-person-v2.ts';

/**
 * What an account of the API's version 2 tells, with the people that were fetched beside it; null where they were not. Without
 * `identity`, which a key may not be allowed to read, the names and the country are unseen.
 */
export function translateAccountV2(
  account: StripeAccountV2,
  people: readonly ToldPerson[] | null,
): Pick<ToldEvent, 'told' | 'unseen'> {
  const { identity, defaults } = account;
  const merchant = account.configuration?.merchant;
  const business = identity?.business_details;
  const individual = identity?.individual ? translatePersonV2(identity.individual) : [];
  const known = toldPeople([...(people ?? []), ...individual]);
  return toldMerchant(
    {
      entityType: entityType(identity?.entity_type),
      legalName: legalName(identity),
      tradingNames: [
        defaults?.profile?.doing_business_as,
        account.display_name,
        business?.script_names?.kana?.registered_name,
        business?.script_names?.kanji?.registered_name,
      ],
      country: countryOf(identity?.country),
      mcc: merchant?.mcc,
      businessDescription: defaults?.profile?.product_description,
      websites: [defaults?.profile?.business_url, merchant?.support?.url],
      emails: [account.contact_email, merchant?.support?.email, ...known.emails],
      phones: [account.contact_phone, business?.phone, merchant?.support?.phone, ...known.phones],
      address: addressOf(identity),
      principals: known.principals,
      statementDescriptors: descriptorsOf(merchant),
      applicantIp: identity?.attestations?.terms_of_service?.account?.ip,
    },
    [
      ...(identity ? [] : ['/merchant/legalName', '/merchant/country']),
      ...(people || identity?.individual ? [] : ['/merchant/principals']),
    ],
  );
}

type Identity = StripeAccountV2['identity'];

function legalName(identity: Identity): unknown {
  const registered = identity?.business_details?.registered_name;
  if (withoutNothing(registered) !== undefined) return registered;
  return joined([identity?.individual?.given_name, identity?.individual?.surname]);
}

function addressOf(identity: Identity) {
  const [business, person] = [identity?.business_details, identity?.individual];
  return translateAddress(
    business?.address,
    business?.script_addresses?.kanji,
    business?.script_addresses?.kana,
    person?.address,
    person?.script_addresses?.kanji,
    person?.script_addresses?.kana,
  );
}

function descriptorsOf(merchant: NonNullable<StripeAccountV2['configuration']>['merchant']): unknown[] {
  const { kana, kanji } = merchant?.script_statement_descriptor ?? {};
  return [merchant?.statement_descriptor, kana, kanji].flatMap((set) => [set?.descriptor, set?.prefix]);
}
