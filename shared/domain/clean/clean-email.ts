import { fail } from '../../result.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { foldMailbox } from './fold-mailbox.ts';
import { hostName } from './host-name.ts';
import { stripInvisible } from './strip-invisible.ts';

/**
 * The e-mail address as `local@domain`, both lower case, the local part NFKC, the domain in ASCII as hosts are but
 * with `www.` kept. Forms: `email`, and `email_folded` where the provider delivers other spellings to the same mailbox.
 *
 * The local part is a dot-atom (RFC 5322 §3.2.3, with RFC 6532's letters of any script) of at most 64 octets, the whole
 * at most 254 (RFC 5321 §4.5.3.1 and errata 1690). Quoted local parts, comments, display names, address literals
 * and domains of one label are not read. `mailto:` is dropped.
 * @returns `empty`, `too-long`, `not-an-email`
 */
export function cleanEmail(input: string): Cleaned {
  if (input.length > maxCleanInput) return fail('too-long');
  const text = stripInvisible(input.normalize('NFKC')).trim().toLowerCase().normalize('NFKC');
  if (!text) return fail('empty');
  const address = text.startsWith('mailto:') ? text.slice(7) : text;
  const at = address.indexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = mailDomain(address.slice(at + 1));
  if (!isDotAtom(local) || domain === null) return fail('not-an-email');
  const value = `${local}@${domain}`;
  if (octets(local) > 64 || octets(value) > 254) return fail('not-an-email');
  const folded = foldMailbox(local, domain);
  return cleaned({
    type: 'email',
    value,
    also: folded === null ? [] : [{ type: 'email_folded', value: folded }],
  });
}

/** A public suffix may receive mail (`office@gov.example`'s domain often is one), so only its shape counts. */
function mailDomain(text: string): string | null {
  const name = hostName(text);
  if (name.ok) return name.value.domain === null ? null : name.value.host;
  if (name.error !== 'public-suffix') return null;
  const probe = hostName(`mail.${text}`);
  const host = probe.ok ? probe.value.host.slice('mail.'.length) : '';
  return host.includes('.') ? host : null;
}

const atom = /^[a-z0-9!#$%&'*+/=?^_`{|}~\p{L}\p{M}\p{N}-]+$/u;

function isDotAtom(local: string): boolean {
  return local.split('.').every((part) => atom.test(part));
}

function octets(text: string): number {
  return Buffer.byteLength(text);
}
