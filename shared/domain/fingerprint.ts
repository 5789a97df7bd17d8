import { timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Fingerprint } from '../contracts/fingerprint.ts';
import { keyedMac } from './match/keyed-mac.ts';
import type { Keyring, LookupSecret } from './match/lookup-key.ts';

/** A request body: its bytes, and the JSON in it where there is any. */
export interface Body {
  readonly raw: Uint8Array;
  readonly json: object | null;
}

/**
 * What tells this body from another under the same request id: keyed hashes of its RFC 8785 form (so that key
 * order and white space do not matter) and of its bytes. Keyed, because a hash of personal data can be guessed.
 */
export function fingerprintOf(body: Body, { version, secret }: LookupSecret): Fingerprint {
  const canonical = body.json === null ? null : canonicalForm(body.json);
  return {
    keyVersion: version,
    canonical: canonical === null ? null : mac(secret, ['canonical', canonical]),
    raw: mac(secret, ['raw', body.raw]),
  };
}

/** True where the body is the one the fingerprint was made of: same bytes, or the same JSON. */
export function isSameBody(
  stored: Fingerprint,
  { body, keyring }: { body: Body; keyring: Keyring },
): boolean {
  const key = [...keyring.active, ...keyring.retired].find(({ version }) => version === stored.keyVersion);
  if (!key) return false;
  const now = fingerprintOf(body, key);
  return (
    equal(now.raw, stored.raw) ||
    (now.canonical !== null && stored.canonical !== null && equal(now.canonical, stored.canonical))
  );
}

function canonicalForm(json: object): string | null {
  try {
    return canonicalize(json) ?? null;
  } catch {
    // RFC 8785 has no form for lone surrogates; the raw bytes still tell such a body apart.
    return null;
  }
}

function mac(secret: LookupSecret['secret'], [label, content]: [string, string | Uint8Array]): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const labelled = Buffer.concat([Buffer.from(`fingerprint\0${label}\0`), bytes]);
  return Buffer.from(keyedMac(secret, labelled), 'latin1').toString('base64url');
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
