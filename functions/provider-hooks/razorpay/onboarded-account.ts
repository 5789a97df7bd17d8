import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** By kind or by id, whose names are not read. */
const heldRecord = <Item extends z.ZodType>(item: Item) =>
  z.record(z.string(), item).optional().catch(undefined);

const numbers = heldRecord(heldObject({ type: leaf, value: leaf }));
const person = heldObject({ name: leaf, date_of_birth: leaf, identity_numbers: numbers });
export type OnboardedPerson = NonNullable<z.infer<typeof person>>;
export type OnboardedNumbers = z.infer<typeof numbers>;

/**
 * An account of Razorpay's newer onboarding API, as far as it is read; its documentation, "Account Entity", "Create an Account". Not
 * verified: the form of stakeholders, of whom the samples show none, and where sites and addresses stand; these stay unseen.
 */
export const onboardedAccountSchema = z.object({
  id: leaf,
  country: leaf,
  statement_descriptor: heldObject({ value: leaf }),
  user: heldObject({ name: leaf, email: leaf, phone: leaf }),
  business_profile: heldObject({
    business_type: leaf,
    business_name: leaf,
    identity_numbers: numbers,
    business_category: heldObject({ mcc: leaf, business_description: leaf }),
    authorized_person: person,
    stakeholders: heldRecord(person),
  }),
});
export type OnboardedAccount = z.infer<typeof onboardedAccountSchema>;
