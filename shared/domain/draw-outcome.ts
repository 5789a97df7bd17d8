import type { Reason } from '../contracts/answer.ts';
import type { Facts } from '../contracts/facts.ts';
import type { PolicyRule } from '../contracts/policy-document.ts';
import { type Outcome, outcomes } from '../contracts/vocabulary.ts';
import { engineReasons } from './engine-reasons.ts';
import type { PolicyVerdict } from './policy/evaluate-policy.ts';

/** What a policy's verdict comes to inside the safety lattice. */
export interface Drawn {
  readonly outcome: Outcome;
  /** The rules that are told as reasons, most careful first. */
  readonly rules: readonly PolicyRule[];
  /** The engine's own reasons, which are told after them. */
  readonly engine: readonly Reason[];
}

/**
 * The outcome of a verdict, as {@link judge} describes it, and the rules that carry it; without looking for the
 * matches that carry each rule, which takes longer than everything else.
 */
export function drawOutcome(verdict: PolicyVerdict, facts: Facts): Drawn {
  const ruled = mostCareful(verdict.holding.map(({ outcome }) => outcome));
  const declining = verdict.holding.filter(({ outcome }) => outcome === 'decline').map(({ id }) => id);
  const engine = engineReasons({ ruled, declining, failed: verdict.failed, facts });
  const outcome = engine.some(({ code }) => code === 'REVIEW_ALL' || code === 'DECLINE_CAPPED')
    ? 'review'
    : (mostCareful([ruled ?? 'review', ...(engine.length > 0 ? (['review'] as const) : [])]) ?? 'review');
  const rules = verdict.holding
    .filter((rule) => rule.outcome !== 'approve' || outcome === 'approve')
    .toSorted((a, b) => outcomes.indexOf(b.outcome) - outcomes.indexOf(a.outcome));
  return { outcome, rules, engine };
}

function mostCareful(among: readonly Outcome[]): Outcome | null {
  return outcomes.findLast((outcome) => among.includes(outcome)) ?? null;
}
