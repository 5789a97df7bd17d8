import type { Facts } from '../../contracts/facts.ts';
import {
  factsOfCase,
  type PolicyCase,
  type PolicyCaseBase,
  type PolicyCaseFile,
} from '../../contracts/policy-case.ts';
import { judge } from '../judge.ts';
import { evaluatePolicy } from './evaluate-policy.ts';
import type { Policy } from './load-policy.ts';

/** The cases of a policy: what they are written over, and a file for each rule. */
export interface PolicyCases {
  readonly base: PolicyCaseBase;
  /** `name` is the file's, `<rule>.json`. */
  readonly files: readonly { readonly name: string; readonly file: PolicyCaseFile }[];
}

/** One thing that is not as the cases say. */
export interface CaseFailure {
  /** The file's name. */
  readonly file: string;
  /** The case's name; null where it is about the whole file. */
  readonly name: string | null;
  readonly what: string;
}

export interface CasesRun {
  readonly rules: number;
  readonly cases: number;
  readonly failures: readonly CaseFailure[];
}

/**
 * What a policy's cases show: that each rule has a file, with a case in which it holds and one in which it does not, and that
 * in every case the rules hold that it names, none fails, and the outcome in the end, the engine's limits applied, is its own.
 */
export function runPolicyCases(policy: Policy, { base, files }: PolicyCases): CasesRun {
  const covered = new Set(files.map(({ file }) => file.rule));
  const uncovered = policy.document.rules.filter(({ id }) => !covered.has(id));
  return {
    rules: policy.document.rules.length,
    cases: files.reduce((sum, { file }) => sum + file.cases.length, 0),
    failures: [
      ...uncovered.map(({ id }) => ({ file: `${id}.json`, name: null, what: `rule ${id} has no cases` })),
      ...files.flatMap(({ name, file }) => fileFailures(policy, { name, file, base })),
    ],
  };
}

interface RunFile {
  readonly name: string;
  readonly file: PolicyCaseFile;
  readonly base: PolicyCaseBase;
}

function fileFailures(policy: Policy, { name, file, base }: RunFile): CaseFailure[] {
  const about = (what: string): CaseFailure => ({ file: name, name: null, what });
  const rule = policy.document.rules.find(({ id }) => id === file.rule);
  const held = file.cases.map(({ codes }) => rule !== undefined && codes.includes(rule.code));
  return [
    ...(name === `${file.rule}.json` ? [] : [about(`is for rule ${file.rule}: call it ${file.rule}.json`)]),
    ...(rule ? [] : [about(`the policy has no rule ${file.rule}`)]),
    ...(rule && !held.includes(true) ? [about('has no case in which the rule holds')] : []),
    ...(rule && !held.includes(false) ? [about('has no case in which the rule does not hold')] : []),
    ...file.cases.flatMap((one) =>
      caseFailures(policy, { one, base }).map((what) => ({ file: name, name: one.name, what })),
    ),
  ];
}

function caseFailures(policy: Policy, { one, base }: { one: PolicyCase; base: PolicyCaseBase }): string[] {
  const facts = factsIn(base, one);
  if (facts === null) return ['its facts are none: a field is misspelt, or of another kind'];
  const { holding, failed } = evaluatePolicy(policy, facts);
  const { outcome } = judge(policy, facts);
  const codes = holding.map(({ code }) => code);
  return [
    ...failed.map((rule) => `rule ${rule} could not be evaluated`),
    ...one.codes.filter((code) => !codes.includes(code)).map((code) => `${code} should hold and does not`),
    ...codes.filter((code) => !one.codes.includes(code)).map((code) => `${code} holds and is not named`),
    ...(outcome === one.outcome ? [] : [`should end in ${one.outcome} and ends in ${outcome}`]),
  ];
}

function factsIn(base: PolicyCaseBase, one: PolicyCase): Facts | null {
  try {
    return factsOfCase(base, one);
  } catch {
    return null;
  }
}
