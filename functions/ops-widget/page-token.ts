import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';

/** What a page showed to whom: only from such a page may be acted, and only on what it showed. */
export interface Seen {
  /** The alias through which it was shown. */
  readonly alias: string;
  readonly widget: string;
  /** The id of what is acted on. */
  readonly about: string;
  /** Which of its states was seen: of a review how many steps, of a flag its `seq`. */
  readonly state: number;
}

const minutes = 30;

/** The token of a page, good for half an hour. Whoever has not been shown the page cannot make one. */
export function pageToken(seen: Seen, { keyring, nowMs }: { keyring: Keyring; nowMs: number }): string {
  const until = nowMs + minutes * 60_000;
  const [secret] = keyring.active;
  if (!secret) throw new Error('The keyring has no active lookup secret.');
  return `${until}.${mac(seen, { until, secret: secret.secret }).toString('base64url')}`;
}

/** Whether the token is of a page that showed just this, to this alias, in the last half hour. */
export function isPageToken(
  token: string,
  seen: Seen,
  { keyring, nowMs }: { keyring: Keyring; nowMs: number },
): boolean {
  const [time = '', code = ''] = token.split('.', 2);
  const until = Number(time);
  if (!/^\d{1,15}$/.test(time) || until <= nowMs) return false;
  const given = Buffer.from(code, 'base64url');
  return keyring.active.some(({ secret }) => {
    const expected = mac(seen, { until, secret });
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** No type of identifier is called so: what is made here is no lookup key, and no lookup key is a token. */
function mac(
  { alias, widget, about, state }: Seen,
  { until, secret }: { until: number; secret: Uint8Array | KeyObject },
): Buffer {
  const said = ['ops-widget', alias, widget, about, state, until].join('\0');
  return createHmac('sha256', secret).update(said).digest();
}
