import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';
import { legalEntitySchema } from './legal-entity.ts';

const entity = legalEntitySchema.omit({ id: true });
const text = z.string().min(1).max(256).optional().catch(undefined);

/** What is read of a webhook of Adyen's balance platform; everything else is tolerated. */
export const adyenEventSchema = z.object({
  /** Absent in webhooks that ask for an authentication, and in those of payments, which come in batches. */
  type: text,
  /** The type, in webhooks of classic platforms. */
  eventType: text,
  environment: leaf,
  timestamp: leaf,
  creationDate: leaf,
  createdAt: leaf,
  data: heldObject({
    ...entity.shape,
    id: leaf,
    balancePlatform: leaf,
    accountHolderId: leaf,
    legalEntityId: leaf,
    accountHolder: heldObject({
      id: leaf,
      legalEntityId: leaf,
      description: leaf,
      status: leaf,
      contactDetails: heldObject({
        email: leaf,
        webAddress: leaf,
        phone: heldObject({ number: leaf }),
        address: heldObject({
          street: leaf,
          houseNumberOrName: leaf,
          city: leaf,
          postalCode: leaf,
          stateOrProvince: leaf,
          country: leaf,
        }),
      }),
    }),
    legalEntity: entity.extend({ id: leaf }).optional().catch(undefined),
  }),
});
export type AdyenEvent = z.infer<typeof adyenEventSchema>;
export type AdyenAccountHolder = NonNullable<NonNullable<AdyenEvent['data']>['accountHolder']>;
