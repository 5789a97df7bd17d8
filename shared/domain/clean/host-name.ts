import { domainToASCII, domainToUnicode } from 'node:url';
import { getDomain } from 'tldts';
import { fail, ok, type Result } from '../../result.ts';
import { isPublicAddress } from './ip-address.ts';
import { stripInvisible } from './strip-invisible.ts';
import type { Why } from './why.ts';

/** A host in canonical form. */
export interface HostName {
  /** ASCII, lower case, without a trailing dot; an IPv6 address in brackets. */
  readonly host: string;
  /** The registrable domain (public suffix list with its private section); null for an IP address. */
  readonly domain: string | null;
}

/**
 * The canonical form of a host name or IP address alone (no scheme, port or path), any script and spelling.
 *
 * UTS 46, non-transitional (`faß.de` is not `fass.de`), and then what UTS 46 lets pass: labels of 1 to 63
 * letters, digits and inner hyphens (RFC 1123), 253 in all (RFC 1035), `xn--` labels that decode and
 * re-encode to themselves. A top-level domain the public suffix list does not know counts as a suffix itself,
 * as the list's `*` rule says, so reserved names (`shop.example`) work. Nothing is looked up in the DNS.
 * @returns `not-a-host`, `public-suffix` (also a name of one label), `not-public`
 */
export function hostName(input: string): Result<HostName, Why> {
  // Percent signs would be decoded and slashes cut off by domainToASCII: a second spelling, refused here.
  if (input.length > maxSpelling || /[\s%/?#@\\]/.test(input)) return fail('not-a-host');
  const ascii = domainToASCII(stripInvisible(input)).toLowerCase();
  if (ascii.startsWith('[')) return address(ascii);
  const host = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
  if (/^[0-9.]+$/.test(host)) return dottedAddress(host);
  if (host.length > 253 || !host.split('.').every(isLabel) || !roundTrips(host)) return fail('not-a-host');
  if (localName.test(host)) return fail('not-public');
  const domain = getDomain(host, asChecked);
  return domain ? ok({ host, domain }) : fail('public-suffix');
}

/** Its shape is checked here already. */
const asChecked = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
};

/** 253 octets, and room for scripts that are longer in Unicode than in ASCII. */
const maxSpelling = 1_024;

/** Names that never leave a machine or network (RFC 6761, 6762, 8375; `internal` is reserved by ICANN). */
const localName = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label);
}

/** ASCII names are not decoded by domainToASCII, so that `xn--a` passes it. */
function roundTrips(host: string): boolean {
  if (!host.includes('xn--')) return true;
  const unicode = domainToUnicode(host);
  return !/(?:^|\.)xn--/.test(unicode) && domainToASCII(unicode) === host;
}

function dottedAddress(host: string): Result<HostName, Why> {
  return /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/.test(host) ? address(host) : fail('not-a-host');
}

function address(host: string): Result<HostName, Why> {
  return isPublicAddress(host.replace(/[[\]]/g, '')) ? ok({ host, domain: null }) : fail('not-public');
}
