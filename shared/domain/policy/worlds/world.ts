import type { ASTNode } from '@marcbachmann/cel-js';
import type { Declaration, DeclaredFact } from '../declared-fact.ts';
import type { PolicyLanguage } from '../policy-language.ts';
import {
  anyCount,
  anyNumber,
  anyText,
  anyTruth,
  type Domain,
  join,
  meet,
  oneNumber,
  textsOf,
} from './domain.ts';
import type { MatchKind } from './match-kinds.ts';

/** A set of facts that there may be, described so that nothing that may be is left out. */
export interface World {
  readonly declaration: Declaration;
  /** The kinds of matches that there may be, each any number of times. */
  readonly kinds: readonly MatchKind[];
  /** What is known of single facts, by path; of a list's length by `#` and its path. */
  readonly known: ReadonlyMap<string, Domain>;
  /** What the variables of the loops around stand for. */
  readonly variables: ReadonlyMap<string, DeclaredFact>;
  /** How much more may be looked at; beyond that everything is taken to be possible. */
  readonly budget: { left: number };
}

/** Every world there may be in which matches are of these kinds. */
export function worldOf(
  { declaration, thresholds }: PolicyLanguage,
  { kinds, budget }: Pick<World, 'kinds' | 'budget'>,
): World {
  const known = new Map(
    Array.from(thresholds, ([name, value]) => [`thresholds.${name}`, oneNumber(value)] as const),
  );
  return { declaration, kinds, known, variables: new Map(), budget };
}

/** `merchant.mcc` for a node that names a fact, or a variable's field; null for any other. */
export function pathOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const parent = pathOf(node.args[0]);
  return parent === null ? null : `${parent}.${node.args[1]}`;
}

/** How what a node names is declared. */
export function factOf(node: ASTNode, world: World): DeclaredFact | undefined {
  if (node.op === 'id') return world.variables.get(node.args) ?? own(world.declaration, node.args);
  const parent = node.op === '.' ? factOf(node.args[0], world) : undefined;
  return node.op === '.' && parent?.kind === 'group' ? own(parent.fields, node.args[1]) : undefined;
}

const own = (facts: Declaration, name: string) => (Object.hasOwn(facts, name) ? facts[name] : undefined);

/** What a declared fact may be where nothing else is known; null for lists and groups. */
export function domainOf(fact: DeclaredFact): Domain | null {
  switch (fact.kind) {
    case 'bool':
      return anyTruth;
    case 'word':
      return textsOf([...fact.words, '']);
    case 'string':
      return anyText;
    case 'int':
    case 'double': {
      const [low, high] = fact.range ?? [-Infinity, Infinity];
      return { ...anyNumber, low, high, whole: fact.kind === 'int' };
    }
    default:
      return null;
  }
}

/** How many items a list may have. */
export function countOf(path: string, world: World): Domain {
  if (path === 'matches' && world.kinds.length === 0) return oneNumber(0);
  return world.known.get(`#${path}`) ?? anyCount;
}

/** The worlds in which what stands at `path` is also in `domain`; null where there is none. */
export function narrow(world: World, { path, domain }: { path: string; domain: Domain }): World | null {
  const before = world.known.get(path);
  const after = before ? meet(before, domain) : domain;
  return after && settled({ ...world, known: new Map([...world.known, [path, after]]) });
}

/** Keeps what is known of how many matches there are, and of which kinds, in step. */
export function settled(world: World): World | null {
  const count = world.known.get('#matches');
  if (count?.kind !== 'number') return world;
  if (count.high < 1 && world.kinds.length > 0) return { ...world, kinds: [] };
  return count.low >= 1 && world.kinds.length === 0 ? null : world;
}

/** The worlds that are in one or another; null where there is none. */
export function either(worlds: readonly (World | null)[]): World | null {
  const [first, ...others] = worlds.filter((world) => world !== null);
  return others.reduce<World | null>((a, b) => a && union(a, b), first ?? null);
}

/** What is known in both, of the matches that may be in either. */
function union(a: World, b: World): World {
  const known = [...a.known].flatMap(([path, domain]) => {
    const there = b.known.get(path);
    const both = there && join(domain, there);
    return both ? [[path, both] as const] : [];
  });
  const kinds = a.kinds.filter((kind) => !b.kinds.includes(kind));
  return { ...a, kinds: [...kinds, ...b.kinds], known: new Map(known) };
}
