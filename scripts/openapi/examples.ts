import type * as z from 'zod';
import type { answerSchema } from '../../shared/contracts/answer.ts';
import type { applicationSchema } from '../../shared/contracts/application.ts';
import type { decisionReplaySchema } from '../../shared/contracts/decision-replay.ts';
import type { decisionPageSchema, decisionViewSchema } from '../../shared/contracts/decision-view.ts';
import type { reindexedSchema, reindexSchema } from '../../shared/contracts/reindex.ts';
import type { resolvedSchema, resolveSchema } from '../../shared/contracts/resolution.ts';
import type { standingViewSchema } from '../../shared/contracts/stored-merchant.ts';

/*
 * The examples of the API description. Everything is invented and stands on reserved names; tests parse each with
 * the schema it illustrates.
 */

const decisionId = 'dec_Zm9yLWV4YW1wbGUtb25seQ';
export const flagId = 'flg_01exampleexampleexample000';
const policy = {
  id: 'coalition-default',
  version: '2026-03-01',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};
const engine = { matcher: 'matcher-1', keys: 'keys-1', facts: 'facts-1' };
const on = {
  pointer: '/merchant/websites/0',
  type: 'host',
  method: 'exact',
  score: 1,
  explanation: 'The host is the same.',
} as const;
const match = {
  flagId,
  seq: 2,
  category: 'sale-site',
  evidence: 'reported',
  disputed: false,
  strength: 'strong',
  cleared: false,
  on: [on],
} as const;

export const applicationExample = {
  event: 'onboarding',
  merchant: {
    reference: 'm-1001',
    entityType: 'company',
    legalName: 'Example Downloads GmbH',
    country: 'DE',
    mcc: '5815',
    websites: ['https://downloads.example'],
    emails: ['owner@downloads.example'],
    phones: ['+12025550123'],
    principals: [{ name: 'Erika Mustermann', role: 'owner', dateOfBirth: '1980-02-29', country: 'DE' }],
    termsOfService: { text: 'Sexual content involving minors is prohibited, removed and reported.' },
  },
} satisfies z.input<typeof applicationSchema>;

export const answerExample = {
  decisionId,
  livemode: false,
  outcome: 'review',
  recommendation: true,
  merchant: { reference: 'm-1001' },
  reasons: [
    {
      code: 'FLAG_STRONG_MATCH_REPORTED',
      rule: 'strong-match-reported',
      text: 'An identifier that names one party stands on a flag that one member reported.',
      merchantText: 'We need more information before we can continue.',
      flags: [flagId],
      matchedOn: ['host'],
    },
  ],
  matches: [{ ...match, on: [on] }],
  matchCount: 1,
  obligations: ['manual-review'],
  coverage: { complete: true, unread: [], unusable: [], missing: ['/merchant/taxIds'] },
  policy,
  engine,
  decidedAt: '2026-03-01T12:00:00.000Z',
} satisfies z.input<typeof answerSchema>;

export const decisionExample = {
  decisionId,
  livemode: false,
  provider: 'payments-north',
  answer: answerExample,
  facts: {
    version: 'facts-1',
    merchant: {
      event: 'onboarding',
      entityType: 'company',
      country: 'DE',
      registrationCountry: '',
      mcc: '5815',
      websites: 1,
      principals: 1,
      termsOfService: true,
      sandbox: false,
    },
    matches: [{ ...match, on: [on] }],
    checks: { suspiciousUnicode: false, strongIdentifiers: 3 },
    history: { askedByOthers30d: 0, askedByOthers360d: 0, declinedByOthers360d: 0 },
    coverage: {
      complete: true,
      unread: 0,
      unusableStrong: 0,
      unusableWeak: 0,
      missing: ['/merchant/taxIds'],
    },
    feeds: { stale: [] },
    switches: { reviewAll: false },
  },
  flags: [{ flagId, seq: 2 }],
  policy,
  engine,
  source: 'api',
  previous: null,
  standingVersion: 1,
  decidedAt: '2026-03-01T12:00:00.000Z',
  resolution: null,
  values: [{ pointer: on.pointer, type: on.type, masked: 'd…ds.example' }],
} satisfies z.input<typeof decisionViewSchema>;

export const replayExample = {
  decisionId: answerExample.decisionId,
  outcome: answerExample.outcome,
  policy: {
    ran: true,
    same: true,
    outcome: answerExample.outcome,
    reasonCodes: answerExample.reasons.map(({ code }) => code),
  },
  matching: { ran: true, same: true, compared: 1, movedOn: 0 },
} satisfies z.input<typeof decisionReplaySchema>;

export const decisionPageExample = {
  items: [
    {
      decisionId,
      livemode: false,
      merchant: { reference: 'm-1001' },
      outcome: 'review',
      reasonCodes: ['FLAG_STRONG_MATCH_REPORTED'],
      source: 'api',
      decidedAt: '2026-03-01T12:00:00.000Z',
      resolution: { status: 'resolved', outcome: 'approve', at: '2026-03-01T14:00:00.000Z' },
    },
  ],
  nextCursor: null,
} satisfies z.input<typeof decisionPageSchema>;

export const standingExample = {
  livemode: false,
  merchant: { reference: 'm-1001' },
  outcome: 'review',
  decisionId,
  decidedAt: '2026-03-01T12:00:00.000Z',
  trigger: { flagId, seq: 2 },
  resolution: { status: 'resolved', outcome: 'approve', at: '2026-03-01T14:00:00.000Z' },
  state: 'active',
  version: 1,
} satisfies z.input<typeof standingViewSchema>;

export const offboardExample = { reason: 'contract ended', alertDays: 180 };

export const offboardedExample = {
  ...standingExample,
  state: 'offboarded',
  offboarding: {
    at: '2026-06-01T09:00:00.000Z',
    ...offboardExample,
    until: '2026-11-28T09:00:00.000Z',
  },
  version: 2,
} satisfies z.input<typeof standingViewSchema>;

export const resolveExample = {
  outcome: 'approve',
  rationale: 'The site was sold to this merchant in January; register extract seen.',
  clearances: [{ flagId }],
} satisfies z.input<typeof resolveSchema>;

const clearedInExample = { flagId, seq: 2, expiresAt: '2027-02-24T14:00:00.000Z' };

export const resolvedExample = {
  decisionId,
  livemode: false,
  status: 'resolved',
  outcome: 'approve',
  at: '2026-03-01T14:00:00.000Z',
  steps: [
    {
      step: 'resolved',
      outcome: 'approve',
      rationale: resolveExample.rationale,
      clearances: [clearedInExample],
      confirms: [],
      by: { member: 'payments-north', subject: 'analyst-7' },
      at: '2026-03-01T14:00:00.000Z',
    },
  ],
} satisfies z.input<typeof resolvedSchema>;

export const proposedExample = {
  ...resolvedExample,
  status: 'awaiting-second',
  outcome: null,
  steps: resolvedExample.steps.map((step) => ({ ...step, step: 'proposed' as const })),
} satisfies z.input<typeof resolvedSchema>;

export const reindexExample = { limit: 20 } satisfies z.input<typeof reindexSchema>;

export const reindexedExample = {
  livemode: false,
  reindexed: 20,
  secrets: [2, 1],
  nextCursor: 'WyJmbGFncyIsIiJd',
} satisfies z.input<typeof reindexedSchema>;
