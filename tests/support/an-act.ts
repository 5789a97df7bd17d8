import type { DecisionId, MemberId } from '../../shared/contracts/ids.ts';
import type { SourceAct } from '../../shared/contracts/source-act.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import type { Standing, ToldStanding } from '../../shared/contracts/stored-merchant.ts';
import type { Outcome } from '../../shared/contracts/vocabulary.ts';
import type { Stores } from '../../shared/ports.ts';
import { aCommit, sampleId } from './stored-samples.ts';

/** An act that waits to be done; of the same name it is of the same decision. */
export function anAct(provider: MemberId, name: string, over: Partial<SourceAct> = {}): SourceAct {
  return {
    provider,
    source: 'stripe',
    merchant: sampleId.merchant('acct_1Example'),
    decisionId: sampleId.decision(name),
    decidedAt: '2026-11-22T12:00:00.000Z',
    outcome: 'decline',
    what: 'pause-payouts',
    mode: 'live',
    state: 'waiting',
    attempts: [],
    waitingSince: '2026-11-22T12:00:01.000Z',
    restarts: 0,
    version: 1,
    createdAt: '2026-11-22T12:00:01.000Z',
    ...over,
  };
}

export interface Deciding {
  readonly provider: MemberId;
  readonly outcome: Outcome;
  readonly merchant?: string;
  readonly told?: ToldStanding['source'] | null;
  readonly sandbox?: boolean;
  readonly state?: Standing['state'];
}

let decided = 0;

/** Commits a decision on a merchant that a source told of, after the one before it. */
export async function decideOn(stores: Stores, of: Deciding): Promise<StoredDecision> {
  const { provider, outcome, told = 'stripe', sandbox = false, state = 'active' } = of;
  decided += 1;
  const merchant = sampleId.merchant(of.merchant ?? 'acct_1Example');
  const before = await stores.merchants.readStanding(provider, merchant);
  const decisionId: DecisionId = sampleId.decision(`decided-${decided}`);
  const at = new Date(Date.parse('2026-11-22T12:00:00.000Z') + decided).toISOString();
  const commit = aCommit({
    provider,
    merchant,
    decisionId,
    decidedAt: at,
    expectedVersion: before?.version ?? null,
    decision: { outcome, previous: before?.decisionId ?? null },
  });
  const { facts } = commit.decision;
  const decision = { ...commit.decision, facts: { ...facts, merchant: { ...facts.merchant, sandbox } } };
  const standing: Standing = {
    ...commit.standing,
    outcome,
    state,
    ...(told && { told: { source: told, at: null, mark: null } }),
  };
  const result = await stores.screening.commit({ ...commit, decision, standing });
  if (result.kind !== 'committed') throw new Error(result.kind);
  return decision;
}
