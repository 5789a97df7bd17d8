import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { FieldIdentifier } from '../../clean/clean-application.ts';
import { sharedPlatforms } from '../../clean/shared-platforms.ts';
import { webLocation } from '../../clean/web-location.ts';
import { platformHosts } from '../../flag/stop-list/shared-hosts.ts';
import { linkShorteners } from './link-shorteners.ts';
import { nameRegistries } from './name-registries.ts';
import { siteHosts } from './site-hosts.ts';

/** A website of the application, and whose host it is on. */
export interface Site {
  readonly pointer: string;
  readonly host: string;
  /** The registrable domain (public suffix list with its private section); null for an IP address. */
  readonly domain: string | null;
  /**
   * `own`: a registered domain · `shared`: a page or name on a host where anybody can have one · `short`: a short link ·
   * `address`: a bare IP address
   */
  readonly kind: 'own' | 'shared' | 'short' | 'address';
  /** What the merchant chose to call it, readable; null where it chose nothing. */
  readonly label: string | null;
  /** Label and a short ending as one word, `quillmere` for `quillme.re`; empty where the ending is no part of a name. */
  readonly spelled: string;
}

/** The sites of an application that can be read, in its order. `hosts` are those that cleaning took. */
export function readSites(websites: readonly string[], hosts: readonly FieldIdentifier[]): Site[] {
  const cleaned = new Map(hosts.map(({ pointer, identifier }) => [pointer, identifier.value]));
  return websites.flatMap((website, at) => {
    const pointer = `/merchant/websites/${at}`;
    const host = cleaned.get(pointer) ?? platformOf(website);
    return host === null ? [] : [siteOf(pointer, host)];
  });
}

/** The host of a page on a platform, which cleaning refuses as nobody's own. */
function platformOf(website: string): string | null {
  const location = webLocation(website);
  return location.ok ? location.value.host : null;
}

function siteOf(pointer: string, host: string): Site {
  const { domain, publicSuffix, domainWithoutSuffix, isPrivate } = parse(host, asCleaned);
  if (!domain) return { pointer, host, domain: null, kind: 'address', label: null, spelled: '' };
  if (linkShorteners.has(domain)) return { pointer, host, domain, kind: 'short', label: null, spelled: '' };
  const underSuffix = isPrivate === true && !nameRegistries.has(publicSuffix ?? '');
  const onPlatform = isPlatform(domain);
  const label = onPlatform ? labelBefore(host, domain) : domainWithoutSuffix;
  return {
    pointer,
    host,
    domain,
    kind: underSuffix || onPlatform ? 'shared' : 'own',
    label: label ? readable(label) : null,
    spelled: onPlatform || (publicSuffix ?? '').length > 3 ? '' : domain.replaceAll('.', ''),
  };
}

const isPlatform = (domain: string): boolean =>
  sharedPlatforms.has(domain) || platformHosts.has(domain) || siteHosts.has(domain);

/** Its shape is checked by cleaning. */
const asCleaned = { allowPrivateDomains: true, extractHostname: false, validateHostname: false };

function labelBefore(host: string, domain: string): string | null {
  return host === domain
    ? null
    : (host
        .slice(0, -domain.length - 1)
        .split('.')
        .at(-1) ?? null);
}

const readable = (label: string): string => (label.startsWith('xn--') ? domainToUnicode(label) : label);
