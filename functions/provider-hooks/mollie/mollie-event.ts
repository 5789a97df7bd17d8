import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** A link of a resource (HAL). */
const linkSchema = heldObject({ href: leaf });

/** A web site that a business takes payments on; Mollie documentation, "Get profile". */
export const mollieProfileSchema = z.object({
  resource: leaf,
  id: leaf,
  mode: leaf,
  name: leaf,
  website: leaf,
  email: leaf,
  phone: leaf,
  description: leaf,
  _links: heldObject({ dashboard: linkSchema }),
});
export type MollieProfile = z.infer<typeof mollieProfileSchema>;

/** The business itself; Mollie documentation, "Get organization". */
export const mollieOrganizationSchema = z.object({
  resource: z.literal('organization'),
  id: leaf,
  name: leaf,
  email: leaf,
  registrationNumber: leaf,
  vatNumber: leaf,
  address: heldObject({
    streetAndNumber: leaf,
    streetAdditional: leaf,
    postalCode: leaf,
    city: leaf,
    region: leaf,
    country: leaf,
  }),
});
export type MollieOrganization = z.infer<typeof mollieOrganizationSchema>;

/**
 * An event of Mollie's next-gen webhooks; with a simple payload there is no `_embedded`. Mollie documentation, "Get a Webhook Event". What
 * is embedded stands under `entity` or under its kind: the official PHP library has samples of both, and reads whatever stands there.
 */
export const mollieEventSchema = z.object({
  resource: z.literal('event').optional(),
  id: z.string().min(1).max(128),
  type: z.string().min(1).max(128),
  entityId: leaf,
  createdAt: leaf,
  _embedded: z
    .record(z.string(), mollieProfileSchema.optional().catch(undefined))
    .optional()
    .catch(undefined),
});
export type MollieEvent = z.infer<typeof mollieEventSchema>;
