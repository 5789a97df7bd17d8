import type { KeyObject } from 'node:crypto';
import type { KeyScheme } from '../../contracts/coalition.ts';
import type { KeyForm } from '../../contracts/flag.ts';
import type { LookupKey } from '../../contracts/ids.ts';
import { keyedMac } from './keyed-mac.ts';

/** The version of what new secrets index: which forms each identifier has, and how they are written. */
export const keyScheme: KeyScheme = 'names-1';

/** A secret for lookup keys. Its version is the first byte of every key made with it. */
export interface LookupSecret {
  readonly version: number;
  /** As a key object no log line can show its bytes. */
  readonly secret: Uint8Array | KeyObject;
}

/** A secret under which flags are indexed, and which forms of them. */
export interface IndexSecret extends LookupSecret {
  readonly scheme: KeyScheme;
}

/**
 * The secrets in force, newest first: keys are written and read under every `active` one, so that a change of
 * secret or scheme misses nothing while the index is filled again. `retired` ones still tell repeated requests apart.
 */
export interface Keyring {
  readonly active: readonly IndexSecret[];
  readonly retired: readonly LookupSecret[];
}

/**
 * The key under which a form is indexed: base64url of the secret's version (one byte) and the first 16 bytes of
 * HMAC-SHA-256(secret, type ‖ 0x00 ‖ value). The type is inside, so that the same text as an e-mail address and
 * as a handle has two keys; without the secret nobody can test a guess against a stolen table.
 */
export function lookupKey(form: KeyForm, secret: LookupSecret): LookupKey {
  return textKey(formText(form), secret);
}

/** Type and value in one, which tells forms apart and is what their keys are made of. */
export function formText({ type, value }: KeyForm): string {
  return `${type}\0${value}`;
}

/** The {@link lookupKey} of the form with this text. */
export function textKey(text: string, { version, secret }: LookupSecret): LookupKey {
  keyBytes[0] = version;
  keyBytes.write(keyedMac(secret, text), 1, 'latin1');
  const key = keyBytes.toString('base64url');
  if (!isKey(key)) throw new Error('A lookup key has 17 bytes.');
  return key;
}

/** Where each key is put together: a buffer of its own for each would take longer than encoding it. */
const keyBytes = Buffer.alloc(17);

function isKey(key: string): key is LookupKey {
  return key.length === 23;
}

/** The version of the secret that a key was made with. */
export const secretVersionOf = (key: LookupKey): number | undefined => Buffer.from(key, 'base64url')[0];

/** The newest scheme that is read and written under any active secret: what a decision says it was looked up by. */
export function schemeInForce({ active }: Keyring): KeyScheme {
  return active.some(({ scheme }) => scheme === 'names-1') ? 'names-1' : 'exact-1';
}
