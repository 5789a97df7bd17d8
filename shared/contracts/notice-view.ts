import * as z from 'zod';
import { memberIdSchema } from './ids.ts';
import { endpointRecordSchema, noticeBodySchema, noticeIdSchema, storedNoticeSchema } from './notice.ts';
import { noticeEndpointSchema } from './notice-endpoint.ts';

/*
 * Notices and their endpoint as the provider itself sees them.
 */

/** A notice as it is kept: what is sent, and what came of sending it. */
export const noticeViewSchema = z
  .object({
    noticeId: noticeIdSchema.meta({ description: 'The `webhook-id` under which it is sent, each time.' }),
  })
  .extend(noticeBodySchema.shape)
  .extend(
    storedNoticeSchema.pick({
      state: true,
      waitingSince: true,
      attempts: true,
      redeliveries: true,
      createdAt: true,
    }).shape,
  )
  .meta({
    id: 'KeptNotice',
    description:
      '`state`: `waiting` to be delivered, `delivered`, `exhausted` after the last attempt, `stored` where there was no endpoint to send it to.',
  });
export type NoticeView = z.infer<typeof noticeViewSchema>;

export const noticePageSchema = z
  .object({
    items: z.array(noticeViewSchema),
    next: z
      .int()
      .min(0)
      .meta({ description: 'Ask `after` this next time; with no items there is nothing new.' }),
  })
  .meta({ id: 'NoticePage' });
export type NoticePage = z.infer<typeof noticePageSchema>;

/** Most notices that are asked for again at once, by their ids and by their numbers. */
export const maxAskedIds = 100;
export const maxAskedRange = 1_000;

const sequence = z.int().positive().max(999_999_999_999);

/** Which notices are to be sent again. */
export const redeliverSchema = z
  .strictObject({
    ids: z
      .array(noticeIdSchema)
      .min(1)
      .max(maxAskedIds)
      .optional()
      .meta({ description: 'Notices by their ids.' }),
    from: sequence.optional().meta({ description: 'Or by their numbers, from this one …' }),
    to: sequence.optional().meta({ description: `… to this one; at most ${maxAskedRange} of them.` }),
  })
  .superRefine(({ ids, from, to }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, input: undefined });
    if (ids) {
      if (from !== undefined || to !== undefined) fault('ids', 'ids-or-range');
    } else if (from === undefined) fault('from', 'required');
    else if (to === undefined) fault('to', 'required');
    else if (to < from) fault('to', 'ends-before-it-begins');
    else if (to - from >= maxAskedRange) fault('to', 'range-too-wide');
  })
  .meta({ id: 'RedeliverNotices' });
export type RedeliverNotices = z.infer<typeof redeliverSchema>;

/** What will be sent. */
export const redeliveredSchema = z
  .object({
    items: z
      .array(storedNoticeSchema.pick({ noticeId: true, sequence: true, type: true }))
      .meta({ description: 'They will be sent, each under the id it always had.' }),
    unknown: z.array(noticeIdSchema).meta({ description: 'Ids that no notice of yours has.' }),
  })
  .meta({ id: 'RedeliveredNotices' });
export type RedeliveredNotices = z.infer<typeof redeliveredSchema>;

/** Where notices shall go. */
export const putEndpointSchema = z
  .strictObject({
    url: noticeEndpointSchema,
    signature: endpointRecordSchema.shape.signature.default('v1').meta({
      description: 'How they are signed (Standard Webhooks 1.0.0): `v1` HMAC-SHA-256, `v1a` ed25519.',
    }),
    decisionsMade: z.boolean().default(false).meta({
      description: 'Whether `decision.made` is raised for what you screen yourself.',
    }),
  })
  .meta({ id: 'PutNoticeEndpoint' });
export type PutEndpoint = z.infer<typeof putEndpointSchema>;

/** Where notices go, without what they are signed with. */
export const endpointViewSchema = endpointRecordSchema
  .omit({ sealed: true, askedAt: true })
  .extend({
    livemode: z.boolean(),
    provider: memberIdSchema,
    publicKey: z.string().nullable().meta({
      description: 'With `v1a`: `whpk_` and the 32 bytes of the public key (RFC 8032) in base64.',
    }),
    secret: z.string().optional().meta({
      description:
        'With `v1`: `whsec_` and the secret in base64. It is shown once, when it is made, and never again.',
    }),
  })
  .meta({ id: 'NoticeEndpoint', description: 'The address is confidential: it may hold a token.' });
export type EndpointView = z.infer<typeof endpointViewSchema>;
