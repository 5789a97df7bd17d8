import * as z from 'zod';
import { addHookSecretSchema, type HookForms, putHookSchema } from '../../../shared/contracts/hook-setup.ts';
import type { HookSourceName } from '../../../shared/contracts/hook-source-name.ts';

/** Where Flagstop can act: nowhere else may it be told to. */
const actsAt: ReadonlySet<HookSourceName> = new Set(['stripe', 'adyen']);

/** What may be said of a source: settings and API keys have the forms that the source gives them. */
export function putSchemaOf(source: HookSourceName, { settings, api }: HookForms) {
  const none = z.unknown().refine((_key): _key is never => false, { error: 'source-is-not-asked' });
  return putHookSchema.extend({
    settings: settings.prefault({}),
    apiKey: (api?.key ?? none).nullable().optional(),
    actingKey: (actsAt.has(source) && api ? api.key : none).nullable().optional(),
    acting: actsAt.has(source) ? putHookSchema.shape.acting : actsNowhere,
  });
}

/** What a secret of a source is told in. */
export function secretSchemaOf({ secret }: HookForms) {
  return addHookSecretSchema.extend({ secret });
}

const actsNowhere = putHookSchema.shape.acting.refine(
  (acting) => acting === undefined || acting.mode === 'off',
  {
    path: ['mode'],
    error: 'not-at-this-source',
  },
);
