import type * as z from 'zod';
import type { policyRescreeningViewSchema } from '../../shared/contracts/policy-rescreening.ts';
import type {
  approvePolicySchema,
  decidePolicySchema,
  policyPageSchema,
  policyViewSchema,
  policyWholeSchema,
  proposePolicySchema,
  shadowPolicySchema,
  shadowViewSchema,
} from '../../shared/contracts/policy-view.ts';

const proposedAt = '2026-11-21T09:00:00.000Z';
const decidedAt = '2026-11-21T14:30:00.000Z';
const backtest = 'bkt_4q2m8w0r6t1y3u5i7o9pza1s2d';
const decisionId = 'dec_c2FtcGxlLWRlY2lzaW9uLQ';
const sha256 = '9f2b6d1c4e8a7053b1d9c2e6f4a8073590bd1e2c3f4a5b6c7d8e9f0a1b2c3d4e';

export const proposeExample = {
  yaml: 'id: coalition-default\nversion: "2026-12-01"\nfacts: facts-2\ntitle: The coalition’s policy\nrules: …\n',
} satisfies z.input<typeof proposePolicySchema>;

export const policyExample = {
  line: 'coalition-default',
  version: '2026-12-01',
  sha256,
  title: 'The coalition’s policy',
  rules: 26,
  warnings: [],
  state: 'proposed',
  proposedBy: { member: 'coalition-office', subject: 'person-4711' },
  proposedAt,
  decidedBy: null,
  decidedAt: null,
  backtests: [{ id: backtest, at: '2026-11-21T10:15:00.000Z' }],
  active: false,
  shadow: false,
  allowed: ['backtest', 'start-shadow'],
} satisfies z.input<typeof policyViewSchema>;

export const policyPageExample = { items: [policyExample], nextCursor: null } satisfies z.input<
  typeof policyPageSchema
>;

export const approveExample = {
  backtest,
  reason: 'Three more reviews a day, all on linked short addresses.',
} satisfies z.input<typeof approvePolicySchema>;

export const decideExample = { reason: 'In force as agreed by the policy group.' } satisfies z.input<
  typeof decidePolicySchema
>;

export const rescreeningExample = {
  job: {
    n: 1,
    policy: '2026-12-01',
    startedAt: '2026-11-21T15:00:00.000Z',
    startedBy: { member: 'coalition-office', subject: 'person-4711' },
    reason: 'In force as agreed by the policy group.',
    endedAt: null,
    merchants: 0,
  },
} satisfies z.input<typeof policyRescreeningViewSchema>;

export const shadowExample = { on: true } satisfies z.input<typeof shadowPolicySchema>;

export const approvedExample = {
  ...policyExample,
  state: 'approved',
  decidedBy: { member: 'beacon-hotline' },
  decidedAt,
  allowed: ['backtest', 'activate', 'start-shadow'],
} satisfies z.input<typeof policyViewSchema>;

export const activeExample = {
  ...approvedExample,
  active: true,
  allowed: ['backtest'],
  note: 'Screenings follow it within 60 seconds.',
} satisfies z.input<typeof policyViewSchema>;

export const wholeExample = {
  document: {
    id: 'coalition-default',
    version: '2026-12-01',
    facts: 'facts-2',
    title: 'The coalition’s policy',
    rules: [
      {
        id: 'reported-match',
        when: 'matches.exists(m, m.strength == "strong" && m.evidence == "reported" && !m.disputed && !m.cleared)',
        outcome: 'review',
        code: 'FLAG_REPORTED_MATCH',
        text: 'An identifier that names one party meets a flag that rests on one member’s word.',
        merchantText: 'Your application needs a closer look by a person.',
        obligations: ['manual-review'],
        references: [],
      },
    ],
  },
  record: policyExample,
  events: [
    {
      line: 'coalition-default',
      n: 4,
      kind: 'proposed',
      version: '2026-12-01',
      at: proposedAt,
      actor: { member: 'coalition-office', subject: 'person-4711' },
      reason: null,
      before: null,
      backtest: null,
    },
  ],
} satisfies z.input<typeof policyWholeSchema>;

export const shadowRunExample = {
  counts: [
    { day: '2026-11-21', from: 'approve', to: 'approve', decisions: 812, differing: 0 },
    { day: '2026-11-21', from: 'approve', to: 'review', decisions: 3, differing: 3 },
  ],
  items: [
    {
      decisionId,
      provider: 'harbour-pay',
      decidedAt,
      from: 'approve',
      to: 'review',
      reasonsBefore: ['NOTHING_FOUND'],
      reasonsAfter: ['LINK_SHORTENER'],
    },
  ],
  nextCursor: null,
} satisfies z.input<typeof shadowViewSchema>;
