import * as z from 'zod';
import { hookSettingsSchema } from '../../../shared/contracts/hook-record.ts';
import { addHookSecretSchema, type HookForms, putHookSchema } from '../../../shared/contracts/hook-setup.ts';
import type { HookSourceName } from '../../../shared/contracts/hook-source-name.ts';

/** Where Flagstop can act: nowhere else may it be told to. */
const actsAt: ReadonlySet<HookSourceName> = new Set(['stripe', 'adyen']);

/** What may be said of a source: settings and API keys have the forms that the source gives them. */
export function putSchemaOf(source: HookSourceName, { settings, api }: HookForms) {
  const none = z.unknown().refine((_key): _key is never => false, { error: 'source-is-not-asked' });
  return putHookSchema.extend({
    settings: ownSettings(settings).prefault({}),
    apiKey: (api?.key ?? none).nullable().optional(),
    actingKey: (actsAt.has(source) && api ? api.key : none).nullable().optional(),
    acting: actsAt.has(source) ? putHookSchema.shape.acting : actsNowhere,
  });
}

/** What a secret of a source is told in. */
export function secretSchemaOf({ secret }: HookForms) {
  return addHookSecretSchema.extend({ secret });
}

/** A setting that another source needs is named: it was said of the wrong one. */
function ownSettings(settings: HookForms['settings']) {
  const own = new Set(settings instanceof z.ZodObject ? Object.keys(settings.shape) : []);
  const others = Object.keys(hookSettingsSchema.shape).filter((name) => !own.has(name));
  return z
    .unknown()
    .superRefine((given, context) => {
      if (typeof given !== 'object' || given === null) return;
      for (const name of others)
        if (Object.hasOwn(given, name))
          context.addIssue({ code: 'custom', path: [name], message: 'not-at-this-source' });
    })
    .pipe(settings);
}

const actsNowhere = putHookSchema.shape.acting.refine(
  (acting) => acting === undefined || acting.mode === 'off',
  {
    path: ['mode'],
    error: 'not-at-this-source',
  },
);
