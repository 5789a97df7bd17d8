import { fail } from '../../result.ts';
import { type Cleaned, cleaned } from './cleaned.ts';
import { sharedPlatforms } from './shared-platforms.ts';
import { webLocation } from './web-location.ts';

/**
 * The page that a URL names: canonical host, port unless 80 or 443, path, query; no scheme, user information,
 * fragment, or trailing slash. Dot segments are resolved and percent-encoding is normalised (RFC 3986 §6.2.2);
 * letter case of path and query stays. Forms: `url`, and `domain` unless strangers share the platform.
 * @returns what {@link webLocation} refuses, and `empty` where the URL has neither path nor query and so names its host
 */
export function cleanUrl(input: string): Cleaned {
  const location = webLocation(input);
  if (!location.ok) return location;
  const { host, domain, port, rest } = location.value;
  const page = normalisedRest(rest);
  if (page === '') return fail('empty');
  const authority = port ? `${host}:${port}` : host;
  const own = domain !== null && !sharedPlatforms.has(domain);
  return cleaned({
    type: 'url',
    value: authority + page,
    also: own ? [{ type: 'domain', value: domain }] : [],
  });
}

/** `/path?query`, `?query`, or nothing. The URL parser resolves dots and encodes; it does not touch what is encoded already. */
function normalisedRest(rest: string): string {
  if (rest === '' || rest === '/') return '';
  // Behind a host, so that `//other` is a path and not another host.
  const { pathname, search } = new URL(`http://host.invalid${rest}`);
  const path = withoutTrailingSlashes(canonicalEncoding(pathname));
  const query = canonicalEncoding(search);
  return path + (query === '?' ? '' : query);
}

/** By hand: an expression that looks for slashes at the end starts anew at every slash before it. */
function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** Hex digits upper case, and unreserved characters plain (RFC 3986 §6.2.2.1 and 6.2.2.2). */
function canonicalEncoding(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : triplet.toUpperCase();
  });
}
