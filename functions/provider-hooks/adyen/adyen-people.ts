import { countryOf } from '../country-of.ts';
import { joined } from '../joined.ts';
import type { ToldPerson } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import { adyenAddress } from './adyen-address.ts';
import type { LegalEntity } from './legal-entity.ts';

/**
 * The people of a legal entity: the individual that it is, and everyone it is associated with, each once and by name, which is all that
 * the entity tells of them. A parent company stands among them: principals' names are compared with firms' too.
 */
export function adyenPeople({ individual, entityAssociations }: Omit<LegalEntity, 'id'>): ToldPerson[] {
  const associated = new Map(
    (entityAssociations ?? [])
      .filter((one) => one !== undefined && !isBusiness(one.type))
      .toReversed()
      .map((one) => [one?.legalEntityId ?? one?.name, { name: one?.name, role: roleOf(one?.type) }]),
  );
  return [...(individual ? [personOf(individual)] : []), ...[...associated.values()].toReversed()];
}

/** Whether an association is with the business that an individual or a firm runs, not with a person of it. */
export function isBusiness(type: unknown): boolean {
  return type === 'soleProprietorship' || type === 'trust' || type === 'unincorporatedPartnership';
}

function personOf(individual: NonNullable<LegalEntity['individual']>): ToldPerson {
  const { name, identificationData: paper } = individual;
  return {
    givenName: name?.firstName,
    familyName: joined([name?.infix, name?.lastName]),
    role: 'owner',
    dateOfBirth: individual.birthData?.dateOfBirth,
    country: countryOf(individual.nationality),
    address: adyenAddress(individual.residentialAddress),
    identityDocuments: withoutNothing(paper?.number) === undefined ? undefined : [documentOf(paper)],
    emails: [individual.email],
    phones: [individual.phone?.number],
  };
}

function documentOf(paper: NonNullable<LegalEntity['individual']>['identificationData']) {
  return { type: slugOf(paper?.type), number: paper?.number, country: countryOf(paper?.issuerCountry) };
}

function roleOf(type: unknown): unknown {
  return slugOf(type);
}

/** `uboThroughOwnership` as `ubo-through-ownership`. */
function slugOf(told: unknown): unknown {
  return typeof told === 'string' ? told.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : told;
}
