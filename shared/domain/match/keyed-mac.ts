import { hash, type KeyObject } from 'node:crypto';

/**
 * HMAC-SHA-256 (RFC 2104) of a text in UTF-8, as a string of 32 characters U+0000 to U+00FF, its bytes. Made of two one-shot
 * hashes over pads that are kept with the secret: a third of the time that `createHmac` takes, and an
 * application needs more than a hundred.
 */
export function keyedMac(secret: Uint8Array | KeyObject, text: string): string {
  const pads = padsOf(secret);
  const message = Buffer.allocUnsafe(blockBytes + Buffer.byteLength(text));
  pads.inner.copy(message);
  message.write(text, blockBytes);
  const outer = Buffer.allocUnsafe(blockBytes + macBytes);
  pads.outer.copy(outer);
  outer.write(hash('sha256', message, 'binary'), blockBytes, 'latin1');
  return hash('sha256', outer, 'binary');
}

const blockBytes = 64;
const macBytes = 32;

interface Pads {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const prepared = new WeakMap<Uint8Array | KeyObject, Pads>();

function padsOf(secret: Uint8Array | KeyObject): Pads {
  const before = prepared.get(secret);
  if (before) return before;
  const bytes = secret instanceof Uint8Array ? secret : secret.export();
  const key = bytes.length > blockBytes ? hash('sha256', bytes, 'buffer') : bytes;
  const padded = Buffer.alloc(blockBytes);
  padded.set(key);
  const pads = { inner: padded.map((byte) => byte ^ 0x36), outer: padded.map((byte) => byte ^ 0x5c) };
  const made = { inner: Buffer.from(pads.inner), outer: Buffer.from(pads.outer) };
  prepared.set(secret, made);
  return made;
}
