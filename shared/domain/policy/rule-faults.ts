import { isObligation, obligations } from '../../contracts/obligations.ts';
import type { PolicyRule } from '../../contracts/policy-document.ts';
import type { PolicyFault } from './load-policy.ts';

/** Reasons that the engine itself gives; a rule that used one could pass for it. */
export const reservedCodes: ReadonlySet<string> = new Set([
  'DECLINE_CAPPED',
  'NO_RULE_HELD',
  'REVIEW_ALL',
  'RULE_ERROR',
]);

/** Facts that may never be a ground to decline: where someone is from. */
const neverDeclines = ['merchant.country', 'merchant.registrationCountry', 'jurisdiction'];

export interface ReadRule {
  readonly rule: PolicyRule;
  readonly index: number;
  /** What its condition speaks of. */
  readonly reads: ReadonlySet<string>;
}

/** What is wrong with a rule besides its condition. */
export function ruleFaults({ rule, index, reads }: ReadRule): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const refuse = (field: keyof PolicyRule, fault: Pick<PolicyFault, 'what' | 'remedy'>) => {
    faults.push({ rule: rule.id, where: `/rules/${index}/${field}`, ...fault });
  };
  if (reservedCodes.has(rule.code))
    refuse('code', {
      what: `uses ${rule.code}, a reason that only the engine gives`,
      remedy: 'Choose another code.',
    });
  const country = neverDeclines.find((path) =>
    [...reads].some((read) => read === path || read.startsWith(`${path}.`)),
  );
  if (rule.outcome === 'decline' && country)
    refuse('when', {
      what: `declines on ${country}`,
      remedy: 'A country may ask for review and name duties, never decline.',
    });
  return faults;
}

/** What documents written for the first fact set could do, and those after it may not: such a rule says nothing to anybody. */
export function newRuleFaults({ rule, index }: Pick<ReadRule, 'rule' | 'index'>): PolicyFault[] {
  const wordless = (['text', 'merchantText'] as const).filter((field) => !/\p{L}/u.test(rule[field]));
  const unknown = rule.obligations.flatMap((slug, at) => (isObligation(slug) ? [] : [{ slug, at }]));
  return [
    ...wordless.map((field) => ({
      rule: rule.id,
      where: `/rules/${index}/${field}`,
      what: 'says nothing',
      remedy: 'Write the sentence that people are to read.',
    })),
    ...unknown.map(({ slug, at }) => ({
      rule: rule.id,
      where: `/rules/${index}/obligations/${at}`,
      what: `obliges to something that nobody has said what it is: ${slug}`,
      remedy: `Use one of ${Object.keys(obligations).join(', ')}.`,
    })),
  ];
}
