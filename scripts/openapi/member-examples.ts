import type * as z from 'zod';
import type { changeMemberSchema, onboardMemberSchema } from '../../shared/contracts/member.ts';
import type {
  bindClientSchema,
  memberClientPageSchema,
  memberClientSchema,
  memberHistorySchema,
  memberPageSchema,
  memberViewSchema,
  rotatedSecretSchema,
  rotateSecretSchema,
  secretListSchema,
} from '../../shared/contracts/member-view.ts';

/*
 * The examples of members. Everything is invented; tests parse each with the schema it illustrates.
 */

const memberId = 'payments-north';
const office = { member: 'coalition-office', subject: 'client-of-the-office' };

export const onboardExample = {
  memberId,
  name: 'Payments North',
  roles: ['provider'],
  owner: 'north-group',
  contacts: [
    { role: 'desk', name: 'Review desk', email: 'desk@payments-north.example', phone: '+12025550123' },
    { role: 'security', email: 'security@payments-north.example' },
  ],
  hosts: ['payments-north.example'],
  quotas: { flagsPerDay: 100 },
  reason: 'Agreement signed in November.',
} satisfies z.input<typeof onboardMemberSchema>;

export const memberExample = {
  livemode: false,
  memberId,
  name: 'Payments North',
  roles: ['provider'],
  owner: 'north-group',
  status: 'probation',
  contacts: onboardExample.contacts,
  hosts: onboardExample.hosts,
  quotas: onboardExample.quotas,
  version: 1,
  createdAt: '2026-11-21T12:00:00.000Z',
  changedAt: '2026-11-21T12:00:00.000Z',
} satisfies z.input<typeof memberViewSchema>;

export const memberPageExample = {
  items: [
    { memberId, name: 'Payments North', roles: ['provider'], owner: 'north-group', status: 'probation' },
  ],
  nextCursor: null,
} satisfies z.input<typeof memberPageSchema>;

export const changeMemberExample = {
  status: 'suspended',
  version: 1,
  reason: 'Its secrets were found in a public place.',
} satisfies z.input<typeof changeMemberSchema>;

export const suspendedExample = {
  ...memberExample,
  status: 'suspended',
  version: 2,
  changedAt: '2026-11-22T09:00:00.000Z',
} satisfies z.input<typeof memberViewSchema>;

export const memberHistoryExample = {
  items: [
    {
      memberId,
      n: 2,
      kind: 'suspended',
      at: '2026-11-22T09:00:00.000Z',
      actor: office,
      reason: changeMemberExample.reason,
      changed: ['status'],
      before: { status: 'probation' },
      after: { status: 'suspended' },
    },
  ],
  nextCursor: null,
} satisfies z.input<typeof memberHistorySchema>;

export const bindClientExample = { kind: 'machine' } satisfies z.input<typeof bindClientSchema>;

export const clientExample = {
  subject: '4abcdexampleclientid',
  memberId,
  kind: 'machine',
} satisfies z.input<typeof memberClientSchema>;

export const clientPageExample = {
  items: [clientExample],
  nextCursor: null,
} satisfies z.input<typeof memberClientPageSchema>;

export const rotateExample = { overlapHours: 72 } satisfies z.input<typeof rotateSecretSchema>;

const older = {
  keyId: 'key_00000000000000000001',
  kind: 'hmac',
  state: 'active',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2026-11-24T12:00:00.000Z',
} as const;
const newer = {
  keyId: 'key_00000000000000000002',
  kind: 'hmac',
  state: 'active',
  notBefore: '2026-11-21T12:00:00.000Z',
  notAfter: null,
} as const;

export const rotatedExample = {
  livemode: false,
  provider: memberId,
  key: newer,
  secret: 'whsec_SW52ZW50ZWQhIEludmVudGVkISBJbnZlbnRlZCEhIQ==',
  others: [older],
} satisfies z.input<typeof rotatedSecretSchema>;

export const secretsExample = { items: [older, newer], nextCursor: null } satisfies z.input<
  typeof secretListSchema
>;
