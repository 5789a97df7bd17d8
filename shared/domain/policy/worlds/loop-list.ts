import type { ASTNode } from '@marcbachmann/cel-js';
import type { DeclaredFact } from '../declared-fact.ts';
import { assume } from './assume.ts';
import { anyCount, type Domain, oneNumber } from './domain.ts';
import type { MatchKind } from './match-kinds.ts';
import { countOf, factOf, narrow, pathOf, settled, type World } from './world.ts';

/** One test of an item: the loop's variable, and what is asked of it. */
interface Test {
  readonly variable: string;
  readonly predicate: ASTNode;
  readonly truth: boolean;
}

/** A declared list, and the filters that its items have to pass. */
export interface LoopList {
  readonly path: string;
  readonly of: DeclaredFact;
  readonly filters: readonly Test[];
}

/** The list that a node names or filters; null where it is none that is declared. */
export function listOf(node: ASTNode | undefined, world: World): LoopList | null {
  if (!node) return null;
  if (node.op === 'rcall' && node.args[0] === 'filter') {
    const [, receiver, [variable, predicate]] = node.args;
    const list = listOf(receiver, world);
    if (!list || variable?.op !== 'id' || !predicate) return null;
    return { ...list, filters: [...list.filters, { variable: variable.args, predicate, truth: true }] };
  }
  const fact = factOf(node, world);
  const path = pathOf(node);
  return fact?.kind === 'list' && path !== null ? { path, of: fact.of, filters: [] } : null;
}

/** How long a list, or a text, may be. */
export function sizeOf(node: ASTNode | undefined, world: World): Domain {
  const list = listOf(node, world);
  if (!list) return anyCount;
  const count = countOf(list.path, world);
  if (list.filters.length === 0) return count;
  const high = count.kind === 'number' ? count.high : Infinity;
  return passing(list, world).length > 0 ? { kind: 'number', low: 0, high, whole: true } : oneNumber(0);
}

/** The worlds in which a list has a length; null where there is none. */
export function withSize(list: LoopList, { size, world }: { size: Domain; world: World }): World | null {
  if (list.filters.length === 0) return narrow(world, { path: `#${list.path}`, domain: size });
  if (size.kind !== 'number') return world;
  if (size.low >= 1) return withItem(list, world);
  return size.high < 1 ? withoutItem(list, world) : world;
}

/** The worlds in which some item passes every filter; null where there is none. */
export function withItem(list: LoopList, world: World): World | null {
  if (passing(list, world).length === 0) return null;
  const count = countOf(list.path, world);
  if (count.kind !== 'number' || count.high < 1) return null;
  const domain = { ...count, low: Math.max(1, count.low) };
  return narrow(world, { path: `#${list.path}`, domain });
}

/** The worlds in which no item passes every filter; null where there is none. */
export function withoutItem(list: LoopList, world: World): World | null {
  const failing = itemsOf(list, world).filter((item) =>
    list.filters.some((test) => passes([{ ...test, truth: !test.truth }], { item, list, world })),
  );
  if (list.path === 'matches') return settled({ ...world, kinds: failing.filter((kind) => kind !== null) });
  const count = countOf(list.path, world);
  return failing.length > 0 || (count.kind === 'number' && count.low < 1) ? world : null;
}

/** The kinds of items there may be; null for an item of which nothing is known. */
function itemsOf(list: LoopList, world: World): readonly (MatchKind | null)[] {
  return list.path === 'matches' ? world.kinds : [null];
}

function passing(list: LoopList, world: World) {
  return itemsOf(list, world).filter((item) => passes(list.filters, { item, list, world }));
}

interface Item {
  readonly item: MatchKind | null;
  readonly list: LoopList;
  readonly world: World;
}

function passes(tests: readonly Test[], { item, list, world }: Item): boolean {
  let inside: World | null = world;
  for (const { variable, predicate, truth } of tests) {
    inside = inside && assume(predicate, truth, bound(inside, { variable, item, of: list.of }));
  }
  return inside !== null;
}

function bound(
  world: World,
  { variable, item, of }: { variable: string; item: MatchKind | null; of: DeclaredFact },
): World {
  const known = new Map(world.known);
  for (const [field, value] of Object.entries(item ?? {}))
    known.set(
      `${variable}.${field}`,
      typeof value === 'boolean'
        ? { kind: 'bool', may: [value] }
        : { kind: 'text', only: new Set([value]), never: new Set() },
    );
  return { ...world, known, variables: new Map([...world.variables, [variable, of]]) };
}
