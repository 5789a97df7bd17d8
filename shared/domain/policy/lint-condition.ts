import type { ASTNode } from '@marcbachmann/cel-js';
import { type ConditionFault, refusalOf } from './condition-fault.ts';
import type { DeclaredFact } from './declared-fact.ts';
import { impossibleTexts } from './impossible-texts.ts';
import {
  factNamed,
  type Known,
  type Linter,
  refuse,
  type Scope,
  type Seen,
  speakOf,
  unknownThreshold,
} from './lint-scope.ts';
import type { PolicyLanguage } from './policy-language.ts';

/** What reading a condition's syntax tree shows, without evaluating it. */
export interface LintedCondition {
  readonly faults: readonly ConditionFault[];
  /** Most evaluation steps it can take, by the declared lengths of the lists it looks through. */
  readonly steps: number;
  /** Paths of the facts and thresholds it speaks of: `merchant.mcc`, `matches`, `matches.on.type`, `thresholds.many`. */
  readonly reads: ReadonlySet<string>;
}

/** Quantifiers and filters inside one another. */
const maxNesting = 2;

/**
 * What a parsed condition would do. Only a small part of CEL is allowed, so that evaluation always ends soon and
 * reads aloud: comparisons, `&&`, `||`, `!`, `?:`, arithmetic, `in`, lists of plain values, `size`,
 * `startsWith`, `endsWith`, `contains`, and `exists`, `all`, `exists_one`, `filter` over declared lists. Everything
 * else is a fault: `matches` (its regular expressions can run for ever), `has` (every fact is always given, and it
 * would hide a misspelling), positions in lists (order means nothing), conversions and text building.
 */
export function lintCondition(ast: ASTNode, language: PolicyLanguage): LintedCondition {
  const linter: Linter = { faults: [], reads: new Set(), language };
  const { steps } = visit(ast, { linter, variables: new Map(), nesting: 0 });
  return { faults: linter.faults, reads: linter.reads, steps };
}

function visit(node: ASTNode, scope: Scope): Seen {
  switch (node.op) {
    case 'value':
      return visitValue(node.args, { node, scope });
    case 'id':
      return visitName(node.args, { node, scope });
    case '.':
      return visitField(node.args, { node, scope });
    case 'call':
      return visitCall(node.args[0], { node, scope, parts: node.args[1] });
    case 'rcall':
      return visitMethod(node, scope);
    case 'list':
      return visitList(node, scope);
    case '!_':
      return all([node.args], scope);
    case '-_':
      return node.args.op === 'value' ? { steps: 1 } : visitArithmetic([node.args], { node, scope });
    case '==':
    case '!=':
    case 'in':
      return visitEquality(node, scope);
    case '&&':
    case '||':
    case '?:':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return all(node.args, scope);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return visitArithmetic(node.args, { node, scope });
    default:
      return refuse({ node, scope, ...refusalOf(node.op) });
  }
}

function all(nodes: readonly ASTNode[], scope: Scope): Seen {
  return { steps: nodes.reduce((steps, node) => steps + visit(node, scope).steps, 1) };
}

/**
 * Only arithmetic can fail in evaluation (division by zero, overflow). CEL's quantifiers swallow the errors of
 * single items, and each costs as much as some hundred steps, so there is none inside them.
 */
function visitArithmetic(
  operands: readonly ASTNode[],
  { node, scope }: { node: ASTNode; scope: Scope },
): Seen {
  if (scope.nesting === 0) return all(operands, scope);
  const what = 'calculates inside exists(), all(), exists_one() or filter()';
  return refuse({ node, scope, what, remedy: 'Calculate outside of it, or write the number out.' });
}

function visitValue(value: unknown, { node, scope }: { node: ASTNode; scope: Scope }): Seen {
  if (['string', 'bigint', 'number', 'boolean'].includes(typeof value)) return { steps: 1 };
  return refuse({
    node,
    scope,
    what: 'writes null, bytes or an unsigned number',
    remedy: 'Facts are texts, whole numbers, decimals, true or false.',
  });
}

/** An unknown name is left to the type check, whose message says so. */
function visitName(name: string, { node, scope }: { node: ASTNode; scope: Scope }): Seen {
  const variable = scope.variables.get(name);
  if (variable) return { steps: 1, known: variable };
  const fact = factNamed(name, scope.linter.language);
  if (!fact) return { steps: 1 };
  return speakOf({ fact, path: name }, { node, scope });
}

function visitField(
  [parent, name]: readonly [ASTNode, string],
  { node, scope }: { node: ASTNode; scope: Scope },
): Seen {
  const unknown = unknownThreshold(parent, { name, scope });
  if (unknown) return refuse({ node, scope, ...unknown });
  const { steps, known } = visit(parent, scope);
  if (known?.fact.kind !== 'group' || !Object.hasOwn(known.fact.fields, name)) return { steps: steps + 1 };
  const fact = known.fact.fields[name];
  if (!fact) return { steps: steps + 1 };
  return { ...speakOf({ fact, path: `${known.path}.${name}` }, { node, scope }), steps: steps + 1 };
}

interface Call {
  readonly node: ASTNode;
  readonly scope: Scope;
  readonly parts: readonly ASTNode[];
}

function visitCall(name: string, { node, scope, parts }: Call): Seen {
  if (name === 'size') return all(parts, scope);
  return refuse({ node, scope, ...refusalOf(name) });
}

const loops = new Set(['exists', 'all', 'exists_one', 'filter']);
const textTests = new Set(['startsWith', 'endsWith', 'contains', 'size']);

function visitMethod(node: Extract<ASTNode, { op: 'rcall' }>, scope: Scope): Seen {
  const [name, receiver, parts] = node.args;
  if (textTests.has(name)) return all([receiver, ...parts], scope);
  if (!loops.has(name)) return refuse({ node, scope, ...refusalOf(name) });
  const [variable, condition] = parts;
  const over = visit(receiver, scope);
  if (variable?.op !== 'id' || !condition || parts.length !== 2) return over; // The type check refuses it.
  if (over.known?.fact.kind !== 'list')
    return refuse({
      node,
      scope,
      what: `looks through something that is not a declared list with ${name}()`,
      remedy: 'Look through matches, the on of a match, coverage.missing or feeds.stale.',
    });
  const inner = loopScope(variable, { scope, item: { fact: over.known.fact.of, path: over.known.path } });
  const steps = over.steps + over.known.fact.most * visit(condition, inner).steps;
  return name === 'filter' ? { steps, known: over.known } : { steps };
}

function loopScope(
  variable: Extract<ASTNode, { op: 'id' }>,
  { scope, item }: { scope: Scope; item: Known },
): Scope {
  const name = variable.args;
  if (factNamed(name, scope.linter.language) || scope.variables.has(name))
    refuse({ node: variable, scope, what: `gives ${name} a second meaning`, remedy: 'Choose another name.' });
  if (scope.nesting >= maxNesting)
    refuse({
      node: variable,
      scope,
      what: `nests more than ${maxNesting} of exists(), all(), exists_one(), filter()`,
      remedy: 'Split it into several rules.',
    });
  return { ...scope, nesting: scope.nesting + 1, variables: new Map([...scope.variables, [name, item]]) };
}

function visitList(node: Extract<ASTNode, { op: 'list' }>, scope: Scope): Seen {
  const other = node.args.find((item) => item.op !== 'value' && item.op !== '-_');
  if (other)
    return refuse({
      node: other,
      scope,
      what: 'writes something other than plain values in a list',
      remedy: 'List texts or numbers, and compare facts with == or `in`.',
    });
  return all(node.args, scope);
}

type Equality = Extract<ASTNode, { op: '==' | '!=' | 'in' }>;

function visitEquality(node: Equality, scope: Scope): Seen {
  const [left, right] = node.args;
  const [seenLeft, seenRight] = [visit(left, scope), visit(right, scope)];
  const listed = seenRight.known?.fact.kind === 'list' ? seenRight.known.fact : undefined;
  const pairs: [DeclaredFact | undefined, ASTNode][] =
    node.op === 'in'
      ? [
          [seenLeft.known?.fact, right],
          [listed?.of, left],
        ]
      : [
          [seenLeft.known?.fact, right],
          [seenRight.known?.fact, left],
        ];
  for (const [fact, texts] of pairs) scope.linter.faults.push(...impossibleTexts(fact, texts));
  if (isWhole(seenLeft.known) || left.op === 'list' || (node.op !== 'in' && isWhole(seenRight.known)))
    refuse({
      node,
      scope,
      what: 'compares a whole list or group',
      remedy: 'Compare its items with exists() or its size.',
    });
  return { steps: seenLeft.steps + seenRight.steps + (listed?.most ?? 1) };
}

const isWhole = (known: Known | undefined): boolean =>
  known?.fact.kind === 'list' || known?.fact.kind === 'group';
