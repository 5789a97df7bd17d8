import type { OpenActingKey } from '../act-ports.ts';
import type { SecretBox } from '../ports.ts';
import { actingKeyContext } from './secret-context.ts';

/** Opens the keys with which providers let Flagstop act at sources, from `box`. None is kept. */
export function openActingKey(box: SecretBox): OpenActingKey {
  return async ({ provider, source, actingKey }) => {
    if (actingKey === null) return null;
    return Buffer.from(await box.open(actingKey, actingKeyContext(provider, source))).toString('utf8');
  };
}
