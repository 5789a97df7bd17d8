import * as z from 'zod';

const capacitySchema = z.object({ read: z.number(), write: z.number(), requests: z.number() });
const bytesSchema = z.object({ table: z.number(), indexes: z.number() });
const merchantSchema = z.object({
  outcome: z.string(),
  matches: z.number(),
  screened: capacitySchema,
  indexed: capacitySchema,
  reconciled: capacitySchema,
});
const functionSchema = z.object({ processorMs: z.number(), logBytes: z.number() });

/** What `npm run cost` measured, as it keeps it. */
export const measurementSchema = z.object({
  measuredAt: z.iso.datetime(),
  machine: z.string(),
  capacity: z
    .array(
      z.object({
        flags: z.number(),
        clean: merchantSchema,
        match: merchantSchema,
        words: z.array(merchantSchema).readonly(),
      }),
    )
    .min(1),
  change: z.object({
    raised: capacitySchema,
    queued: capacitySchema,
    rescreened: capacitySchema,
    indexed: capacitySchema,
    delivered: capacitySchema,
    notices: z.number(),
    stored: z.object({
      decision: bytesSchema,
      merchant: bytesSchema,
      flag: bytesSchema,
      notice: bytesSchema,
    }),
  }),
  functions: z.object({
    screening: functionSchema,
    watchDecisions: functionSchema,
    requestBytes: z.number(),
    answerBytes: z.number(),
  }),
  stage: z.object({
    alarmedMetrics: z.number(),
    dashboards: z.number(),
    keys: z.number(),
    firewallRules: z.number(),
    metricSeries: z.number(),
  }),
});
export type Measurement = z.infer<typeof measurementSchema>;
