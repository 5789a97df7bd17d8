import { randomBytes } from 'node:crypto';
import type { SigningSecrets } from '../member-ports.ts';
import type { SecretBox } from '../ports.ts';
import { signingKeyContext } from './secret-context.ts';

/** Makes signing keys of 32 random bytes, sealed in `box` for their provider and key id alone. */
export function signingSecrets(box: SecretBox): SigningSecrets {
  return {
    async create(provider, publicKey) {
      const keyId = `key_${randomBytes(10).toString('hex')}`;
      if (publicKey !== null) return { keyId, material: publicKey, secret: null };
      const secret = randomBytes(32);
      return { keyId, material: await box.seal(secret, signingKeyContext(provider, keyId)), secret };
    },
  };
}
