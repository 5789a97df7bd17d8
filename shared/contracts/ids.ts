import * as z from 'zod';

/** A member of the coalition, whatever its roles. Lower-case slug, so that it can stand in a path. */
export const memberIdSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
  .brand<'MemberId'>();
export type MemberId = z.infer<typeof memberIdSchema>;

/** A provider's own name for its merchant. Never personal data: it stands in keys, URLs and logs. */
export const merchantReferenceSchema = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,64}$/)
  .brand<'MerchantReference'>();
export type MerchantReference = z.infer<typeof merchantReferenceSchema>;

export const decisionIdSchema = z
  .string()
  .regex(/^dec_[A-Za-z0-9_-]{22}$/)
  .brand<'DecisionId'>();
export type DecisionId = z.infer<typeof decisionIdSchema>;

export const flagIdSchema = z
  .string()
  .regex(/^flg_[a-z0-9]{26}$/)
  .brand<'FlagId'>();
export type FlagId = z.infer<typeof flagIdSchema>;

/** The keyed hash under which an identifier is indexed: one version byte and 16 bytes of HMAC, base64url. */
export const lookupKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{23}$/)
  .brand<'LookupKey'>();
export type LookupKey = z.infer<typeof lookupKeySchema>;

/** The id a sender gives one webhook, stable across its retries (Standard Webhooks 1.0.0); no dots, so that what is signed parses one way only. */
export const webhookIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A time on the wire and in storage: RFC 3339 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime();
