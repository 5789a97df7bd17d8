import type { factsVersions } from '../../contracts/facts.ts';

/** How one fact is declared to policy. */
export type DeclaredFact = Scalar | Word | List | Group;

/** Facts by their names. */
export type Declaration = Readonly<Record<string, DeclaredFact>>;

interface Said {
  /** What the fact means, in a sentence a policy author reads. */
  readonly says: string;
  /** The fact set that it, and all in it, came with; absent: it was in the first. */
  readonly since?: (typeof factsVersions)[number];
}

export interface Scalar extends Said {
  readonly kind: 'string' | 'bool' | 'int' | 'double';
  /** The least and the most that a number can be; a rule that asks for more can never hold. */
  readonly range?: readonly [number, number];
  /** What a text compared with this fact must look like; the empty text ("not given") always may. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
}

/** A string out of a closed vocabulary: comparing it with any other word but the empty one is refused, for it would never hold. */
export interface Word extends Said {
  readonly kind: 'word';
  readonly words: readonly string[];
}

interface List extends Said {
  readonly kind: 'list';
  /** Most items that evaluation looks at; see `cel-facts.ts` for what happens beyond. */
  readonly most: number;
  readonly of: DeclaredFact;
}

export interface Group extends Said {
  readonly kind: 'group';
  /** The name of the type in CEL's own messages. */
  readonly name: string;
  readonly fields: Declaration;
}
