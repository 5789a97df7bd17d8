import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

const address = heldObject({
  address_line1: leaf,
  address_line2: leaf,
  city: leaf,
  state: leaf,
  zip: leaf,
  country: leaf,
});
const phone = heldObject({ country_code: leaf, number: leaf });
const identification = heldObject({ national_id_number: leaf, national_id_type: leaf });

/** A person, as versions 1 to 3 of the schema write one. */
const personShape = {
  first_name: leaf,
  middle_name: leaf,
  last_name: leaf,
  date_of_birth: leaf,
  email_address: leaf,
  citizenships: heldList(heldObject({ country: leaf })),
  phone,
  address,
  identification,
  national_id_number: leaf,
  national_id_type: leaf,
};
export type CheckoutPerson = NonNullable<z.infer<ReturnType<typeof heldObject<typeof personShape>>>>;

/** What is read of `GET /accounts/entities/{id}`. A representative is a person in version 1, and holds one or a company since. */
export const checkoutEntitySchema = z.object({
  id: z.string(),
  contact_details: heldObject({
    phone,
    email_addresses: heldObject({ primary: leaf, pci_compliance_contact: leaf }),
    invitee: heldObject({ email: leaf }),
  }),
  submitter: heldObject({ ip_address: leaf }),
  agreed_terms: heldObject({ ip_address: leaf }),
  profile: heldObject({ urls: heldList(z.unknown()), mccs: heldList(z.unknown()) }),
  company: heldObject({
    legal_name: leaf,
    trading_name: leaf,
    additional_trading_names: heldList(z.unknown()),
    business_registration_number: leaf,
    business_type: leaf,
    principal_address: address,
    registered_address: address,
    representatives: heldList(
      heldObject({
        ...personShape,
        roles: heldList(z.unknown()),
        individual: heldObject(personShape),
        company: heldObject({ legal_name: leaf, trading_name: leaf }),
      }),
    ),
  }),
  individual: heldObject({
    ...personShape,
    legal_name: leaf,
    trading_name: leaf,
    national_tax_id: leaf,
    principal_address: address,
    registered_address: address,
  }),
});
export type CheckoutEntity = z.infer<typeof checkoutEntitySchema>;
export type CheckoutAddress = z.infer<typeof address>;
