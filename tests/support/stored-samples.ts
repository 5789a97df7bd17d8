import { createHash } from 'node:crypto';
import {
  type FlagEvent,
  type FlagHead,
  flagEventSchema,
  flagHeadSchema,
} from '../../shared/contracts/flag-head.ts';
import {
  type DecisionId,
  decisionIdSchema,
  type FlagId,
  flagIdSchema,
  type LookupKey,
  lookupKeySchema,
  type MemberId,
  type MerchantReference,
  memberIdSchema,
  merchantReferenceSchema,
} from '../../shared/contracts/ids.ts';
import { type StoredDecision, storedDecisionSchema } from '../../shared/contracts/stored-decision.ts';
import { standingSchema, storedApplicationSchema } from '../../shared/contracts/stored-merchant.ts';
import { termsItems } from '../../shared/contracts/terms-report.ts';
import type { DecisionCommit } from '../../shared/ports.ts';

/** Ids made from a name: the same name, the same id. */
export const sampleId = {
  decision: (name: string): DecisionId =>
    decisionIdSchema.parse(`dec_${hash(name, 'base64url').slice(0, 22)}`),
  flag: (name: string): FlagId => flagIdSchema.parse(`flg_${hash(name, 'hex').slice(0, 26)}`),
  key: (name: string): LookupKey => lookupKeySchema.parse(hash(name, 'base64url').slice(0, 23)),
  member: (name: string): MemberId => memberIdSchema.parse(name),
  merchant: (name: string): MerchantReference => merchantReferenceSchema.parse(name),
} as const;

interface CommitOptions {
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
  readonly decisionId: DecisionId;
  readonly expectedVersion?: number | null;
  readonly decidedAt?: string;
  readonly decision?: Partial<StoredDecision>;
  readonly application?: object;
}

/** A decision with its application and standing, as a screening commits them. */
export function aCommit(options: CommitOptions): DecisionCommit {
  const { provider, merchant, decisionId, expectedVersion = null } = options;
  const decidedAt = options.decidedAt ?? '2026-11-21T12:00:00.000Z';
  const version = (expectedVersion ?? 0) + 1;
  const outcome = 'approve';
  return {
    decision: storedDecisionSchema.parse({
      ...baseDecision(options, decidedAt),
      standingVersion: version,
      ...options.decision,
    }),
    application: storedApplicationSchema.parse({
      provider,
      merchant,
      decisionId,
      application: options.application ?? {
        merchant: { reference: merchant, legalName: 'Example Trading', country: 'DE' },
      },
      terms: {
        sha256: 'ab',
        bytes: 12,
        report: {
          language: 'en',
          items: termsItems.map((item) => ({ item, result: 'pass', quote: 'We “forbid” it.' })),
        },
      },
      receivedAt: decidedAt,
    }),
    standing: standingSchema.parse({
      ...{ provider, merchant, version, decisionId, outcome, decidedAt },
      state: 'active',
      indexPending: decidedAt,
    }),
    expectedVersion,
  };
}

function baseDecision({ provider, merchant, decisionId }: CommitOptions, decidedAt: string) {
  return {
    decisionId,
    provider,
    source: 'api',
    sourceId: 'msg_1',
    merchant,
    livemode: false,
    outcome: 'approve',
    reasons: [{ code: 'CLEAN', rule: 'r', text: 't', merchantText: 'm', flags: [], matchedOn: [] }],
    obligations: [],
    facts: sampleFacts,
    flags: [],
    policy: { id: 'p', version: '1', sha256: 'ab' },
    engine: { matcher: 'm', keys: 'k', facts: 'f' },
    fingerprint: { keyVersion: 1, canonical: null, raw: 'ab' },
    previous: null,
    answer: '{"outcome":"approve"}\u00e9',
    decidedAt,
  };
}

const sampleFacts = {
  version: 'facts-1',
  merchant: {
    event: 'onboarding',
    entityType: 'company',
    country: 'DE',
    registrationCountry: '',
    mcc: '',
    websites: 0,
    principals: 0,
    termsOfService: false,
    sandbox: false,
  },
  matches: [],
  checks: { suspiciousUnicode: false, strongIdentifiers: 0 },
  history: { askedByOthers30d: 0, askedByOthers360d: 0, declinedByOthers360d: 0 },
  coverage: { complete: true, unread: 0, unusableStrong: 0, unusableWeak: 0, missing: [] },
  feeds: { stale: [] },
  switches: { reviewAll: false },
};

/** A flag at `seq`, with the step that led there. */
export function aChange(
  flagId: FlagId,
  options: { seq: number; narrative?: string; identifiers?: FlagHead['identifiers'] },
): { head: FlagHead; event: FlagEvent } {
  const at = '2026-11-21T12:00:00.000Z';
  const member = 'hotline';
  return {
    head: flagHeadSchema.parse({
      flagId,
      state: 'active',
      evidence: 'reported',
      disputed: false,
      category: 'sale-site',
      identifiers: [
        {
          ...{ type: 'host', value: 'shop.example', forms: [{ type: 'host', value: 'shop.example' }] },
          ...{ vouchedBy: [member], verifiedBy: null },
        },
      ],
      raisedBy: member,
      ...{ contentSeq: 1, formerIdentifiers: [], disputes: [], jurisdictions: [] },
      ...{ verification: null, hold: null, supersededBy: null, shareLevel: 'contributors' },
      voices: [{ member, owner: member, subject: 'machine', probation: false, says: 'raised', at }],
      ...{ validFrom: at, reviewAt: '2031-08-21T12:00:00.000Z' },
      evidenceReferences: [],
      ...{ raisedAt: at, changedAt: at, validUntil: '2031-11-21T12:00:00.000Z' },
      ...options,
    }),
    event: flagEventSchema.parse({
      ...{ flagId, seq: options.seq, kind: options.seq === 1 ? 'raised' : 'amended' },
      actor: { member, subject: 'machine' },
      at,
    }),
  };
}

const hash = (name: string, encoding: 'hex' | 'base64url'): string =>
  createHash('sha256').update(name).digest(encoding);
