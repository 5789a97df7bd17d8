import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';
import * as z from 'zod';

/**
 * Where a provider wants its notices: a public https address, used only once it has proved to be its own. No name or password, no
 * fragment, no port, and a host with a name that stands in the public DNS. Written as it is dialled, so that what is shown is
 * what is called: names of other scripts in their `xn--` form, no dot at the end, nothing that a URL parser would mend
 * (WHATWG URL, §4.4). What the name leads to is looked at again whenever it is connected to.
 */
export const noticeEndpointSchema = z
  .string()
  .max(512)
  .refine(isPublicHttps, { error: 'not-a-public-https-address' })
  .meta({
    description:
      'Where notices shall go: https, a public host name, no port, written as browsers do. Nothing is sent there before it has proved to be the provider’s own.',
  });

function isPublicHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return false;
  // A parser keeps an empty fragment and says there is none.
  if (text.includes('#')) return false;
  // An address without a path is given one.
  return (url.href === text || url.href === `${text}/`) && isPublicName(url.hostname);
}

/** A parser turns every spelling of an IPv4 address (`0x7f.1`, `2130706433`, `127.1`) into the usual one. */
function isPublicName(host: string): boolean {
  const labels = host.split('.');
  return (
    isIP(host) === 0 &&
    labels.length > 1 &&
    host.length <= 253 &&
    // What is said to be in another script has to be so.
    domainToUnicode(host)
      .split('.')
      .every((label) => !label.startsWith('xn--')) &&
    labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    !nowhere.has(labels.at(-1) ?? '')
  );
}

/** Names that are no public ones (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, ICANN's `internal`) or are served within networks. */
const nowhere: ReadonlySet<string> = new Set([
  'local',
  'localhost',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'onion',
  'alt',
  'arpa',
]);
