import type { Declaration, DeclaredFact } from './declared-fact.ts';

interface Given {
  readonly fields: Declaration;
  /** The values, by the same names. */
  readonly source: object;
  /** A value as CEL sees it. */
  readonly convert: (fact: DeclaredFact, value: unknown) => unknown;
}

/**
 * A group of facts as CEL sees it: a Map, so that no name can reach a prototype, whose values are converted when they are
 * read, for a condition reads a few of many. Nothing but what is declared can be read.
 */
export class FactGroup extends Map<string, unknown> {
  readonly #given: Given;

  constructor(given: Given) {
    super();
    this.#given = given;
  }

  override get(name: string): unknown {
    const { fields, source, convert } = this.#given;
    const fact = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!fact) return undefined;
    if (fact.kind !== 'list' && fact.kind !== 'group') return convert(fact, Reflect.get(source, name));
    // What is dear to convert is converted once.
    const before = super.get(name);
    if (before !== undefined) return before;
    const value = convert(fact, Reflect.get(source, name));
    this.set(name, value);
    return value;
  }
}
