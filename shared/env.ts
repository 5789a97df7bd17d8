import * as z from 'zod';

/*
 * The environment of each function, parsed once at cold start. Infra takes the key names from these schemas, so a
 * missing variable fails at synth and not at night.
 */

const tableEnv = {
  FLAGS_TABLE: z.string().min(3),
  DECISIONS_TABLE: z.string().min(3),
  MERCHANTS_TABLE: z.string().min(3),
  COALITION_TABLE: z.string().min(3),
};

const common = {
  ...tableEnv,
  /** KMS key that seals secrets. */
  SECRETS_KEY_ID: z.string().min(1),
  /** `true` where decisions concern real merchants. */
  LIVEMODE: z.enum(['true', 'false']).transform((value) => value === 'true'),
  STAGE: z.string().min(1),
};

/** Environment of `functions/screening`. */
export const screeningEnv = z.object(common);
export type ScreeningEnv = z.infer<typeof screeningEnv>;

/** Environment of `functions/management`. */
export const managementEnv = z.object({
  ...common,
  /** OAuth issuer whose access tokens are ours, e.g. the Cognito user pool's URL. */
  TOKEN_ISSUER: z.url(),
});
export type ManagementEnv = z.infer<typeof managementEnv>;
