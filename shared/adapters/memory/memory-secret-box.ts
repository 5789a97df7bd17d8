import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretBox } from '../../ports.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * A box that seals with AES-256-GCM (NIST SP 800-38D) under `key` (32 bytes), with the context as additional data;
 * sealed: base64 of nonce ‖ tag ‖ ciphertext. For laptops and tests: the key is here, in this process. Opening
 * something else, under another key or another context, rejects.
 */
export function memorySecretBox(key: Uint8Array): SecretBox {
  return {
    seal: async (secret, context) => {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(context, 'utf8'));
      const body = Buffer.concat([sealing.update(secret), sealing.final()]);
      return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64');
    },
    open: async (sealed, context) => {
      const bytes = Buffer.from(sealed, 'base64');
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(context, 'utf8'))
        .setAuthTag(tag);
      return Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]);
    },
  };
}
