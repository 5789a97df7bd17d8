import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** What is read of `GET /lem/v4/legalEntities/{id}/businessLines`: sites and what is sold on them. Adyen's industry codes are not category codes. */
export const businessLinesSchema = z.object({
  businessLines: z.array(
    z.object({
      industryCodeDescription: leaf,
      webData: heldList(heldObject({ webAddress: leaf })),
    }),
  ),
});
export type BusinessLines = z.infer<typeof businessLinesSchema>;
