import { fail } from '../../result.ts';
import { type Cleaned, cleaned } from './cleaned.ts';
import { sharedPlatforms } from './shared-platforms.ts';
import { webLocation } from './web-location.ts';

/**
 * The host of a site given as host or URL. Forms: `host`, and `domain` (its registrable domain, absent for an IP
 * address), under which hosts of one registrant meet: `pay.shop.example`, `shop.example` and `b.shop.example`.
 * @returns what {@link webLocation} refuses, and `not-distinguishing` for a platform that strangers share
 */
export function cleanHost(input: string): Cleaned {
  const location = webLocation(input);
  if (!location.ok) return location;
  const { host, domain } = location.value;
  if (domain === null) return cleaned({ type: 'host', value: host });
  if (sharedPlatforms.has(domain)) return fail('not-distinguishing');
  return cleaned({ type: 'host', value: host, also: [{ type: 'domain', value: domain }] });
}
