import type { ASTNode } from '@marcbachmann/cel-js';
import { assume, valuesOf } from './assume.ts';
import { allows, type Domain, join, meet, type Numbers, onlyText, type Texts, without } from './domain.ts';
import { listOf, withSize } from './loop-list.ts';
import { either, narrow, pathOf, type World } from './world.ts';

/** What each comparison is where it is not so. */
export const negated = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  in: 'not in',
} as const;

export type Comparison = keyof typeof negated | 'not in';

interface Compared {
  readonly sides: readonly [ASTNode, ASTNode];
  readonly world: World;
}

/** Worlds in which two sides may compare so; null where there is none. */
export function assumeCompared(op: Comparison, { sides, world }: Compared): World | null {
  const [left, right] = sides;
  if (op === 'in' || op === 'not in') return assumeListed(op, { sides, world });
  const [a, b] = [valuesOf(left, world), valuesOf(right, world)];
  if (!a || !b) return world;
  if (a.kind === 'bool' && b.kind === 'bool') return assumeTruths(op, { sides, world });
  if (a.kind === 'text' && b.kind === 'text') return assumeTexts(op, { sides, world, texts: [a, b] });
  if (a.kind !== 'number' || b.kind !== 'number') return world;
  const [below, above] = bounds(op, [a, b]);
  if (!below || !above) return null;
  const so = narrowed(left, { domain: below, world });
  return so && narrowed(right, { domain: above, world: so });
}

/** What two numbers may each be, where they compare so. */
function bounds(
  op: Exclude<Comparison, 'in' | 'not in'>,
  [a, b]: readonly [Numbers, Numbers],
): readonly [Domain | null, Domain | null] {
  switch (op) {
    case '==':
      return [meet(a, { ...b, whole: false }), meet(b, { ...a, whole: false })];
    case '!=':
      return a.low === a.high && b.low === b.high && a.low === b.low ? [null, null] : [a, b];
    case '<':
    case '<=':
      return ordered(a, { above: b, strict: op === '<' });
    case '>':
    case '>=': {
      const [low, high] = ordered(b, { above: a, strict: op === '>' });
      return [high, low];
    }
  }
}

function ordered(
  below: Numbers,
  { above, strict }: { above: Numbers; strict: boolean },
): readonly [Domain | null, Domain | null] {
  if (strict && below.low >= above.high) return [null, null];
  // Between whole numbers, less than n is at most n - 1.
  const step = strict && below.whole && above.whole ? 1 : 0;
  const open = { kind: 'number', whole: false } as const;
  return [
    meet(below, { ...open, low: -Infinity, high: above.high - step }),
    meet(above, { ...open, low: below.low + step, high: Infinity }),
  ];
}

function assumeTruths(op: Comparison, { sides: [left, right], world }: Compared): World | null {
  return either(
    [true, false].map((truth) => {
      const so = assume(left, truth, world);
      return so && assume(right, op === '==' ? truth : !truth, so);
    }),
  );
}

function assumeTexts(
  op: Comparison,
  { sides: [left, right], world, texts: [a, b] }: Compared & { texts: readonly [Texts, Texts] },
): World | null {
  if (op !== '==' && op !== '!=') return world; // `<` between texts.
  if (op === '==') {
    const domain = meet(a, b);
    const so = domain && narrowed(left, { domain, world });
    return so && domain && narrowed(right, { domain, world: so });
  }
  const [oneLeft, oneRight] = [onlyText(a), onlyText(b)];
  const [lessLeft, lessRight] = [
    oneRight === null ? a : without(a, oneRight),
    oneLeft === null ? b : without(b, oneLeft),
  ];
  if (!lessLeft || !lessRight) return null;
  const so = narrowed(left, { domain: lessLeft, world });
  return so && narrowed(right, { domain: lessRight, world: so });
}

/** `x in ["a", "b"]`; of a declared list only that it has items. */
function assumeListed(op: 'in' | 'not in', { sides: [left, right], world }: Compared): World | null {
  if (right.op !== 'list') {
    const list = op === 'in' ? listOf(right, world) : null;
    const size = { kind: 'number', low: 1, high: Infinity, whole: true } as const;
    return list?.filters.length === 0 ? withSize(list, { size, world }) : world;
  }
  const value = valuesOf(left, world);
  const listed = right.args.flatMap((item) => valuesOf(item, world) ?? []);
  if (!value || listed.length !== right.args.length) return world;
  const domain = op === 'in' ? within(value, listed) : outside(value, listed);
  return domain && narrowed(left, { domain, world });
}

function within(value: Domain, listed: readonly Domain[]): Domain | null {
  const may = listed.flatMap((one) => meet(value, sameKind(value, one)) ?? []);
  const [first, ...others] = may;
  return first ? others.reduce<Domain | null>((a, b) => a && join(a, b), first) : null;
}

/** A number in a list is written whole or with a point; it is equal either way. */
function sameKind(value: Domain, listed: Domain): Domain {
  return value.kind === 'number' && listed.kind === 'number' ? { ...listed, whole: value.whole } : listed;
}

function outside(value: Domain, listed: readonly Domain[]): Domain | null {
  if (value.kind === 'text')
    return listed.reduce<Texts | null>((texts, one) => {
      const text = onlyText(one);
      return texts && text !== null && allows(texts, text) ? without(texts, text) : texts;
    }, value);
  const same = (one: Domain) => one.kind === 'number' && value.kind === 'number' && one.low === value.low;
  return value.kind === 'number' && value.low === value.high && listed.some(same) ? null : value;
}

/** The worlds in which a part of a condition is in a domain, as far as that says something of a fact or a length. */
function narrowed(node: ASTNode, { domain, world }: { domain: Domain; world: World }): World | null {
  const path = pathOf(node);
  if (path !== null) return narrow(world, { path, domain });
  const sized = sizedBy(node);
  const list = sized && listOf(sized, world);
  return list ? withSize(list, { size: domain, world }) : world;
}

function sizedBy(node: ASTNode): ASTNode | null {
  if (node.op === 'call' && node.args[0] === 'size') return node.args[1][0] ?? null;
  return node.op === 'rcall' && node.args[0] === 'size' ? node.args[1] : null;
}
