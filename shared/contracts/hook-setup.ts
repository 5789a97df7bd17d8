import * as z from 'zod';
import { hookActingSchema, hookRecordSchema, hookSecretSchema, hookSettingsSchema } from './hook-record.ts';
import { rotateSecretSchema, secretViewSchema } from './member-view.ts';

/*
 * How a provider takes the webhooks of a source, as it says it and as it is told. What is said of one source has that source's
 * own form besides: see {@link HookForms}.
 */

/** How a source writes what a provider tells of it. */
export interface HookForms {
  readonly secret: z.ZodType<string>;
  readonly settings: z.ZodType<z.infer<typeof hookSettingsSchema>>;
  /** Null where nothing is read of an API. */
  readonly api: { readonly key: z.ZodType<string> } | null;
}

const actingSchema = z
  .strictObject(hookActingSchema.shape)
  .refine(({ mode, on }) => mode === 'off' || on.length > 0, { path: ['on'], error: 'required' });

/** What a provider says of a source. */
export const putHookSchema = z
  .strictObject({
    settings: z.strictObject(hookSettingsSchema.shape).prefault({}).meta({
      description: 'What the source needs besides secrets; which of it, the page on the source says.',
    }),
    apiKey: z.string().min(1).max(512).nullable().optional().meta({
      description:
        'A key restricted to reading the source’s API, for what its webhooks do not carry. Absent: as it was; null: none from now on.',
    }),
    actingKey: z.string().min(1).max(512).nullable().optional().meta({
      description:
        'A key that may do at the source what Flagstop does there, and no more; another than `apiKey`. Needed where `acting` is `live`. Absent: as it was; null: none from now on.',
    }),
    acting: actingSchema.optional().meta({
      description:
        'Whether Flagstop acts at the source, and on which outcomes. Absent: as it was, at first `off`.',
    }),
    state: hookRecordSchema.shape.state.default('on').meta({
      description: '`off`: its webhooks are refused, and all that was said is kept.',
    }),
  })
  .meta({ id: 'PutHook' });
export type PutHook = z.infer<typeof putHookSchema>;

/** A secret that a source showed a provider. */
export const addHookSecretSchema = z
  .strictObject({
    secret: z.string().min(1).max(512).meta({ description: 'As the source shows it to be copied.' }),
    overlapHours: rotateSecretSchema.shape.overlapHours.meta({
      description: 'How long the older secret goes on.',
    }),
    revokeNow: hookSecretSchema.shape.keyId.optional().meta({
      description: 'A secret that ends at once. Webhooks signed with it are refused within 60 seconds.',
    }),
  })
  .meta({ id: 'AddHookSecret' });
export type AddHookSecret = z.infer<typeof addHookSecretSchema>;

/** How a provider takes a source's webhooks, without anything that is sealed. */
export const hookSetupSchema = hookRecordSchema
  .omit({ secrets: true, apiKey: true, actingKey: true })
  .extend({
    livemode: z.boolean(),
    secrets: z
      .array(secretViewSchema.omit({ kind: true }).meta({ id: 'HookSecret' }))
      .meta({ description: 'Which secrets count, never what they are.' }),
    hasApiKey: z.boolean().meta({ description: 'Whether what webhooks do not carry is read from the API.' }),
    hasActingKey: z.boolean().meta({ description: 'Whether there is a key to act at the source with.' }),
  })
  .meta({ id: 'HookSetup' });
export type HookSetup = z.infer<typeof hookSetupSchema>;

export const hookSetupsSchema = z
  .object({ items: z.array(hookSetupSchema), nextCursor: z.null() })
  .meta({ id: 'HookSetups' });
export type HookSetups = z.infer<typeof hookSetupsSchema>;
