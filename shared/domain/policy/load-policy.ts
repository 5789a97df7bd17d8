import type { PolicyName } from '../../contracts/answer.ts';
import type { StoredPolicy } from '../../contracts/coalition.ts';
import { factsVersion, factsVersions } from '../../contracts/facts.ts';
import type { PolicyDocument, PolicyRule } from '../../contracts/policy-document.ts';
import { fail, ok, type Result } from '../../result.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { type PolicyLanguage, policyLanguage } from './policy-language.ts';
import { policySha256 } from './policy-sha256.ts';
import { type Condition, readCondition } from './read-condition.ts';
import { newRuleFaults, ruleFaults } from './rule-faults.ts';

/** A policy whose every rule was checked and can be evaluated. */
export interface Policy {
  readonly document: PolicyDocument;
  /** Of the document, see {@link policySha256}. */
  readonly sha256: string;
  /** The document's rules with their conditions, in its order, which means nothing; then those of the overlay. */
  readonly rules: readonly LoadedRule[];
  /** What its conditions can speak of. */
  readonly language: PolicyLanguage;
  /** A provider's own rules that are judged with it, see `with-overlay.ts`. */
  readonly overlay: PolicyName | null;
}

export interface LoadedRule {
  readonly rule: PolicyRule;
  readonly condition: Condition;
}

/** One thing wrong with a policy. */
export interface PolicyFault {
  /** The rule's id, or null where the fault is the document's. */
  readonly rule: string | null;
  /** RFC 6901 pointer into the document; in a condition followed by the character, counted from 1. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** Most steps that all conditions of a policy may take together on the longest lists there can be. */
export const maxStepsPerPolicy = 3_000_000;

/**
 * A policy ready to evaluate, or every fault found in it. Checks the stored hash, the fact set's version, ids and
 * codes, that no text hides characters, and of each condition that it parses, has the right types, is true or
 * false, and stays within bounds (see `lint-condition.ts`). A decline on a country is refused, and from the second fact
 * set on what says nothing to anybody: wordless texts, obligations that nobody explains. Documents of the first set, which
 * decisions were made under, load as ever.
 */
export function loadPolicy(stored: StoredPolicy): Result<Policy, readonly PolicyFault[]> {
  const { document, sha256 } = stored;
  const hidden = hiddenCharacters(document);
  if (hidden.length > 0) return fail(hidden); // Not well-formed text cannot be hashed either.
  const language = policyLanguage(document);
  const loaded = document.rules.map((rule, index) => loadRule(rule, { index, language }));
  const rules = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  const faults = [
    ...documentFaults(document, sha256),
    ...repeated(document.rules, 'id'),
    ...repeated(document.rules, 'code'),
    ...loaded.flatMap((one) => (one.ok ? [] : one.error)),
    ...tooManySteps(rules),
  ];
  if (faults.length > 0) return fail(faults);
  return ok({ document, sha256, rules, language, overlay: null });
}

function documentFaults(document: PolicyDocument, sha256: string): PolicyFault[] {
  const faults: PolicyFault[] = [];
  if (!factsVersions.some((known) => known === document.facts))
    faults.push({
      rule: null,
      where: '/facts',
      what: `speaks of the fact set ${JSON.stringify(document.facts.slice(0, 60))}`,
      remedy: `Write it for ${factsVersion}, the set this version derives.`,
    });
  if (policySha256(document) !== sha256)
    faults.push({
      rule: null,
      where: '',
      what: 'is not the document that its hash names',
      remedy: 'Store it anew from its file: a stored version never changes.',
    });
  return faults;
}

function repeated(rules: readonly PolicyRule[], field: 'id' | 'code'): PolicyFault[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, index) => {
    if (!seen.has(rule[field])) {
      seen.add(rule[field]);
      return [];
    }
    const what = `repeats the ${field} ${rule[field]}`;
    return [
      { rule: rule.id, where: `/rules/${index}/${field}`, what, remedy: 'Give each rule one of its own.' },
    ];
  });
}

function loadRule(
  rule: PolicyRule,
  { index, language }: { index: number; language: PolicyLanguage },
): Result<LoadedRule, readonly PolicyFault[]> {
  const where = `/rules/${index}/when`;
  const condition = readCondition(rule.when, language);
  const others = language.facts === 'facts-1' ? [] : newRuleFaults({ rule, index });
  if (!condition.ok)
    return fail([
      ...others,
      ...condition.error.map(({ at, what, remedy }) => ({
        rule: rule.id,
        where: `${where}, character ${at + 1}`,
        what,
        remedy,
      })),
    ]);
  const faults = [...others, ...ruleFaults({ rule, index, reads: condition.value.reads })];
  return faults.length > 0 ? fail(faults) : ok({ rule, condition: condition.value });
}

function tooManySteps(rules: readonly LoadedRule[]): PolicyFault[] {
  const steps = rules.reduce((sum, { condition }) => sum + condition.steps, 0);
  if (steps <= maxStepsPerPolicy) return [];
  const what = `can take ${steps} steps in all, more than ${maxStepsPerPolicy}`;
  return [
    { rule: null, where: '/rules', what, remedy: 'Have fewer rules look through matches and their fields.' },
  ];
}
