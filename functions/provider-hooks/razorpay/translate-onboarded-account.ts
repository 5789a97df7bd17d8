import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { type ToldPerson, toldPeople } from '../told-people.ts';
import type { OnboardedAccount, OnboardedNumbers, OnboardedPerson } from './onboarded-account.ts';
import { razorpayEntityType } from './razorpay-entity-type.ts';
import { indianTaxId, panOfPerson, razorpayCountry, razorpayPhone } from './razorpay-values.ts';

/** What an account of the newer onboarding API tells: the business, whose it is, and who acts for it. */
export function translateOnboardedAccount(account: OnboardedAccount): ToldMerchant {
  const { business_profile: profile, statement_descriptor: descriptor, user } = account;
  const stakeholders = Object.values(profile?.stakeholders ?? {});
  const { principals, emails, phones } = toldPeople([
    { name: user?.name, role: 'owner', emails: [user?.email], phones: [razorpayPhone(user?.phone)] },
    ...personOf(profile?.authorized_person, 'authorizer'),
    ...stakeholders.flatMap((person) => personOf(person, 'stakeholder')),
  ]);
  return {
    entityType: razorpayEntityType(profile?.business_type),
    legalName: profile?.business_name,
    tradingNames: [descriptor?.value],
    country: razorpayCountry(account.country),
    registrationNumber: numberOf(profile?.identity_numbers, /^(?:cin|llpin)$/),
    taxIds: [
      indianTaxId('pan', numberOf(profile?.identity_numbers, /pan$/)),
      indianTaxId('gstin', numberOf(profile?.identity_numbers, /^gst/)),
    ],
    mcc: profile?.business_category?.mcc,
    businessDescription: profile?.business_category?.business_description,
    emails,
    phones,
    principals,
    statementDescriptors: [descriptor?.value],
  };
}

function personOf(person: OnboardedPerson | undefined, role: string): ToldPerson[] {
  if (!person) return [];
  const { name, date_of_birth: dateOfBirth, identity_numbers: numbers } = person;
  return [{ name, role, dateOfBirth, identityDocuments: [panOfPerson(numberOf(numbers, /pan$/))] }];
}

function numberOf(numbers: OnboardedNumbers, kind: RegExp): unknown {
  return Object.entries(numbers ?? {}).find(([name]) => kind.test(name))?.[1]?.value;
}
