import type { OpenActingKey } from '../act-ports.ts';
import type { SecretBox } from '../ports.ts';
import { hookActingKeyId, hookSecretContext } from './secret-context.ts';

/** Opens the keys with which providers let Flagstop act at sources, from `box`. None is kept. */
export function openActingKey(box: SecretBox): OpenActingKey {
  return async ({ provider, source, actingKey }) => {
    if (actingKey === null) return null;
    const context = hookSecretContext(provider, { source, keyId: hookActingKeyId });
    return Buffer.from(await box.open(actingKey, context)).toString('utf8');
  };
}
