import { fail, ok, type Result } from '../../result.ts';
import { maxCleanInput } from './cleaned.ts';
import { type HostName, hostName } from './host-name.ts';
import { stripInvisible } from './strip-invisible.ts';
import type { Why } from './why.ts';

/** Where on the web an input points: a canonical host, and what follows it as written. */
export interface WebLocation extends HostName {
  /** Decimal without leading zeros; empty for the default ports 80 and 443, whatever the scheme. */
  readonly port: string;
  /** Path and query as written, `\` read as `/`; without the fragment. */
  readonly rest: string;
}

/**
 * Where a site, given as a bare host or a URL with or without scheme, points. User information is dropped from a URL
 * and refused without a scheme, for then the input is an e-mail address. Leading `www.` labels are dropped as long as
 * a registrable domain remains. Full-width ASCII is read as ASCII.
 * @returns `empty`, `too-long`, `not-a-host` (also for schemes other than http and https), `public-suffix`, `not-public`
 */
export function webLocation(input: string): Result<WebLocation, Why> {
  if (input.length > maxCleanInput) return fail('too-long');
  const text = halfWidth(stripInvisible(input)).trim();
  if (!text) return fail('empty');
  const slashed = text.replaceAll('\\', '/');
  const scheme = /^(?:https?:)?\/\//i.exec(slashed)?.[0] ?? '';
  if (!scheme && /^[a-z][a-z0-9+.-]*:\/\//i.test(slashed)) return fail('not-a-host');
  const pieces = /^([^/?#]*)([^#]*)/.exec(slashed.slice(scheme.length));
  const authority = pieces?.[1] ?? '';
  const at = authority.lastIndexOf('@');
  if (at >= 0 && !scheme) return fail('not-a-host');
  const [, name = '', port = ''] = /^(.*?)(?::([0-9]{0,5}))?$/s.exec(authority.slice(at + 1)) ?? [];
  const host = hostName(name);
  if (!host.ok) return host;
  return ok({ ...withoutWww(host.value), port: canonicalPort(port), rest: pieces?.[2] ?? '' });
}

/**
 * Full-width forms (U+FF01 to FF5E) and the ideographic space only. NFKC would also turn U+2100 into `a/c`, and
 * with it one host into another.
 */
function halfWidth(text: string): string {
  return text
    .replaceAll('\u3000', ' ')
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** `www.co.uk` is a registrable domain and stays. */
function withoutWww(name: HostName): HostName {
  let { host } = name;
  while (host.startsWith('www.') && host !== name.domain) host = host.slice(4);
  return { ...name, host };
}

function canonicalPort(port: string): string {
  const number = Number(port);
  return number === 0 || number === 80 || number === 443 ? '' : String(number);
}
