import * as z from 'zod';
import { countrySchema } from './country.ts';
import { instantSchema, memberIdSchema } from './ids.ts';
import { policyDocumentSchema } from './policy-document.ts';
import { memberRoleSchema } from './vocabulary.ts';

export const memberStatuses = ['probation', 'active', 'suspended'] as const;

/** Flags a member may raise in a day where its own quota names no number. */
export const defaultFlagsPerDay = 500;

/** How much a member may do; what is absent is as for everybody. */
export const quotasSchema = z.strictObject({
  flagsPerDay: z
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .meta({ description: `Flags it may raise in a day (UTC). Default: ${defaultFlagsPerDay}.` }),
});

/**
 * An organisation of the coalition, as everything needs it that asks what a member may do. Contacts and history are in
 * its record (`member.ts`), which only those read who look after members.
 */
export const memberSchema = z.object({
  memberId: memberIdSchema,
  name: z.string(),
  roles: z.array(memberRoleSchema).min(1),
  /** Members of one owner are one voice. */
  owner: z.string(),
  /** On probation a member takes part, and its word for a flag corroborates nothing. */
  status: z.enum(memberStatuses),
  /** Where it is established: whose law says what it has to report, and to whom. */
  country: countrySchema.optional(),
  /** Its own sites, as hosts: nobody flags them by mistake. */
  hosts: z.array(z.string()).optional(),
  quotas: quotasSchema.optional(),
});
export type Member = z.infer<typeof memberSchema>;

/** A secret under a key we do not hold: ciphertext of the envelope, base64. */
export const sealedSchema = z.string().min(1);

/** A provider's key for signing its webhooks. At most two are active at a time. */
export const signingKeySchema = z.object({
  keyId: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  kind: z.enum(['hmac', 'ed25519']),
  /** For `hmac` the sealed secret, for `ed25519` the public key (base64, 32 bytes). */
  material: z.string().min(1),
  notBefore: instantSchema,
  notAfter: instantSchema.nullable(),
});
export type StoredSigningKey = z.infer<typeof signingKeySchema>;

/**
 * What is indexed under a secret: identifiers as they are (`exact-1`), or also names as they might be spelled, addresses and sites as
 * they might be written (`names-1`).
 */
export const keySchemeSchema = z.enum(['exact-1', 'names-1']);
export type KeyScheme = z.infer<typeof keySchemeSchema>;

/** A secret for lookup keys, sealed; key material for one scheme version. */
export const lookupSecretSchema = z.object({
  version: z.int().min(1).max(255),
  material: sealedSchema,
  /** A retired secret indexes nothing any more; it still tells repeated requests apart. */
  retired: z.boolean().default(false),
  /** Never changed under a version: a new scheme comes with a new version, under which everything is indexed again. */
  scheme: keySchemeSchema.default('exact-1'),
});
export type StoredLookupSecret = z.infer<typeof lookupSecretSchema>;

/** Which OAuth client or person acts for which member. A subject acts for one member only. */
export const directoryEntrySchema = z.object({
  subject: z.string(),
  memberId: memberIdSchema,
  kind: z.enum(['person', 'machine']).optional(),
});
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>;

export const switchesSchema = z.object({
  /** An operator sends everything to review. */
  reviewAll: z.boolean(),
});
export type Switches = z.infer<typeof switchesSchema>;

/** A policy version as stored: the parsed document and the SHA-256 (hex) of its RFC 8785 form. */
export const storedPolicySchema = z.object({
  document: policyDocumentSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredPolicy = z.infer<typeof storedPolicySchema>;
