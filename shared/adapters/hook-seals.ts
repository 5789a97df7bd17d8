import { randomBytes } from 'node:crypto';
import type { HookSeals } from '../hook-ports.ts';
import type { SecretBox } from '../ports.ts';
import { actingKeyContext, hookApiKeyId, hookSecretContext } from './secret-context.ts';

/** Seals in `box` what sources of webhooks sign with and are read with, each for its provider, source and key id alone. */
export function hookSeals(box: SecretBox): HookSeals {
  return {
    async secret(provider, { source, secret }) {
      const keyId = `hook_${randomBytes(10).toString('hex')}`;
      return {
        keyId,
        sealed: await box.seal(Buffer.from(secret), hookSecretContext(provider, { source, keyId })),
      };
    },
    apiKey: (provider, { source, apiKey }) =>
      box.seal(Buffer.from(apiKey), hookSecretContext(provider, { source, keyId: hookApiKeyId })),
    actingKey: (provider, { source, actingKey }) =>
      box.seal(Buffer.from(actingKey), actingKeyContext(provider, source)),
  };
}
