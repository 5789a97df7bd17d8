import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** A seller; fields as Square's official Node library types them. */
const merchantSchema = z.object({
  id: leaf,
  business_name: leaf,
  country: leaf,
  main_location_id: leaf,
});
export type SquareMerchant = z.infer<typeof merchantSchema>;

/** A place where a seller sells, also on the web; fields as Square's official Node library types them. */
const locationSchema = z.object({
  id: leaf,
  merchant_id: leaf,
  business_name: leaf,
  country: leaf,
  phone_number: leaf,
  website_url: leaf,
  business_email: leaf,
  description: leaf,
  twitter_username: leaf,
  instagram_username: leaf,
  facebook_url: leaf,
  mcc: leaf,
  tax_ids: heldObject({ eu_vat: leaf, fr_siret: leaf, es_nif: leaf, jp_qii: leaf }),
  address: heldObject({
    address_line_1: leaf,
    address_line_2: leaf,
    locality: leaf,
    administrative_district_level_1: leaf,
    postal_code: leaf,
    country: leaf,
    first_name: leaf,
    last_name: leaf,
  }),
});
export type SquareLocation = z.infer<typeof locationSchema>;

/** The answer to GET /v2/merchants/{id}. */
export const merchantAnswerSchema = z.object({ merchant: merchantSchema });
/** The answer to GET /v2/locations. */
export const locationsAnswerSchema = z.object({ locations: z.array(locationSchema) });
