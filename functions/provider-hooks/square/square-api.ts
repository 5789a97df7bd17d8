import * as z from 'zod';
import { filledIn } from '../filled-in.ts';
import type { SourceApi } from '../hook-source.ts';
import { toldMerchant } from '../told-merchant.ts';
import { locationsAnswerSchema, merchantAnswerSchema } from './square-resources.ts';
import { translateSquare } from './translate-square.ts';

/**
 * Square's API v2, in the version that its official Node library 46.0.0 speaks. All locations are asked for in one request, of
 * which those of another seller are left out. An access token reads the one seller that gave it: of others nothing is answered,
 * and all stays unseen.
 */
export const squareApi: SourceApi = {
  origin: (livemode) => (livemode ? 'https://connect.squareup.com' : 'https://connect.squareupsandbox.com'),
  /** An access token with MERCHANT_PROFILE_READ. */
  key: z
    .string()
    .min(24)
    .max(300)
    .regex(/^EAAA[A-Za-z0-9_-]+$/),
  async enrich(event, { key, call }) {
    const { merchant: id } = event;
    if (id === null || !/^[A-Za-z0-9_-]{1,64}$/.test(id)) return event;
    const read = async (path: string) => {
      const headers = { authorization: `Bearer ${key}`, 'square-version': '2026-09-16' };
      const answer = await call({ method: 'GET', path, headers });
      return answer.kind === 'answered' ? answer.json : null;
    };
    const [merchantAnswer, locationsAnswer] = await Promise.all([
      read(`/v2/merchants/${id}`),
      read('/v2/locations'),
    ]);
    const seller = merchantAnswerSchema.safeParse(merchantAnswer);
    if (!seller.success || seller.data.merchant.id !== id) return event;
    const answered = locationsAnswerSchema.safeParse(locationsAnswer);
    const locations = (answered.success ? answered.data.locations : []).filter(
      ({ merchant_id }) => merchant_id === id,
    );
    const seen = toldMerchant(translateSquare(seller.data.merchant, locations));
    // Every seller has a main location: no location at all is no answer.
    return filledIn(event, seen, locations.length > 0 ? [] : ['/merchant/websites', '/merchant/address']);
  },
};
