import type { ASTNode } from '@marcbachmann/cel-js';
import { assumeCompared, negated } from './assume-compared.ts';
import { assumeLoop } from './assume-loop.ts';
import { anyNumber, type Domain, join, oneNumber, oneTruth, onlyText, textsOf } from './domain.ts';
import { listOf, sizeOf } from './loop-list.ts';
import { domainOf, either, factOf, narrow, pathOf, type World } from './world.ts';

/**
 * Worlds in which a condition may be `truth`, or null where it cannot be in any of `world`. Whatever may be is in the
 * answer; what is in it need not be (three-valued: true, false, perhaps). Ends soon: beyond the budget all is possible.
 */
export function assume(node: ASTNode, truth: boolean, world: World): World | null {
  world.budget.left -= 1;
  if (world.budget.left < 0) return world;
  switch (node.op) {
    case '&&':
    case '||':
      return assumeJoined(node, { truth, world });
    case '!_':
      return assume(node.args, !truth, world);
    case '?:': {
      const [condition, yes, no] = node.args;
      const [then, otherwise] = [assume(condition, true, world), assume(condition, false, world)];
      return either([then && assume(yes, truth, then), otherwise && assume(no, truth, otherwise)]);
    }
    case '==':
    case '!=':
    case 'in':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return assumeCompared(truth ? node.op : negated[node.op], { sides: node.args, world });
    case 'rcall':
      return assumeMethod(node, { truth, world });
    case 'value':
      return typeof node.args === 'boolean' && node.args !== truth ? null : world;
    default: {
      const path = pathOf(node);
      const domain = path === null ? null : valuesOf(node, world);
      if (path === null || domain?.kind !== 'bool') return world;
      return domain.may.includes(truth) ? narrow(world, { path, domain: oneTruth(truth) }) : null;
    }
  }
}

interface Assumed {
  readonly truth: boolean;
  readonly world: World;
}

type Joined = Extract<ASTNode, { op: '&&' | '||' }>;

function assumeJoined(node: Joined, { truth, world }: Assumed): World | null {
  const parts = partsOf(node, node.op);
  if ((node.op === '&&') !== truth) return either(parts.map((part) => assume(part, truth, world)));
  return parts.reduce<World | null>((so, part) => so && assume(part, truth, so), world);
}

/** `a`, `b` and `c` of `a && b && c`. */
function partsOf(node: ASTNode, op: '&&' | '||'): readonly ASTNode[] {
  return node.op === op ? node.args.flatMap((part) => partsOf(part, op)) : [node];
}

function assumeMethod(node: Extract<ASTNode, { op: 'rcall' }>, { truth, world }: Assumed): World | null {
  const [name, receiver, [argument, predicate]] = node.args;
  if (argument?.op === 'id' && predicate) {
    const list = listOf(receiver, world);
    return list ? assumeLoop(name, { list, variable: argument.args, predicate, truth, world }) : world;
  }
  const test = argument && textTests.get(name);
  if (!test) return world;
  const [texts, part] = [valuesOf(receiver, world), onlyText(valuesOf(argument, world) ?? anyNumber)];
  if (texts?.kind !== 'text' || texts.only === null || part === null) return world;
  const only = [...texts.only].filter((text) => test(text, part) === truth);
  const path = pathOf(receiver);
  if (only.length === 0) return null;
  return path === null ? world : narrow(world, { path, domain: textsOf(only) });
}

const textTests: ReadonlyMap<string, (text: string, part: string) => boolean> = new Map([
  ['startsWith', (text: string, part: string) => text.startsWith(part)],
  ['endsWith', (text: string, part: string) => text.endsWith(part)],
  ['contains', (text: string, part: string) => text.includes(part)],
]);

/** What a part of a condition may be; null where that cannot be said. */
export function valuesOf(node: ASTNode, world: World): Domain | null {
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
    case '.': {
      const fact = factOf(node, world);
      return world.known.get(pathOf(node) ?? '') ?? (fact ? domainOf(fact) : null);
    }
    case 'call':
      return sizeOf(node.args[1][0], world);
    case '-_': {
      const value = valuesOf(node.args, world);
      return value?.kind === 'number' ? { ...value, low: -value.high, high: -value.low } : null;
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return calculated(
        node.op,
        node.args.map((part) => valuesOf(part, world)),
      );
    case '?:': {
      const [condition, yes, no] = node.args;
      const [then, otherwise] = [assume(condition, true, world), assume(condition, false, world)];
      const [a, b] = [then && valuesOf(yes, then), otherwise && valuesOf(no, otherwise)];
      return then && otherwise ? a && b && join(a, b) : (a ?? b);
    }
    case 'rcall':
      if (node.args[0] === 'size') return sizeOf(node.args[1], world);
      return truthsOf(node, world);
    default:
      return truthsOf(node, world);
  }
}

function truthsOf(node: ASTNode, world: World): Domain | null {
  const may = [true, false].filter((truth) => assume(node, truth, world) !== null);
  return may.length > 0 ? { kind: 'bool', may } : null;
}

function literal(value: unknown): Domain | null {
  if (typeof value === 'string') return textsOf([value]);
  if (typeof value === 'boolean') return oneTruth(value);
  return typeof value === 'bigint' || typeof value === 'number' ? oneNumber(Number(value)) : null;
}

function calculated(op: string, [a, b]: readonly (Domain | null)[]): Domain | null {
  if (a?.kind !== 'number' || b?.kind !== 'number') return null;
  const whole = a.whole && b.whole;
  if (op === '+') return { kind: 'number', low: a.low + b.low, high: a.high + b.high, whole };
  if (op === '-') return { kind: 'number', low: a.low - b.high, high: a.high - b.low, whole };
  return { ...anyNumber };
}
