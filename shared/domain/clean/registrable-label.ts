import { getDomainWithoutSuffix } from 'tldts';

/**
 * The label under a canonical host's public suffix, `shop` of `pay.shop.example`, or null for an IP address or a suffix.
 * A site that hops top-level domains keeps it; it is kept apart because many strangers share one label.
 */
export function registrableLabel(host: string): string | null {
  return getDomainWithoutSuffix(host, options) || null;
}

const options = { allowPrivateDomains: true };
