import * as z from 'zod';
import { memberSchema, memberStatuses, quotasSchema, signingKeySchema } from './coalition.ts';
import { countrySchema } from './country.ts';
import { instantSchema, memberIdSchema } from './ids.ts';
import { maxEndpoints, noticeEndpointSchema } from './notice-endpoint.ts';
import { text } from './text.ts';
import { memberRoleSchema, memberRoles } from './vocabulary.ts';

/*
 * Members as those who look after them know them: record, history, clients and people, keys.
 */

const maxContacts = 10;
const maxHosts = 50;

/** Whom to reach at a member. Confidential: shown to the member itself, operators and auditors, and never logged. */
export const contactSchema = z
  .strictObject({
    role: z.enum(['desk', 'security', 'legal']),
    name: text({ max: 200 }).optional(),
    email: z.email().max(254),
    phone: z
      .string()
      .regex(/^\+[1-9][0-9]{5,14}$/)
      .optional()
      .meta({ description: 'With country code, digits only: `+12025550123`.' }),
  })
  .meta({ id: 'MemberContact' });
export type Contact = z.infer<typeof contactSchema>;

const nameSchema = text({ max: 200 });
const rolesSchema = z.array(memberRoleSchema).min(1).max(memberRoles.length).meta({
  description:
    '`provider` screens its merchants, `contributor` raises flags, `operator` runs the deployment, `auditor` reads.',
});
/** A slug, so that one owner is written one way. */
const ownerSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
  .meta({ description: 'Members of one owner are one voice. A slug: write the same owner the same way.' });
const homeSchema = countrySchema.meta({
  description: 'Where it is established: whose law says what it has to report, and to whom.',
});
const contactsSchema = z.array(contactSchema).min(1).max(maxContacts);
const hostsSchema = z
  .array(text({ max: 253 }))
  .max(maxHosts)
  .meta({ description: 'Its own sites. A flag that names one of them is refused.' });
const endpointsSchema = z.array(noticeEndpointSchema).max(maxEndpoints);
const reasonSchema = text({ max: 1_024, multiline: true }).meta({
  description: 'Why. Kept with the member’s history, and never changed: name no person in it.',
});

/** What takes a member into the coalition. */
export const onboardMemberSchema = z
  .strictObject({
    memberId: memberIdSchema.meta({
      description: 'Chosen once, never changed: a slug that stands in paths and logs.',
      example: 'payments-north',
    }),
    name: nameSchema,
    roles: rolesSchema,
    owner: ownerSchema,
    status: z.enum(memberStatuses).exclude(['suspended']).default('probation').meta({
      description: 'On probation it takes part, and its word for a flag corroborates nothing.',
    }),
    contacts: contactsSchema,
    country: homeSchema.optional(),
    hosts: hostsSchema.optional(),
    quotas: quotasSchema.optional(),
    endpoints: endpointsSchema.optional(),
    reason: reasonSchema.optional(),
  })
  .meta({ id: 'OnboardMember' });
export type OnboardMember = z.infer<typeof onboardMemberSchema>;

/** What is changed of a member; what is absent stays, and a list replaces the one before. */
export const changeMemberSchema = z
  .strictObject({
    reason: reasonSchema,
    version: z.int().min(0).optional().meta({
      description: 'The `version` of the member as you read it: where it moved on, nothing is changed.',
    }),
    name: nameSchema.optional(),
    roles: rolesSchema.optional(),
    owner: ownerSchema.optional(),
    status: z.enum(memberStatuses).optional(),
    contacts: contactsSchema.optional(),
    country: homeSchema.optional(),
    hosts: hostsSchema.optional(),
    quotas: quotasSchema.optional(),
    endpoints: endpointsSchema.optional(),
  })
  .meta({ id: 'ChangeMember' });
export type ChangeMember = z.infer<typeof changeMemberSchema>;

/** A member with all that is kept of it. `version` rises by one with every step of its history. */
export const memberRecordSchema = memberSchema.extend({
  contacts: z.array(contactSchema).default([]),
  /** Confidential as contacts are: an address may hold a token. */
  endpoints: z.array(noticeEndpointSchema).default([]),
  /** 0 for a member that was put before it had a history. */
  version: z.int().min(0).default(0),
  createdAt: instantSchema.nullable().default(null),
  changedAt: instantSchema.nullable().default(null),
});
export type MemberRecord = z.infer<typeof memberRecordSchema>;

/** What the history keeps the values of; of contacts and endpoints it keeps only that they changed. */
export const governedSchema = memberSchema
  .pick({ name: true, roles: true, owner: true, status: true, country: true, hosts: true, quotas: true })
  .partial();
export type Governed = z.infer<typeof governedSchema>;

export const memberEventKinds = [
  'onboarded',
  'changed',
  'suspended',
  'resumed',
  'client-added',
  'client-removed',
  'key-rotated',
] as const;

/** One step in a member's history, written in the transaction that bumps its `version`. */
export const memberEventSchema = z
  .object({
    memberId: memberIdSchema,
    n: z.int().positive().meta({ description: 'The `version` of the member from then on.' }),
    kind: z.enum(memberEventKinds),
    at: instantSchema,
    actor: z.object({ member: memberIdSchema, subject: z.string() }),
    reason: z.string().optional(),
    changed: z.array(z.string()).optional().meta({ description: 'Which fields changed.' }),
    before: governedSchema
      .optional()
      .meta({ description: 'What they were. Contacts and endpoints are never kept in the history.' }),
    after: governedSchema.optional(),
    client: z.object({ subject: z.string(), kind: z.enum(['person', 'machine']).optional() }).optional(),
    key: z
      .object({
        keyId: z.string(),
        kind: signingKeySchema.shape.kind,
        /** Keys that were given an end, and when that is. */
        ended: z.array(z.object({ keyId: z.string(), notAfter: instantSchema })),
      })
      .optional(),
  })
  .meta({ id: 'MemberEvent' });
export type MemberEvent = z.infer<typeof memberEventSchema>;

/** A member in a list. */
export const memberSummarySchema = memberSchema.pick({
  memberId: true,
  name: true,
  roles: true,
  owner: true,
  status: true,
  hosts: true,
});
export type MemberSummary = z.infer<typeof memberSummarySchema>;
