import { createPrivateKey, sign } from 'node:crypto';
import { signV1 } from '../domain/signature.ts';
import type { NoticeSigner } from '../notice-ports.ts';
import type { SecretBox } from '../ports.ts';
import { endpointKeyContext } from './secret-context.ts';

/**
 * Signs notices with the key of their endpoint, opened in `box` for each call and overwritten after it: `v1` is HMAC-SHA-256,
 * `v1a` ed25519, over `id.timestamp.body` (Standard Webhooks 1.0.0). Rejects where the key cannot be opened.
 */
export function noticeSigner(box: SecretBox): NoticeSigner {
  return {
    async sign({ provider, sealed, signature }, { id, nowMs, body }) {
      const timestamp = String(Math.floor(nowMs / 1_000));
      const key = await box.open(sealed, endpointKeyContext(provider));
      try {
        const signed = (signature === 'v1' ? signV1 : signV1a)(key, { id, timestamp, body });
        return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signed };
      } finally {
        key.fill(0);
      }
    },
  };
}

/** RFC 8410: the PKCS #8 form of an ed25519 key is this prefix and the 32 bytes. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

function signV1a(
  key: Uint8Array,
  { id, timestamp, body }: { id: string; timestamp: string; body: Uint8Array },
): string {
  const der = Buffer.concat([pkcs8Prefix, key]);
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  try {
    const signature = sign(null, content, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    return `v1a,${signature.toString('base64')}`;
  } finally {
    der.fill(0);
  }
}
