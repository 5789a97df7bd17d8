import * as z from 'zod';
import { sealedSchema } from './coalition.ts';
import { hookSourceNameSchema } from './hook-source-name.ts';
import { instantSchema, memberIdSchema } from './ids.ts';
import { outcomeSchema } from './vocabulary.ts';

/** A source's secret for one provider, sealed. At most two count at a time. */
export const hookSecretSchema = z.object({
  keyId: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  sealed: sealedSchema,
  notBefore: instantSchema,
  notAfter: instantSchema.nullable(),
});
export type StoredHookSecret = z.infer<typeof hookSecretSchema>;

/** Whether and when Flagstop acts at the source itself. `dry-run`: it says what it would do, and does not. */
export const hookActingSchema = z.object({
  mode: z.enum(['off', 'dry-run', 'live']),
  /** The outcomes on which it acts. */
  on: z.array(outcomeSchema.exclude(['approve'])),
});
export type HookActing = z.infer<typeof hookActingSchema>;

/** What a source needs besides secrets: see `settings` of each. */
export const hookSettingsSchema = z.object({
  notificationUrl: z.string().optional(),
  webhookId: z.string().optional(),
  account: z.string().optional(),
});

/** How a provider takes the webhooks of a source. */
export const hookRecordSchema = z.object({
  provider: memberIdSchema,
  source: hookSourceNameSchema,
  /** Rises by one with every change. */
  version: z.int().positive(),
  state: z.enum(['on', 'off']),
  secrets: z.array(hookSecretSchema),
  settings: hookSettingsSchema,
  /** The key that reads the source's API, sealed; null where nothing is read there. */
  apiKey: sealedSchema.nullable(),
  /** The key that acts at the source, sealed: another one than that which reads. Null where Flagstop does not act. */
  actingKey: sealedSchema.nullable().default(null),
  acting: hookActingSchema,
  changedAt: instantSchema,
});
export type HookRecord = z.infer<typeof hookRecordSchema>;
