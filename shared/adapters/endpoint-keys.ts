import { generateKeyPairSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { EndpointKeys } from '../notice-ports.ts';
import type { SecretBox } from '../ports.ts';
import { endpointKeyContext } from './secret-context.ts';

/**
 * Makes keys that sign notices, sealed in `box` for their provider alone: 32 random bytes, or an ed25519 pair, of which the 32
 * bytes of the private key are sealed (RFC 8032, §5.1.5).
 */
export function endpointKeys(box: SecretBox): EndpointKeys {
  return {
    async create(provider, signature) {
      const context = endpointKeyContext(provider);
      if (signature === 'v1') {
        const secret = randomBytes(32);
        return { sealed: await box.seal(secret, context), secret, publicKey: null };
      }
      const { d, x } = pairSchema.parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
      return { sealed: await box.seal(d, context), secret: null, publicKey: x.toString('base64') };
    },
  };
}

/** RFC 8037: the private and the public key in base64url. */
const bytes = z.string().transform((text) => Buffer.from(text, 'base64url'));
const pairSchema = z.object({ d: bytes, x: bytes });
