import type * as z from 'zod';
import type { raiseFlagSchema } from '../../shared/contracts/flag.ts';
import type {
  amendFlagSchema,
  decideDisputeSchema,
  disputeOpenedSchema,
  flagHistorySchema,
  mergeSchema,
  openDisputeSchema,
  opinionSchema,
  reasonSchema,
  verifySchema,
} from '../../shared/contracts/flag-moves.ts';
import { type flagCategoriesSchema, flagTaxonomy } from '../../shared/contracts/flag-taxonomy.ts';
import type { flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { decisionExample, flagId } from './examples.ts';

/*
 * The examples of flags and of the steps in their lives. Everything is invented; tests parse each with the schema it illustrates.
 */

export const raiseFlagExample = {
  category: 'sale-site',
  identifiers: [
    { type: 'host', value: 'downloads.example' },
    { type: 'email', value: 'owner@downloads.example' },
    { type: 'person_name', value: 'Erika Mustermann', dateOfBirth: '1980-02-29', country: 'DE' },
    { type: 'phone', value: '555 0123' },
  ],
  narrative: 'Reported to us by our hotline partner.',
  evidenceReferences: ['case-2026-0001'],
} satisfies z.input<typeof raiseFlagSchema>;

export const flagExample = {
  flagId,
  livemode: false,
  seq: 1,
  contentSeq: 1,
  state: 'active',
  evidence: 'reported',
  disputed: false,
  category: 'sale-site',
  identifiers: [
    { type: 'host', value: 'downloads.example', evidence: 'reported' },
    { type: 'email', value: 'owner@downloads.example', evidence: 'reported' },
    { type: 'person_name', value: 'erika mustermann', evidence: 'reported' },
  ],
  hold: null,
  supersededBy: null,
  voices: { support: 0, seenToo: 0 },
  disputes: [],
  shareLevel: 'contributors',
  jurisdictions: [],
  raisedBy: 'hotline-east',
  narrative: 'Reported to us by our hotline partner.',
  evidenceReferences: ['case-2026-0001'],
  verification: null,
  opinions: { notTheSubject: 1, subject: 0 },
  raisedAt: '2026-03-01T11:00:00.000Z',
  changedAt: '2026-03-01T11:00:00.000Z',
  validFrom: '2026-03-01T11:00:00.000Z',
  validUntil: '2031-03-01T11:00:00.000Z',
  reviewAt: '2030-12-01T11:00:00.000Z',
  allowed: ['withdraw', 'amend'],
} satisfies z.input<typeof flagViewSchema>;

const { opinions: _, ...newFlag } = flagExample;

export const raisedFlagExample = {
  ...newFlag,
  unusable: [{ pointer: '/identifiers/3', why: 'country-unknown' }],
} satisfies z.input<typeof flagViewSchema>;

const at = '2026-03-02T09:30:00.000Z';
const changed = { ...flagExample, seq: 2, changedAt: at };

export const amendExample = {
  seq: 1,
  rationale: 'They moved to another host; the phone number was somebody else’s.',
  add: [{ type: 'host', value: 'downloads-two.example' }],
  remove: [{ type: 'email', value: 'owner@downloads.example' }],
} satisfies z.input<typeof amendFlagSchema>;

export const opinionExample = {
  says: 'seen-too',
  seq: 1,
  rationale: 'The same site was in a case of ours in February.',
} satisfies z.input<typeof opinionSchema>;

export const supportedExample = {
  ...changed,
  evidence: 'corroborated',
  identifiers: flagExample.identifiers.map((identifier) => ({
    ...identifier,
    evidence: 'corroborated' as const,
  })),
  voices: { support: 0, seenToo: 1 },
} satisfies z.input<typeof flagViewSchema>;

export const verifyExample = {
  seq: 1,
  reference: 'case-2026-0001',
} satisfies z.input<typeof verifySchema>;

export const verifiedExample = {
  ...changed,
  evidence: 'verified',
  identifiers: flagExample.identifiers.map((identifier) => ({
    ...identifier,
    evidence: 'verified' as const,
  })),
  verification: { reference: verifyExample.reference, at },
} satisfies z.input<typeof flagViewSchema>;

export const reasonExample = {
  rationale: 'The register extract shows another owner.',
} satisfies z.input<typeof reasonSchema>;

export const openDisputeExample = {
  rationale: 'The merchant bought the site in January; the register extract is with us.',
  decisionId: decisionExample.decisionId,
} satisfies z.input<typeof openDisputeSchema>;

const dispute = { n: 1, openedAt: at, dueAt: '2026-03-12T09:30:00.000Z' };

export const disputeOpenedExample = {
  flagId,
  livemode: false,
  ...dispute,
} satisfies z.input<typeof disputeOpenedSchema>;

export const decideExample = {
  outcome: 'overturned',
  rationale: 'The site has another owner since January.',
} satisfies z.input<typeof decideDisputeSchema>;

export const overturnedExample = {
  ...changed,
  seq: 3,
  state: 'overturned',
  disputes: [{ ...dispute, onBehalfOf: 'merchant', outcome: 'overturned' }],
  allowed: [],
} satisfies z.input<typeof flagViewSchema>;

export const heldExample = {
  ...changed,
  state: 'held',
  hold: { reason: 'operator', since: at, touches: null },
  allowed: ['support', 'seen-too', 'verify', 'dispute', 'amend', 'release', 'merge'],
} satisfies z.input<typeof flagViewSchema>;

export const mergeExample = {
  other: 'flg_01exampleexampleexample001',
  rationale: 'Two members flagged the same site.',
} satisfies z.input<typeof mergeSchema>;

export const historyExample = {
  items: [
    {
      seq: 1,
      kind: 'raised',
      at: flagExample.raisedAt,
      actor: { member: 'hotline-east', subject: 'analyst-3' },
    },
    {
      seq: 2,
      kind: 'seen-too',
      at,
      actor: { member: 'payments-north', subject: 'analyst-7' },
      reason: opinionExample.rationale,
    },
  ],
  nextCursor: null,
} satisfies z.input<typeof flagHistorySchema>;

export const categoriesExample = {
  items: flagTaxonomy.slice(0, 1),
} satisfies z.input<typeof flagCategoriesSchema>;
