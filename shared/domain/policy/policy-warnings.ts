import { mayDecline } from '../may-decline.ts';
import type { LoadedRule, Policy, PolicyFault } from './load-policy.ts';
import type { PolicyLanguage } from './policy-language.ts';
import { newRuleFaults } from './rule-faults.ts';
import { canHold } from './worlds/can-hold.ts';
import { describeKind, matchKinds, toldApart } from './worlds/match-kinds.ts';

/** Something in a policy that loads all the same, and that its author will not have meant. */
export type PolicyWarning = PolicyFault;

/**
 * What an author should look at in a policy that can be used: rules that the decline cap would overrule, rules that can
 * never hold, rules that nobody owns or looks at again, thresholds that nothing speaks of; and, in a document for the
 * first fact set, what later ones are refused for. Takes milliseconds: asked of what people write, not of what is screened by.
 */
export function policyWarnings({ rules, language }: Pick<Policy, 'rules' | 'language'>): PolicyWarning[] {
  const budget = { left: mostLookedAt };
  return [
    ...rules.flatMap(({ rule, condition }, index) => {
      const asked = { rule, condition, index, language, budget };
      return [
        ...(language.facts === 'facts-1' ? newRuleFaults(asked) : []),
        ...(canHold(condition, { language, kinds: matchKinds, budget }) === 'no'
          ? neverHolds(asked)
          : cappedDecline(asked)),
        ...unowned(asked),
      ];
    }),
    ...unusedThresholds({ rules, language }),
  ];
}

/** Most parts of conditions that are looked at for all rules of a policy together. */
const mostLookedAt = 1_000_000;

interface Asked extends LoadedRule {
  readonly index: number;
  readonly language: PolicyLanguage;
  readonly budget: { left: number };
}

/** The kinds of matches that carry no decline, whatever a policy says. */
const cannotDecline = matchKinds.filter((kind) => !mayDecline(kind));

function cappedDecline(asked: Asked): PolicyWarning[] {
  const { rule, condition, index } = asked;
  if (rule.outcome !== 'decline') return [];
  const capped = canHold(condition, { ...asked, kinds: cannotDecline });
  if (capped === 'no') return [];
  const when =
    capped === 'may' ? `it holds ${example(asked)}` : 'it is too long to be shown to hold on nothing else';
  return [
    {
      rule: rule.id,
      where: `/rules/${index}/when`,
      what: `declines where the engine will make it a review (DECLINE_CAPPED): ${when}`,
      remedy:
        'Ask for m.strength == "strong" && !m.disputed && !m.cleared && m.evidence in ["corroborated", "verified"] of one match, or let it review.',
    },
  ];
}

/** On what a rule that should not decline can hold, in words. */
function example(asked: Asked): string {
  const { condition } = asked;
  const holdsOn = (kinds: typeof matchKinds) => canHold(condition, { ...asked, kinds }) === 'may';
  if (holdsOn([])) return 'where no flag is met';
  const kind = toldApart(cannotDecline, condition).find((one) => holdsOn([one]));
  return kind
    ? `on ${describeKind(kind, condition.reads)}`
    : 'on several matches, none of which may carry it';
}

function neverHolds({ rule, index }: Asked): PolicyWarning[] {
  return [
    {
      rule: rule.id,
      where: `/rules/${index}/when`,
      what: 'can never hold: its parts exclude one another, or ask for what no fact can be',
      remedy: 'Correct the condition, or leave the rule out.',
    },
  ];
}

function unowned({ rule, index }: Asked): PolicyWarning[] {
  const warn = (field: 'owner' | 'reviewBy', what: string, remedy: string): PolicyWarning[] =>
    rule[field] ? [] : [{ rule: rule.id, where: `/rules/${index}/${field}`, what, remedy }];
  return [
    ...warn('owner', 'has no owner', 'Say who answers for the rule.'),
    ...warn('reviewBy', 'has no day of review', 'Say when it is looked at again, as "2027-05-31".'),
  ];
}

function unusedThresholds({ rules, language }: Pick<Policy, 'rules' | 'language'>): PolicyWarning[] {
  return [...language.thresholds.keys()]
    .filter((name) => !rules.some(({ condition }) => condition.reads.has(`thresholds.${name}`)))
    .map((name) => ({
      rule: null,
      where: `/thresholds/${name}`,
      what: 'is a threshold that no condition speaks of',
      remedy: `Write thresholds.${name} in the condition that it is for, or leave it out.`,
    }));
}
