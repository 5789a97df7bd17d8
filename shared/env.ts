import * as z from 'zod';
import { widgetPeopleSchema } from './contracts/widget-people.ts';

/*
 * The environment of each function, parsed once at cold start. Infra takes the key names from these schemas, so a
 * missing variable fails at synth and not at night.
 */

const tableEnv = {
  FLAGS_TABLE: z.string().min(3),
  DECISIONS_TABLE: z.string().min(3),
  MERCHANTS_TABLE: z.string().min(3),
  COALITION_TABLE: z.string().min(3),
  NOTICES_TABLE: z.string().min(3),
};

/** Of a function that works on its own account. */
const work = {
  ...tableEnv,
  /** KMS key that seals secrets. */
  SECRETS_KEY_ID: z.string().min(1),
  STAGE: z.string().min(1),
};

/** Of a function that has notices sent. */
const sending = {
  /** ARN of the alias of `functions/deliver-notice`. */
  NOTICE_FUNCTION_ARN: z.string().min(20),
};

/** Of a function that has acts at sources done. */
const acting = {
  /** ARN of the alias of `functions/act-at-source`. */
  ACT_FUNCTION_ARN: z.string().min(20),
};

const common = {
  ...work,
  /** `true` where decisions concern real merchants. */
  LIVEMODE: z.enum(['true', 'false']).transform((value) => value === 'true'),
};

/** Environment of `functions/screening`. */
export const screeningEnv = z.object(common);
export type ScreeningEnv = z.infer<typeof screeningEnv>;

/** Environment of `functions/provider-hooks`. */
export const providerHooksEnv = z.object(common);
export type ProviderHooksEnv = z.infer<typeof providerHooksEnv>;

/** Environment of `functions/management`. */
export const managementEnv = z.object({
  ...common,
  /** OAuth issuer whose access tokens are ours, e.g. the Cognito user pool's URL. */
  TOKEN_ISSUER: z.url(),
  /** ARN of the state machine that runs backtests. */
  BACKTESTS_MACHINE: z.string().min(20),
  /** ARN of the state machine that screens back books. */
  BACK_BOOKS_MACHINE: z.string().min(20),
  /** Where their files are sent. */
  BACK_BOOKS_BUCKET: z.string().min(3),
  ...sending,
});
export type ManagementEnv = z.infer<typeof managementEnv>;

/** Environment of `functions/watch-decisions`. */
export const watchDecisionsEnv = z.object({ ...work, ...sending, ...acting });
export type WatchDecisionsEnv = z.infer<typeof watchDecisionsEnv>;

/** Environment of `functions/watch-flags`. */
export const watchFlagsEnv = z.object({ ...work, RESCREEN_QUEUE_URL: z.url() });
export type WatchFlagsEnv = z.infer<typeof watchFlagsEnv>;

/** Environment of `functions/rescreen`. */
export const rescreenEnv = z.object(work);
export type RescreenEnv = z.infer<typeof rescreenEnv>;

/** Environment of `functions/sweep`. */
export const sweepEnv = z.object({ ...work, ...sending, ...acting, RESCREEN_QUEUE_URL: z.url() });
export type SweepEnv = z.infer<typeof sweepEnv>;

/** Environment of `functions/deliver-notice`. */
export const deliverNoticeEnv = z.object({
  NOTICES_TABLE: z.string().min(3),
  /** KMS key that seals the keys which sign notices. */
  SECRETS_KEY_ID: z.string().min(1),
  /** ARN of the topic that tells providers' people. */
  PAGES_TOPIC_ARN: z.string().min(20),
  STAGE: z.string().min(1),
});
export type DeliverNoticeEnv = z.infer<typeof deliverNoticeEnv>;

/** Environment of `functions/act-at-source`. */
export const actAtSourceEnv = z.object({
  NOTICES_TABLE: z.string().min(3),
  COALITION_TABLE: z.string().min(3),
  /** KMS key that seals the keys which act at sources. */
  SECRETS_KEY_ID: z.string().min(1),
  STAGE: z.string().min(1),
  /** `true` where decisions concern real merchants. */
  LIVEMODE: common.LIVEMODE,
});
export type ActAtSourceEnv = z.infer<typeof actAtSourceEnv>;

/** Environment of `functions/run-backtest`. */
export const runBacktestEnv = z.object({ ...tableEnv, STAGE: z.string().min(1) });
export type RunBacktestEnv = z.infer<typeof runBacktestEnv>;

/** Environment of `functions/screen-backbook`. */
export const screenBackBookEnv = z.object({
  ...common,
  BACK_BOOKS_BUCKET: z.string().min(3),
  /** Rows of a back book that are screened at a time. */
  ROWS_AT_ONCE: z.coerce.number().int().min(1).max(64),
});
export type ScreenBackBookEnv = z.infer<typeof screenBackBookEnv>;

/** Environment of `functions/import-feed`. */
export const importFeedEnv = z.object({ ...work, FEEDS_BUCKET: z.string().min(3) });
export type ImportFeedEnv = z.infer<typeof importFeedEnv>;

/** Environment of `functions/ops-widget`. */
export const opsWidgetEnv = z.object({
  ...work,
  /** Who may act through which alias, as JSON. */
  PEOPLE: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not-json' });
        return z.NEVER;
      }
    })
    .pipe(widgetPeopleSchema),
});
export type OpsWidgetEnv = z.infer<typeof opsWidgetEnv>;
