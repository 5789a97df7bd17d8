import type { FactMatch, Facts } from '../../contracts/facts.ts';
import { evidenceLevels } from '../../contracts/vocabulary.ts';
import { groupConstructors } from './cel-environment.ts';
import { type DeclaredFact, factDeclaration } from './fact-declaration.ts';

/** Facts as CEL sees them. */
export interface CelFacts {
  readonly context: Readonly<Record<string, unknown>>;
  /** Paths of the lists that were longer than declared and are given in part. */
  readonly cut: ReadonlySet<string>;
}

/**
 * The facts as CEL values: only what is declared, whole numbers as CEL `int` so that `coverage.unread > 0` and
 * `coverage.unread + 1` read as they are written, groups as instances of their declared types. Lists are cut at
 * their declared length so that evaluation is bounded, matches after sorting the gravest to the front; `cut` says so.
 */
export function celFacts(facts: Facts): CelFacts {
  const cut = new Set<string>();
  const source = { ...facts, matches: gravestFirst(facts.matches) };
  const context = Object.fromEntries(
    Object.entries(factDeclaration).map(([name, fact]) => [
      name,
      toCel(Reflect.get(source, name), { fact, path: name, cut }),
    ]),
  );
  return { context, cut };
}

interface Place {
  readonly fact: DeclaredFact;
  readonly path: string;
  readonly cut: Set<string>;
}

function toCel(value: unknown, { fact, path, cut }: Place): unknown {
  if (fact.kind === 'int') return typeof value === 'number' ? BigInt(value) : value;
  if (fact.kind === 'list' && Array.isArray(value)) {
    if (value.length > fact.most) cut.add(path);
    return value.slice(0, fact.most).map((item) => toCel(item, { fact: fact.of, path, cut }));
  }
  if (fact.kind === 'group' && typeof value === 'object' && value !== null) {
    const group = new (groupConstructors.get(fact.name) ?? Map)();
    for (const [name, field] of Object.entries(fact.fields))
      group.set(name, toCel(Reflect.get(value, name), { fact: field, path: `${path}.${name}`, cut }));
    return group;
  }
  return value;
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
