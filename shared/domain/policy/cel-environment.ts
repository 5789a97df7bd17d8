import { Environment } from '@marcbachmann/cel-js/evaluator';
import type { DeclaredFact } from './declared-fact.ts';
import { factDeclaration } from './fact-declaration.ts';
import { FactGroup } from './fact-group.ts';

/** Longest condition that is parsed, in CEL's syntax nodes and nesting; far above what can be read aloud. */
const limits = { maxAstNodes: 300, maxDepth: 24, maxListElements: 64, maxMapEntries: 1, maxCallArguments: 3 };

/**
 * The constructor of each declared group, by its type's name. CEL knows the type of a value by its constructor, so
 * `cel-facts.ts` makes each group with the one from here.
 */
export const groupConstructors: ReadonlyMap<string, typeof FactGroup> = new Map(
  groupsOf(factDeclaration).map((group) => [group.name, class extends FactGroup {}]),
);

/** The CEL environment in which conditions are parsed, checked and evaluated: the declared facts and nothing else. */
export const celEnvironment = declare();

/**
 * The same environment with a group of numbers as a constant: whole numbers as CEL `int`. It is a copy, so that nothing
 * of it is known to any other.
 */
export function environmentWith(constant: {
  readonly name: string;
  readonly group: Group;
  readonly values: ReadonlyMap<string, number>;
}): Environment {
  const { name, group, values } = constant;
  const ctor = class extends Map<string, unknown> {};
  const given = new ctor(
    Array.from(values, ([key, value]) => [key, Number.isInteger(value) ? BigInt(value) : value] as const),
  );
  return celEnvironment
    .clone()
    .registerType(group.name, { ctor, fields: celFields(group) })
    .registerConstant(name, group.name, given);
}

type Group = Extract<DeclaredFact, { kind: 'group' }>;

function declare(): Environment {
  const environment = new Environment({ limits, unlistedVariablesAreDyn: false });
  for (const group of groupsOf(factDeclaration)) {
    const ctor = groupConstructors.get(group.name);
    if (!ctor) throw new Error(`No constructor for ${group.name}.`);
    environment.registerType(group.name, { ctor, fields: celFields(group) });
  }
  for (const [name, fact] of Object.entries(factDeclaration))
    environment.registerVariable(name, celType(fact));
  return environment;
}

function celFields({ fields }: Group): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, fact]) => [name, celType(fact)]));
}

/** Innermost first, since CEL wants a type registered before it is spoken of. */
function groupsOf(facts: Readonly<Record<string, DeclaredFact>>): Group[] {
  return Object.values(facts).flatMap((fact): Group[] => {
    const inner = fact.kind === 'list' ? fact.of : fact;
    return inner.kind === 'group' ? [...groupsOf(inner.fields), inner] : [];
  });
}

function celType(fact: DeclaredFact): string {
  if (fact.kind === 'list') return `list<${celType(fact.of)}>`;
  if (fact.kind === 'group') return fact.name;
  return fact.kind === 'word' ? 'string' : fact.kind;
}
