import type { Reason } from '../contracts/answer.ts';
import type { Facts } from '../contracts/facts.ts';
import type { PolicyRule } from '../contracts/policy-document.ts';
import type { Outcome } from '../contracts/vocabulary.ts';
import { carryingMatches } from './carrying-matches.ts';
import { drawOutcome } from './draw-outcome.ts';
import { dutiesByLaw } from './duties-by-law.ts';
import { reviewText } from './engine-reasons.ts';
import { evaluatePolicy } from './policy/evaluate-policy.ts';
import type { Policy } from './policy/load-policy.ts';

/** What was decided on some facts under a policy. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly obligations: readonly string[];
}

/**
 * The judgement of a policy over facts, kept inside the safety lattice approve < review < decline:
 * the most careful outcome among the rules that hold; no rule, a failed rule, incomplete coverage, an unusable
 * strong identifier or a stale feed never approve; decline stands only on a strong, undisputed, uncleared match
 * with corroborated or verified evidence; and an operator's switch sends everything to review.
 * Reasons are those of the rules that hold, but why a merchant would be approved is no reason for anything else:
 * what it could be told would mislead it. Obligations are those of every rule that holds, and those by law; what approving
 * rules ask for, such as missing details, is not asked of a merchant that is not to be boarded.
 */
export function judge(policy: Policy, facts: Facts): Judgement {
  const verdict = evaluatePolicy(policy, facts);
  const { outcome, rules, engine } = drawOutcome(verdict, facts);
  const asks = (rule: PolicyRule) => outcome !== 'decline' || rule.outcome !== 'approve';
  return {
    outcome,
    reasons: [...rules.map((rule) => toReason(rule, { policy, facts, outcome })), ...engine],
    obligations: [
      ...new Set([
        ...verdict.holding.filter(asks).flatMap((rule) => rule.obligations),
        ...dutiesByLaw(facts),
      ]),
    ],
  };
}

function toReason(rule: PolicyRule, judged: { policy: Policy; facts: Facts; outcome: Outcome }): Reason {
  const carrying = carryingMatches(rule, judged);
  const wasCapped = rule.outcome === 'decline' && judged.outcome !== 'decline';
  return {
    code: rule.code,
    rule: rule.id,
    text: rule.text,
    // What a merchant is told must be what was decided.
    merchantText: wasCapped ? reviewText : rule.merchantText,
    flags: carrying.map(({ flagId }) => flagId),
    matchedOn: [...new Set(carrying.flatMap(({ on }) => on.map(({ type }) => type)))],
  };
}
