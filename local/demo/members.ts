import { type OnboardMember, onboardMemberSchema } from '../../shared/contracts/member.ts';
import type { MemberRole, Scope } from '../../shared/contracts/vocabulary.ts';

/** The provider that the sample applications are screened for, and whose webhook secret stands in the demo file. */
export const demoProvider = 'harbour-pay';

/** People of that provider, by the subject of their tokens: it takes two to override a decline. */
export const demoAnalysts = ['demo-analyst-imke', 'demo-analyst-tariq'] as const;

/** People of the operator, and the alias that each would come through in AWS (docs/ops/widgets.md). */
export const demoOperators = [
  { alias: 'person-noor', subject: 'demo-operator-noor' },
  { alias: 'person-sami', subject: 'demo-operator-sami' },
] as const;

/** Organisations that do not exist. Two of them have one owner, and so are one voice; one is new, and on probation. */
export const demoMembers: readonly OnboardMember[] = [
  member({
    memberId: 'harbour-pay',
    name: 'Harbour Pay',
    roles: ['provider'],
    owner: 'harbour-group',
    country: 'GB',
  }),
  member({
    memberId: 'lumen-checkout',
    name: 'Lumen Checkout',
    roles: ['provider'],
    owner: 'lumen-checkout',
  }),
  member({
    memberId: 'beacon-hotline',
    name: 'Beacon Hotline',
    roles: ['contributor'],
    owner: 'beacon-foundation',
    flagsPerDay: 2_000,
  }),
  member({
    memberId: 'kite-acquiring',
    name: 'Kite Acquiring',
    roles: ['provider', 'contributor'],
    owner: 'kite-holding',
  }),
  member({
    memberId: 'kite-wallets',
    name: 'Kite Wallets',
    roles: ['contributor'],
    owner: 'kite-holding',
    flagsPerDay: 50,
  }),
  member({
    memberId: 'dune-gateway',
    name: 'Dune Gateway',
    roles: ['provider', 'contributor'],
    owner: 'dune-holding',
    status: 'probation',
  }),
  member({
    memberId: 'coalition-office',
    name: 'Coalition Office',
    roles: ['operator'],
    owner: 'coalition-office',
  }),
  member({ memberId: 'cedar-audit', name: 'Cedar Audit', roles: ['auditor'], owner: 'cedar-audit' }),
];

/** What a machine client of each role may do. */
export const scopesOfRole: Readonly<Record<MemberRole, readonly Scope[]>> = {
  provider: [
    'flagstop/decisions:read',
    'flagstop/decisions:resolve',
    'flagstop/flags:read',
    // For disputes on behalf of its merchants: a provider's role raises no flags.
    'flagstop/flags:write',
    'flagstop/secrets:write',
    // For its own, stricter policy.
    'flagstop/policies:write',
  ],
  // Approving the coalition's policy takes a second member.
  contributor: ['flagstop/flags:read', 'flagstop/flags:write', 'flagstop/policies:write'],
  operator: [
    'flagstop/decisions:read',
    'flagstop/decisions:resolve',
    'flagstop/flags:read',
    'flagstop/flags:write',
    'flagstop/flags:verify',
    'flagstop/policies:write',
    'flagstop/members:write',
  ],
  auditor: ['flagstop/decisions:read', 'flagstop/flags:read', 'flagstop/audit:read'],
};

interface DemoMember {
  readonly memberId: string;
  readonly name: string;
  readonly roles: MemberRole[];
  readonly owner: string;
  readonly country?: string;
  readonly status?: 'probation';
  readonly flagsPerDay?: number;
}

/** Contacts and sites are on names that nobody can have. */
function member({ flagsPerDay, ...input }: DemoMember): OnboardMember {
  const host = `${input.memberId}.example`;
  return onboardMemberSchema.parse({
    status: 'active',
    ...input,
    contacts: [
      { role: 'desk', name: 'Review desk', email: `desk@${host}`, phone: '+12025550100' },
      { role: 'security', email: `security@${host}` },
    ],
    hosts: [host],
    ...(flagsPerDay !== undefined && { quotas: { flagsPerDay } }),
  });
}
