import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { countryOf } from '../country-of.ts';
import { joined } from '../joined.ts';
import { toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import { adyenAddress } from './adyen-address.ts';
import { adyenPeople, isBusiness } from './adyen-people.ts';
import { adyenTaxIds } from './adyen-tax-ids.ts';
import type { AdyenBody, LegalEntity } from './legal-entity.ts';

/**
 * What a legal entity tells, and the businesses that it runs: the first of them gives the legal name where the entity is an individual,
 * for a sole trader trades under the business's name and is a principal of it.
 */
export function translateLegalEntity(
  entity: Omit<LegalEntity, 'id'>,
  businesses: readonly LegalEntity[],
): ToldMerchant {
  const bodies = [entity, ...businesses].flatMap(bodiesOf);
  const [first] = bodies;
  const { individual } = entity;
  const people = toldPeople([entity, ...businesses].flatMap(adyenPeople));
  const supports = [individual?.support, ...bodies.map(({ support }) => support)];
  const address = addressOf(first) ?? adyenAddress(individual?.residentialAddress);
  return {
    entityType: entityTypeOf(entity, first),
    legalName: first ? nameOf(first) : nameOfPerson(individual),
    tradingNames: [
      ...bodies.map((body) => body.doingBusinessAs),
      ...bodies.slice(1).map(nameOf),
      ...(entity.entityAssociations ?? []).filter((one) => isBusiness(one?.type)).map((one) => one?.name),
    ],
    country: countryOf(first?.countryOfGoverningLaw ?? address?.country),
    registrationNumber: first?.registrationNumber,
    taxIds: [individual ?? {}, ...bodies].flatMap(adyenTaxIds),
    businessDescription: first?.description,
    websites: [individual?.webData?.webAddress, ...bodies.map((body) => body.webData?.webAddress)],
    emails: [...bodies.map(({ email }) => email), ...supports.map((one) => one?.email), ...people.emails],
    phones: [
      ...bodies.map(({ phone }) => phone?.number),
      ...supports.map((one) => one?.phone?.number),
      ...people.phones,
    ],
    address,
    principals: people.principals,
  };
}

function bodiesOf(entity: Omit<LegalEntity, 'id'>): AdyenBody[] {
  const { organization, soleProprietorship, trust, unincorporatedPartnership } = entity;
  return [organization, soleProprietorship, trust, unincorporatedPartnership].filter(
    (body) => body !== undefined,
  );
}

function nameOf(body: AdyenBody): unknown {
  return body.legalName ?? body.name;
}

function nameOfPerson(individual: LegalEntity['individual']): unknown {
  return joined([individual?.name?.firstName, individual?.name?.infix, individual?.name?.lastName]);
}

function addressOf(body: AdyenBody | undefined) {
  return [body?.registeredAddress, body?.principalPlaceOfBusiness]
    .map(adyenAddress)
    .find((address) => withoutNothing(address) !== undefined);
}

const kinds: ReadonlyMap<unknown, string> = new Map([
  ['nonProfit', 'non-profit'],
  ['governmentalOrganization', 'government'],
]);

function entityTypeOf(
  { individual }: Omit<LegalEntity, 'id'>,
  body: AdyenBody | undefined,
): string | undefined {
  if (body) return kinds.get(body.type) ?? 'company';
  return individual ? 'individual' : undefined;
}
