import type { Facts } from '../../contracts/facts.ts';
import type { PolicyRule } from '../../contracts/policy-document.ts';
import { type CelFacts, celFacts } from './cel-facts.ts';
import type { LoadedRule, Policy } from './load-policy.ts';

/** What a policy says of one application's facts. The outcome is `judge`'s to draw from it. */
export interface PolicyVerdict {
  /** The rules that hold, in the document's order, which means nothing. */
  readonly holding: readonly PolicyRule[];
  /** Ids of rules that could not be evaluated: a decision with one is at least a review. */
  readonly failed: readonly string[];
}

/**
 * Which rules of a policy hold for the facts. Pure; each rule by itself, so that order means nothing and an error
 * in one (division by zero) fails that one only. Bounded: a condition looks at no more than 400 matches, 50 fields
 * of each and 50 items of other lists. Where a list is longer, the gravest matches are looked at, and every rule
 * that speaks of the list fails unless it asks for care (review, decline) and holds on what was looked at.
 */
export function evaluatePolicy(policy: Policy, facts: Facts): PolicyVerdict {
  const seen = celFacts(facts);
  const judged = policy.rules.map((loaded) => ({ rule: loaded.rule, says: evaluateRule(loaded, seen) }));
  return {
    holding: judged.filter(({ says }) => says === 'holds').map(({ rule }) => rule),
    failed: judged.filter(({ says }) => says === 'fails').map(({ rule }) => rule.id),
  };
}

function evaluateRule(
  { rule, condition }: LoadedRule,
  { context, cut }: CelFacts,
): 'holds' | 'not' | 'fails' {
  const holds = resultOf(() => condition.evaluate(context));
  if (holds !== true && holds !== false) return 'fails';
  if (cut.isDisjointFrom(condition.reads)) return holds ? 'holds' : 'not';
  return holds && rule.outcome !== 'approve' ? 'holds' : 'fails';
}

/** The condition's value, or undefined where CEL throws: it does so for every error in evaluation. */
function resultOf(evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch {
    return undefined;
  }
}
