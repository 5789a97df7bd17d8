import type { FactMatch, Facts } from '../../contracts/facts.ts';
import { evidenceLevels } from '../../contracts/vocabulary.ts';
import { groupConstructors } from './cel-environment.ts';
import type { Declaration, DeclaredFact } from './declared-fact.ts';
import { factDeclaration } from './fact-declaration.ts';
import { FactGroup } from './fact-group.ts';

/** Facts as CEL sees them. */
export interface CelFacts {
  readonly context: ReadonlyMap<string, unknown>;
  /** Paths of the lists that were longer than declared and are given in part. */
  readonly cut: ReadonlySet<string>;
}

/**
 * The facts as CEL values: only what is declared, whole numbers as CEL `int` so that `coverage.unread > 0` and
 * `coverage.unread + 1` read as they are written, groups as instances of their declared types. Lists are cut at
 * their declared length so that evaluation is bounded, matches after sorting the gravest to the front; `cut` says so.
 */
export function celFacts(facts: Facts): CelFacts {
  const source = { ...facts, matches: gravestFirst(facts.matches) };
  const cut = new Set<string>();
  for (const list of declaredLists) noteCut(list, { source, cut });
  return { context: new FactGroup({ fields: factDeclaration, source, convert: toCel }), cut };
}

function toCel(fact: DeclaredFact, value: unknown): unknown {
  if (fact.kind === 'int') return typeof value === 'number' ? BigInt(value) : value;
  if (fact.kind === 'list' && Array.isArray(value))
    return value.slice(0, fact.most).map((item) => toCel(fact.of, item));
  if (fact.kind === 'group' && typeof value === 'object' && value !== null)
    return new (groupConstructors.get(fact.name) ?? FactGroup)({
      fields: fact.fields,
      source: value,
      convert: toCel,
    });
  return value;
}

/** A list that is declared somewhere: the names that lead to it, and the lists in its items. */
interface DeclaredList {
  readonly path: string;
  readonly names: readonly string[];
  readonly most: number;
  readonly inner: readonly DeclaredList[];
}

const declaredLists = listsOf(factDeclaration, '');

function listsOf(fields: Declaration, parent: string): DeclaredList[] {
  return Object.entries(fields).flatMap(([name, fact]): DeclaredList[] => {
    const path = `${parent}${name}`;
    if (fact.kind === 'group')
      return listsOf(fact.fields, `${path}.`).map((list) => ({ ...list, names: [name, ...list.names] }));
    if (fact.kind !== 'list') return [];
    const inner = fact.of.kind === 'group' ? listsOf(fact.of.fields, `${path}.`) : [];
    return [{ path, names: [name], most: fact.most, inner }];
  });
}

/** Before anything is evaluated, so that what counts as cut depends on the facts alone. */
function noteCut(list: DeclaredList, { source, cut }: { source: object; cut: Set<string> }): void {
  const value = list.names.reduce<unknown>(
    (group, name) => (typeof group === 'object' && group !== null ? Reflect.get(group, name) : undefined),
    source,
  );
  if (!Array.isArray(value)) return;
  if (value.length > list.most) cut.add(list.path);
  for (const inner of list.inner)
    for (const item of value.slice(0, list.most)) noteCut(inner, { source: item, cut });
}

/** Only long lists are sorted: the order of matches means nothing to a condition, only which of them it sees. */
function gravestFirst(matches: readonly FactMatch[]): readonly FactMatch[] {
  const most = factDeclaration.matches?.kind === 'list' ? factDeclaration.matches.most : 0;
  if (matches.length <= most) return matches;
  return matches.toSorted((a, b) => gravity(b) - gravity(a));
}

function gravity(match: FactMatch): number {
  return (
    (match.cleared ? 0 : 100) +
    (match.strength === 'strong' ? 50 : 0) +
    (match.disputed ? 0 : 10) +
    evidenceLevels.indexOf(match.evidence)
  );
}
