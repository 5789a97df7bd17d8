import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

const address = heldObject({
  street: leaf,
  street2: leaf,
  city: leaf,
  postalCode: leaf,
  stateOrProvince: leaf,
  country: leaf,
});
const taxInformation = heldList(heldObject({ country: leaf, number: leaf, type: leaf }));
const web = heldObject({ webAddress: leaf });
const phone = heldObject({ number: leaf });
const support = heldObject({ email: leaf, phone });

/** An organization, or a sole proprietorship, trust or partnership, whose `name` is the organization's `legalName`. */
const body = heldObject({
  legalName: leaf,
  name: leaf,
  type: leaf,
  doingBusinessAs: leaf,
  description: leaf,
  registrationNumber: leaf,
  countryOfGoverningLaw: leaf,
  vatNumber: leaf,
  taxInformation,
  registeredAddress: address,
  principalPlaceOfBusiness: address,
  email: leaf,
  phone,
  webData: web,
  support,
});
export type AdyenBody = NonNullable<z.infer<typeof body>>;

/** What is read of `GET /lem/v4/legalEntities/{id}`. */
export const legalEntitySchema = z.object({
  id: z.string(),
  individual: heldObject({
    name: heldObject({ firstName: leaf, infix: leaf, lastName: leaf }),
    birthData: heldObject({ dateOfBirth: leaf }),
    nationality: leaf,
    email: leaf,
    phone,
    residentialAddress: address,
    identificationData: heldObject({ type: leaf, number: leaf, issuerCountry: leaf }),
    taxInformation,
    webData: web,
    support,
  }),
  organization: body,
  soleProprietorship: body,
  trust: body,
  unincorporatedPartnership: body,
  entityAssociations: heldList(heldObject({ legalEntityId: leaf, name: leaf, type: leaf })),
  transferInstruments: heldList(heldObject({ id: leaf })),
});
export type LegalEntity = z.infer<typeof legalEntitySchema>;
