import type { Reason } from '../contracts/answer.ts';
import type { FactMatch, Facts } from '../contracts/facts.ts';
import type { PolicyRule } from '../contracts/policy-document.ts';
import { type Outcome, outcomes } from '../contracts/vocabulary.ts';
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
 * what it could be told would mislead it. Obligations are those of every rule that holds.
 */
export function judge(policy: Policy, facts: Facts): Judgement {
  const verdict = evaluatePolicy(policy, facts);
  const ruled = mostCareful(verdict.holding.map(({ outcome }) => outcome));
  const engine = engineReasons({ ruled, failed: verdict.failed.length > 0, facts });
  const outcome = engine.some(({ code }) => code === 'REVIEW_ALL' || code === 'DECLINE_CAPPED')
    ? 'review'
    : (mostCareful([ruled ?? 'review', ...(engine.length > 0 ? (['review'] as const) : [])]) ?? 'review');
  const fromRules = verdict.holding
    .filter((rule) => rule.outcome !== 'approve' || outcome === 'approve')
    .toSorted((a, b) => outcomes.indexOf(b.outcome) - outcomes.indexOf(a.outcome))
    .map((rule) => toReason(rule, { policy, facts, outcome }));
  return {
    outcome,
    reasons: [...fromRules, ...engine],
    obligations: [...new Set(verdict.holding.flatMap((rule) => rule.obligations))],
  };
}

function mostCareful(among: readonly Outcome[]): Outcome | null {
  return outcomes.findLast((outcome) => among.includes(outcome)) ?? null;
}

/** True where a match may carry a decline: anything less is one member's word, a name, or in doubt. */
export function mayDecline(match: FactMatch): boolean {
  return match.strength === 'strong' && !match.disputed && !match.cleared && match.evidence !== 'reported';
}

interface Ruled {
  readonly ruled: Outcome | null;
  readonly failed: boolean;
  readonly facts: Facts;
}

function engineReasons({ ruled, failed, facts }: Ruled): Reason[] {
  const codes: (keyof typeof engineTexts)[] = [];
  if (facts.switches.reviewAll) codes.push('REVIEW_ALL');
  if (ruled === 'decline' && !facts.matches.some(mayDecline)) codes.push('DECLINE_CAPPED');
  if (ruled === null) codes.push('NO_RULE_HELD');
  if (failed) codes.push('RULE_ERROR');
  if (ruled === 'approve') codes.push(...faults(facts));
  return codes.map(engineReason);
}

/** What keeps an approval from standing, whatever the policy says. */
function faults(facts: Facts): (keyof typeof engineTexts)[] {
  return [
    ...(facts.coverage.complete ? [] : (['COVERAGE_INCOMPLETE'] as const)),
    ...(facts.coverage.unusableStrong > 0 ? (['IDENTIFIER_UNUSABLE'] as const) : []),
    ...(facts.feeds.stale.length > 0 ? (['FEED_STALE'] as const) : []),
  ];
}

const engineTexts = {
  REVIEW_ALL: 'An operator has sent every application to review.',
  DECLINE_CAPPED:
    'A rule would decline, but no strong, undisputed match with corroborated or verified evidence stands.',
  NO_RULE_HELD: 'No rule of the policy speaks about this application.',
  RULE_ERROR: 'A rule of the policy could not be evaluated.',
  COVERAGE_INCOMPLETE: 'A part of the flags that may concern this application was not read.',
  IDENTIFIER_UNUSABLE: 'A field that names one party could not be used for matching.',
  FEED_STALE: 'A list that the coalition relies on is older than it may be.',
} as const;

const reviewText = 'Your application needs a manual review.';

function engineReason(code: keyof typeof engineTexts): Reason {
  return {
    code,
    rule: 'engine',
    text: engineTexts[code],
    merchantText: reviewText,
    flags: [],
    matchedOn: [],
  };
}

/** At most this many matches are asked, rule by rule, whether they carry it. */
const maxTraced = 50;

function toReason(rule: PolicyRule, judged: { policy: Policy; facts: Facts; outcome: Outcome }): Reason {
  const carrying = carriers(rule, judged);
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

/**
 * The matches that make a rule hold: it holds with this match alone and not with none. A rule that needs
 * several together (a count) rests on all of them; one that holds without any rests on none.
 */
function carriers(
  rule: PolicyRule,
  { policy, facts }: { policy: Policy; facts: Facts },
): readonly FactMatch[] {
  const only = { ...policy, rules: policy.rules.filter((loaded) => loaded.rule.id === rule.id) };
  const holdsOn = (matches: readonly FactMatch[]) =>
    evaluatePolicy(only, { ...facts, matches: [...matches] }).holding.length > 0;
  if (facts.matches.length === 0 || holdsOn([])) return [];
  const traced = facts.matches.slice(0, maxTraced);
  const alone = traced.filter((match) => holdsOn([match]));
  return alone.length > 0 ? alone : traced;
}
