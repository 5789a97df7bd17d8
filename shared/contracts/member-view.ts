import * as z from 'zod';
import { directoryEntrySchema, signingKeySchema } from './coalition.ts';
import { instantSchema, memberIdSchema } from './ids.ts';
import { memberEventSchema, memberRecordSchema, memberSummarySchema } from './member.ts';

const nextCursor = z.string().nullable();

/** A member as it sees itself, and as operators and auditors see it. */
export const memberViewSchema = memberRecordSchema
  .extend({ livemode: z.boolean() })
  .meta({ id: 'Member', description: 'An organisation of the coalition. Its contacts are confidential.' });
export type MemberView = z.infer<typeof memberViewSchema>;

export const memberPageSchema = z
  .object({ items: z.array(memberSummarySchema), nextCursor })
  .meta({ id: 'MemberPage' });
export type MemberPage = z.infer<typeof memberPageSchema>;

export const memberHistorySchema = z
  .object({ items: z.array(memberEventSchema), nextCursor })
  .meta({ id: 'MemberHistory' });
export type MemberHistory = z.infer<typeof memberHistorySchema>;

/** What says whether a subject is a person or a machine. */
export const bindClientSchema = z.strictObject({ kind: z.enum(['person', 'machine']) }).meta({
  id: 'BindClient',
});

/** A person or machine that acts for a member. */
export const memberClientSchema = directoryEntrySchema.meta({
  id: 'MemberClient',
  description: 'Who acts for a member: the subject of its tokens. A machine’s is its client id.',
});
export type MemberClient = z.infer<typeof memberClientSchema>;

export const memberClientPageSchema = z
  .object({ items: z.array(memberClientSchema), nextCursor })
  .meta({ id: 'MemberClientPage' });

/**
 * The subject of a token as a path can carry it: Cognito's client ids, and the UUIDs of people. No address: a path is
 * logged.
 */
export const subjectSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/);

/** Longest time in which an older key goes on beside the new one, in hours. */
export const maxOverlapHours = 720;
/** How long it does where nothing is said. */
export const defaultOverlapHours = 72;

/** What makes a new key for signing webhooks. */
export const rotateSecretSchema = z
  .strictObject({
    kind: z.enum(['hmac', 'ed25519']).default('hmac').meta({
      description: '`hmac`: we make the secret. `ed25519`: you keep the private key and send the public one.',
    }),
    publicKey: z
      .string()
      .refine(isPublicKey, { error: 'not-a-public-key' })
      .optional()
      .meta({ description: 'With `ed25519`: the 32 bytes of the public key (RFC 8032) in base64.' }),
    overlapHours: z
      .int()
      .min(0)
      .max(maxOverlapHours)
      .default(defaultOverlapHours)
      .meta({ description: 'How long the older key goes on.' }),
    revokeNow: signingKeySchema.shape.keyId.optional().meta({
      description: 'A key that ends at once. Screenings refuse it within 60 seconds.',
    }),
  })
  .superRefine(({ kind, publicKey }, context) => {
    if ((kind === 'ed25519') === (publicKey !== undefined)) return;
    const message = kind === 'ed25519' ? 'required' : 'only-with-ed25519';
    context.addIssue({ code: 'custom', path: ['publicKey'], message, input: undefined });
  })
  .meta({ id: 'RotateSecret' });
export type RotateSecret = z.infer<typeof rotateSecretSchema>;

/** A key for signing webhooks, without what it is made of. */
export const secretViewSchema = z
  .object({
    keyId: signingKeySchema.shape.keyId,
    kind: signingKeySchema.shape.kind,
    state: z.enum(['active', 'ended']),
    notBefore: instantSchema,
    notAfter: instantSchema
      .nullable()
      .meta({ description: 'From then on it signs nothing; null: no end is set.' }),
  })
  .meta({ id: 'SigningKey' });
export type SecretView = z.infer<typeof secretViewSchema>;

export const secretListSchema = z
  .object({ items: z.array(secretViewSchema), nextCursor: z.null() })
  .meta({ id: 'SigningKeys' });
export type SecretList = z.infer<typeof secretListSchema>;

export const rotatedSecretSchema = z
  .object({
    livemode: z.boolean(),
    provider: memberIdSchema,
    key: secretViewSchema,
    secret: z.string().optional().meta({
      description:
        'Of an `hmac` key: `whsec_` and the secret in base64. It is shown here once, and never again.',
    }),
    others: z.array(secretViewSchema).meta({ description: 'The keys that were there before.' }),
  })
  .meta({ id: 'RotatedSecret' });
export type RotatedSecret = z.infer<typeof rotatedSecretSchema>;

/** Canonical base64 of 32 bytes that are no point of small order: under one of those, anybody can sign. */
function isPublicKey(value: string): boolean {
  if (value.length !== 44) return false;
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== value) return false;
  const y = Buffer.from(bytes);
  // The top bit is the sign of x.
  y.writeUInt8(y.readUInt8(31) % 128, 31);
  return !smallOrder.has(y.toString('hex'));
}

/** The y coordinates of the eight points of small order on edwards25519, and 0 and 1 written not canonically. */
const smallOrder: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
]);
