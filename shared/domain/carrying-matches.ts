import type { FactMatch, Facts } from '../contracts/facts.ts';
import type { PolicyRule } from '../contracts/policy-document.ts';
import { evaluatePolicy } from './policy/evaluate-policy.ts';
import type { Policy } from './policy/load-policy.ts';

/** At most this many matches are asked, rule by rule, whether they carry it. */
const maxTraced = 50;

/**
 * The matches that make a rule hold: it holds with this match alone and not with none. A rule that needs
 * several together (a count) rests on all of them; one that holds without any rests on none.
 */
export function carryingMatches(
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
