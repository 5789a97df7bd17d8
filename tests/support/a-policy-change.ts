import { type StoredPolicy, storedPolicySchema } from '../../shared/contracts/coalition.ts';
import { policyEventSchema, policyRecordSchema } from '../../shared/contracts/policy-record.ts';
import { type ShadowJudgement, shadowJudgementSchema } from '../../shared/contracts/shadow.ts';
import type { PolicyChange } from '../../shared/policy-ports.ts';
import { sampleId } from './stored-samples.ts';

const at = '2026-11-21T12:00:00.000Z';
const actor = { member: 'coalition-office', subject: 'somebody' };

/** A policy as stored, of a document that nobody loads; another `hash` is another document. */
export function aStoredPolicy(id: string, version: string, hash = 'a'): StoredPolicy {
  const rule = { id: 'r', when: 'true', outcome: 'review', code: 'A_RULE', text: 't', merchantText: 'm' };
  return storedPolicySchema.parse({
    document: { id, version, facts: 'facts-1', title: 'A policy', rules: [rule] },
    sha256: hash.repeat(64),
  });
}

/** The step `n` of a line: it proposes a version, unless `more` says otherwise. */
export function aPolicyChange(
  line: string,
  { version, n, ...more }: { version: string; n: number } & Partial<PolicyChange>,
): PolicyChange {
  return {
    line: { line, n, active: null, shadow: null },
    record: policyRecordSchema.parse({
      ...{
        line,
        version,
        sha256: 'a'.repeat(64),
        title: `At ${n}`,
        rules: 1,
        warnings: ['w'],
        state: 'proposed',
      },
      proposedBy: { ...actor, owner: 'o' },
      ...{ proposedAt: at, decidedBy: null, decidedAt: null, backtests: [{ id: 'bkt', at }] },
    }),
    event: policyEventSchema.parse({
      ...{ line, n, kind: 'proposed', version, at, actor, reason: null, before: null, backtest: null },
    }),
    expected: n - 1,
    ...more,
  };
}

/** What a version in shadow makes of a decision: a review where there was an approval, unless `more` says otherwise. */
export function aShadowJudgement(
  version: string,
  decision: string,
  more: Partial<Record<keyof ShadowJudgement, unknown>> = {},
): ShadowJudgement {
  return shadowJudgementSchema.parse({
    version,
    decisionId: sampleId.decision(decision),
    provider: 'pay-one',
    decidedAt: at,
    ...{ from: 'approve', to: 'review', reasonsBefore: ['CLEAN'], reasonsAfter: ['DOUBT'], differs: true },
    ...more,
  });
}
