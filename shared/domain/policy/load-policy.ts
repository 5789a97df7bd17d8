import type { StoredPolicy } from '../../contracts/coalition.ts';
import { factsVersion, factsVersions } from '../../contracts/facts.ts';
import type { PolicyDocument, PolicyRule } from '../../contracts/policy-document.ts';
import { fail, ok, type Result } from '../../result.ts';
import { policySha256 } from './policy-sha256.ts';
import { type Condition, readCondition } from './read-condition.ts';

/** A policy whose every rule was checked and can be evaluated. */
export interface Policy {
  readonly document: PolicyDocument;
  /** Of the document, see {@link policySha256}. */
  readonly sha256: string;
  /** The document's rules with their conditions, in its order, which means nothing. */
  readonly rules: readonly LoadedRule[];
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

/** Reasons that the engine itself gives; a rule that used one could pass for it. */
export const reservedCodes: ReadonlySet<string> = new Set([
  'DECLINE_CAPPED',
  'NO_RULE_HELD',
  'REVIEW_ALL',
  'RULE_ERROR',
]);

/** Facts that may never be a ground to decline: where someone is from. */
const neverDeclines = ['merchant.country', 'merchant.registrationCountry', 'jurisdiction'];

/**
 * A policy ready to evaluate, or every fault found in it. Checks the stored hash, the fact set's version, ids and
 * codes, that no text hides characters, and of each condition that it parses, has the right types, is true or
 * false, and stays within bounds (see `lint-condition.ts`). A decline on a country is refused.
 */
export function loadPolicy(stored: StoredPolicy): Result<Policy, readonly PolicyFault[]> {
  const { document, sha256 } = stored;
  const hidden = hiddenCharacters(document);
  if (hidden.length > 0) return fail(hidden); // Not well-formed text cannot be hashed either.
  const loaded = document.rules.map((rule, index) => loadRule(rule, index));
  const rules = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  const faults = [
    ...documentFaults(document, sha256),
    ...repeated(document.rules, 'id'),
    ...repeated(document.rules, 'code'),
    ...loaded.flatMap((one) => (one.ok ? [] : one.error)),
    ...tooManySteps(rules),
  ];
  return faults.length > 0 ? fail(faults) : ok({ document, sha256, rules });
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

function loadRule(rule: PolicyRule, index: number): Result<LoadedRule, readonly PolicyFault[]> {
  const where = `/rules/${index}/when`;
  const condition = readCondition(rule.when);
  if (!condition.ok)
    return fail(
      condition.error.map(({ at, what, remedy }) => ({
        rule: rule.id,
        where: `${where}, character ${at + 1}`,
        what,
        remedy,
      })),
    );
  const faults = ruleFaults({ rule, index, reads: condition.value.reads });
  return faults.length > 0 ? fail(faults) : ok({ rule, condition: condition.value });
}

interface ReadRule {
  readonly rule: PolicyRule;
  readonly index: number;
  readonly reads: ReadonlySet<string>;
}

function ruleFaults({ rule, index, reads }: ReadRule): PolicyFault[] {
  const faults: PolicyFault[] = [];
  if (reservedCodes.has(rule.code))
    faults.push({
      rule: rule.id,
      where: `/rules/${index}/code`,
      what: `uses ${rule.code}, a reason that only the engine gives`,
      remedy: 'Choose another code.',
    });
  const country = neverDeclines.find((path) =>
    [...reads].some((read) => read === path || read.startsWith(`${path}.`)),
  );
  if (rule.outcome === 'decline' && country)
    faults.push({
      rule: rule.id,
      where: `/rules/${index}/when`,
      what: `declines on ${country}`,
      remedy: 'A country may ask for review and name duties, never decline.',
    });
  return faults;
}

function tooManySteps(rules: readonly LoadedRule[]): PolicyFault[] {
  const steps = rules.reduce((sum, { condition }) => sum + condition.steps, 0);
  if (steps <= maxStepsPerPolicy) return [];
  const what = `can take ${steps} steps in all, more than ${maxStepsPerPolicy}`;
  return [
    { rule: null, where: '/rules', what, remedy: 'Have fewer rules look through matches and their fields.' },
  ];
}

// Controls, and characters that show nothing or turn the direction of text (Unicode Cf, line and paragraph
// separators): with them a condition can read otherwise than it acts.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Sentences may be in scripts that need joiners to be written. */
const sentences = new Set(['title', 'text', 'merchantText']);

function hiddenCharacters(document: PolicyDocument): PolicyFault[] {
  const { rules, ...head } = document;
  const fault = (rule: string | null, where: string): PolicyFault => ({
    rule,
    where,
    what: 'holds characters that cannot be seen',
    remedy: 'Type the text anew, in plain visible characters.',
  });
  return [
    ...hidingFields(head).map((name) => fault(null, `/${name}`)),
    ...rules.flatMap((rule, index) =>
      hidingFields(rule).map((name) => fault(rule.id, `/rules/${index}/${name}`)),
    ),
  ];
}

function hidingFields(fields: Readonly<Record<string, string | readonly string[] | undefined>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const texts = typeof value === 'string' ? [value] : (value ?? []);
    return texts.some((text) => hides(text, sentences.has(name))) ? [name] : [];
  });
}

function hides(text: string, isSentence: boolean): boolean {
  const allowed = isSentence ? /[\n\u200c\u200d]/g : /\n/g;
  return !text.isWellFormed() || unseen.test(text.replaceAll(allowed, ''));
}
