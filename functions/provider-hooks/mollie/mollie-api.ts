import * as z from 'zod';
import { filledIn } from '../filled-in.ts';
import type { SourceApi } from '../hook-source.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type MollieProfile, mollieOrganizationSchema, mollieProfileSchema } from './mollie-event.ts';
import { translateOrganization, translateProfile } from './translate-mollie.ts';

/**
 * Mollie's API v2 (its documentation, "Get profile", "Get organization"): one host for both modes. A profile names its
 * organization only in the link to its dashboard, `https://www.mollie.com/dashboard/org_…/…`.
 */
export const mollieApi: SourceApi = {
  origin: () => 'https://api.mollie.com',
  /** An organization access token, or an OAuth access token, with profiles.read and organizations.read. */
  key: z
    .string()
    .min(17)
    .max(256)
    .regex(/^access_[A-Za-z0-9]+$/),
  async enrich(event, { key, call }) {
    const { merchant, livemode } = event;
    if (merchant === null || !/^pfl_[A-Za-z0-9]{1,32}$/.test(merchant)) return event;
    const read = async (path: string) => {
      const query = livemode === false ? '?testmode=true' : '';
      const headers = { authorization: `Bearer ${key}` };
      const answer = await call({ method: 'GET', path: `${path}${query}`, headers });
      return answer.kind === 'answered' ? answer.json : null;
    };
    const profile = mollieProfileSchema.safeParse(await read(`/v2/profiles/${merchant}`));
    if (!profile.success || profile.data.id !== merchant) return event;
    const owner = organizationOf(profile.data);
    const answered = owner === null ? null : await read(`/v2/organizations/${owner}`);
    const organization = mollieOrganizationSchema.safeParse(answered);
    const isOwner = organization.success && organization.data.id === owner;
    const site = translateProfile(profile.data);
    const business = isOwner ? translateOrganization(organization.data) : {};
    const emails = [site.emails, business.emails].flat();
    return filledIn(
      event,
      toldMerchant({ ...site, ...business, emails }),
      isOwner ? [] : ['/merchant/address'],
    );
  },
};

function organizationOf({ _links }: MollieProfile): string | null {
  const href = _links?.dashboard?.href;
  if (typeof href !== 'string' || href.length > 500) return null;
  return /^https:\/\/(?:www|my)\.mollie\.com\/dashboard\/(org_[0-9]{1,20})(?:\/|$)/.exec(href)?.[1] ?? null;
}
