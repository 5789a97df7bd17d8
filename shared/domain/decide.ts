import type { Answer, Coverage } from '../contracts/answer.ts';
import { maxListedMatches } from '../contracts/answer.ts';
import type { CheckFinding } from '../contracts/checks.ts';
import type { KeyScheme } from '../contracts/coalition.ts';
import { type Facts, factsVersion } from '../contracts/facts.ts';
import type { Fingerprint } from '../contracts/fingerprint.ts';
import type { FlagHead } from '../contracts/flag-head.ts';
import type { DecisionId, MemberId, MerchantReference } from '../contracts/ids.ts';
import type { Trigger } from '../contracts/rescreen.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { Standing, ToldStanding } from '../contracts/stored-merchant.ts';
import type { DecisionSource } from '../contracts/vocabulary.ts';
import { type Judgement, judge } from './judge.ts';
import type { Jurisdictions } from './jurisdiction-facts.ts';
import { matcherVersion } from './match/match-flags.ts';
import type { Policy } from './policy/load-policy.ts';
import { decidedUnder } from './policy/policy-name.ts';
import { reportRoutes } from './report-routes.ts';

/** Everything a decision is made of, once the reading is done. */
export interface DecisionInput {
  readonly decisionId: DecisionId;
  readonly provider: MemberId;
  readonly source: DecisionSource;
  readonly sourceId: string;
  readonly merchant: MerchantReference;
  readonly livemode: boolean;
  readonly facts: Facts;
  /** What was checked on the application; the answer lists what failed. */
  readonly checks: readonly CheckFinding[];
  readonly coverage: Coverage;
  /** Heads that were read, whether they matched or not. */
  readonly heads: Iterable<FlagHead>;
  /** With the provider's own rules where it has some, see `with-overlay.ts`. */
  readonly policy: Policy;
  /** Whose law says where reports go. */
  readonly jurisdictions: Jurisdictions;
  /** The scheme by which flags were looked up. */
  readonly keyScheme: KeyScheme;
  readonly fingerprint: Fingerprint;
  /** What made us decide again; absent where a provider asked. */
  readonly trigger?: Trigger;
  /** Of a webhook of a source: what stays known of it on the standing. */
  readonly told?: ToldStanding;
  /** The merchant's standing as it was read. */
  readonly before: Standing | null;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** The decision and the standing it makes, ready to be committed together. */
export interface Decided {
  readonly decision: StoredDecision;
  readonly standing: Standing;
}

/**
 * The decision on an application: judged, worded as its answer, and linked to the one before it. A merchant's
 * decisions are in time order even where two of our clocks differ: each is at least 1 ms after the last.
 */
export function decide(input: DecisionInput): Decided {
  const { decisionId, provider, merchant, before } = input;
  const decidedAt = laterOf(input.now, before?.decidedAt);
  const judgement = judge(input.policy, input.facts);
  const answer = JSON.stringify(answerOf(input, { judgement, decidedAt }));
  const version = (before?.version ?? 0) + 1;
  const told = input.told ?? before?.told;
  return {
    decision: {
      decisionId,
      provider,
      source: input.source,
      sourceId: input.sourceId,
      merchant,
      livemode: input.livemode,
      outcome: judgement.outcome,
      reasons: [...judgement.reasons],
      obligations: [...judgement.obligations],
      facts: input.facts,
      flags: Array.from(input.heads, ({ flagId, seq }) => ({ flagId, seq })),
      policy: decidedUnder(input.policy),
      engine: engineOf(input),
      fingerprint: input.fingerprint,
      ...(input.trigger && { trigger: input.trigger }),
      previous: before?.decisionId ?? null,
      standingVersion: version,
      answer,
      decidedAt,
    },
    standing: {
      provider,
      merchant,
      version,
      decisionId,
      outcome: judgement.outcome,
      decidedAt,
      state: 'active',
      indexPending: decidedAt,
      ...(before?.offboarding && { offboarding: before.offboarding }),
      ...(told && { told }),
    },
  };
}

function engineOf({ keyScheme }: DecisionInput): Answer['engine'] {
  return { matcher: matcherVersion, keys: keyScheme, facts: factsVersion };
}

function answerOf(input: DecisionInput, made: { judgement: Judgement; decidedAt: string }): Answer {
  const reportTo = reportRoutes(made.judgement.obligations, input.jurisdictions);
  return {
    decisionId: input.decisionId,
    livemode: input.livemode,
    outcome: made.judgement.outcome,
    recommendation: true,
    merchant: { reference: input.merchant },
    reasons: [...made.judgement.reasons],
    matches: input.facts.matches.slice(0, maxListedMatches),
    matchCount: input.facts.matches.length,
    obligations: [...made.judgement.obligations],
    ...(reportTo.length > 0 && { reportTo }),
    checks: input.checks.filter(({ result }) => result === 'fail'),
    coverage: input.coverage,
    policy: decidedUnder(input.policy),
    engine: engineOf(input),
    decidedAt: made.decidedAt,
  };
}

function laterOf(now: string, before: string | undefined): string {
  const next = before === undefined ? 0 : Date.parse(before) + 1;
  return new Date(Math.max(Date.parse(now), next)).toISOString();
}
