import type { ASTNode } from '@marcbachmann/cel-js';
import { fail, ok, type Result } from '../../result.ts';
import type { CelFacts } from './cel-facts.ts';
import type { ConditionFault } from './condition-fault.ts';
import { type LintedCondition, lintCondition } from './lint-condition.ts';
import type { PolicyLanguage } from './policy-language.ts';

/** A condition that was checked: what it reads, what it can cost, and how to evaluate it. */
export interface Condition extends Omit<LintedCondition, 'faults'> {
  readonly ast: ASTNode;
  /** The condition's value for a CEL context. Throws where CEL does (division by zero). */
  readonly evaluate: (context: CelFacts['context']) => unknown;
}

/** Most evaluation steps (about 50 ns each) that one condition may take on the longest lists there can be. */
export const maxStepsPerCondition = 300_000;

/** The checked form of a CEL condition in a document's language, or everything that is wrong with it. */
export function readCondition(
  text: string,
  language: PolicyLanguage,
): Result<Condition, readonly ConditionFault[]> {
  const parsed = parse(text, language);
  if (!parsed.ok) return fail([parsed.error]);
  const { faults, steps, reads } = lintCondition(parsed.value.ast, language);
  if (faults.length > 0) return fail(faults);
  const checked = parsed.value.check();
  if (!checked.valid) return fail([explain(checked.error)]);
  if (checked.type !== 'bool')
    return fail([
      { at: 0, what: `is ${describeType(checked.type)}, not true or false`, remedy: 'Compare it.' },
    ]);
  if (steps > maxStepsPerCondition)
    return fail([
      {
        at: 0,
        what: `can take ${steps} steps, more than ${maxStepsPerCondition}`,
        remedy: 'Do not look through matches inside a look through matches; split it into several rules.',
      },
    ]);
  return ok({ ast: parsed.value.ast, evaluate: parsed.value, steps, reads });
}

interface Parsed {
  (context: CelFacts['context']): unknown;
  readonly ast: ASTNode;
  check(): { valid: boolean; type?: string; error?: unknown };
}

function parse(text: string, { environment }: PolicyLanguage): Result<Parsed, ConditionFault> {
  try {
    return ok(environment.parse(text));
  } catch (error) {
    return fail(explain(error));
  }
}

const remedies: Readonly<Record<string, string>> = {
  unknown_variable: 'Name a fact of docs/policy.md.',
  no_such_key: 'Name a fact of docs/policy.md.',
  no_such_overload: 'Compare like with like: whole numbers with 3, scores with 0.9 or 1.0, texts with "…".',
};

/** CEL's own words say what is wrong; its errors carry `summary`, `code` and `range`. */
function explain(error: unknown): ConditionFault {
  const { summary, code, range } = celErrorFields(error);
  return { at: range, what: summary, remedy: remedies[code] ?? 'Correct the condition; see docs/policy.md.' };
}

function celErrorFields(error: unknown): { summary: string; code: string; range: number } {
  if (!(error instanceof Error)) return { summary: 'is not a condition', code: '', range: 0 };
  const range: unknown = 'range' in error ? error.range : undefined;
  const start = typeof range === 'object' && range !== null && 'start' in range ? Number(range.start) : 0;
  return {
    summary: ('summary' in error ? String(error.summary) : error.message).slice(0, 300),
    code: 'code' in error ? String(error.code) : '',
    range: start,
  };
}

const describeType = (type: string | undefined): string => (type ? `of type ${type}` : 'of an unknown type');
