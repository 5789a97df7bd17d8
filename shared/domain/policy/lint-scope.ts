import type { ASTNode } from '@marcbachmann/cel-js';
import { factsVersions } from '../../contracts/facts.ts';
import type { ConditionFault, Refusal } from './condition-fault.ts';
import type { DeclaredFact } from './declared-fact.ts';
import { type PolicyLanguage, thresholdsName } from './policy-language.ts';

/** What is gathered while a condition is walked. */
export interface Linter {
  readonly faults: ConditionFault[];
  readonly reads: Set<string>;
  readonly language: PolicyLanguage;
}

/** A declared fact that a part of a condition names, and its path: `matches.on.type`. */
export interface Known {
  readonly fact: DeclaredFact;
  readonly path: string;
}

/** Where in a condition the walk is: the loops around it, and what their variables stand for. */
export interface Scope {
  readonly linter: Linter;
  readonly variables: ReadonlyMap<string, Known>;
  readonly nesting: number;
}

/** What was seen of one part of a condition. */
export interface Seen {
  readonly steps: number;
  /** The declared fact that the node names, where it names one. */
  readonly known?: Known;
}

interface Place {
  readonly node: ASTNode;
  readonly scope: Scope;
}

/** Notes a fault at a node. */
export function refuse({ node, scope, what, remedy }: Refusal & Place): Seen {
  scope.linter.faults.push({ at: node.start, what, remedy });
  return { steps: 1 };
}

/** The declared fact of a name that stands alone, where the document's language has one. */
export function factNamed(name: string, { declaration }: PolicyLanguage): DeclaredFact | undefined {
  return Object.hasOwn(declaration, name) ? declaration[name] : undefined;
}

/** Notes that a condition reads a fact; a fault where the document's fact set does not have it. */
export function speakOf(known: Known, { node, scope }: Place): Seen {
  const { reads, language } = scope.linter;
  reads.add(known.path);
  const { since } = known.fact;
  if (since !== undefined && factsVersions.indexOf(since) > factsVersions.indexOf(language.facts))
    return refuse({
      node,
      scope,
      what: `speaks of ${known.path}, which ${language.facts} does not have`,
      remedy: `Write \`facts: ${since}\` at the head of the document.`,
    });
  return { steps: 1, known };
}

/** Why `thresholds.name` cannot be spoken of; null where it can, or where `parent` is something else. */
export function unknownThreshold(
  parent: ASTNode,
  { name, scope }: { name: string; scope: Scope },
): Refusal | null {
  if (parent.op !== 'id' || parent.args !== thresholdsName || scope.variables.has(thresholdsName))
    return null;
  const { thresholds } = scope.linter.language;
  if (thresholds.has(name)) return null;
  const there = [...thresholds.keys()].slice(0, 10).join(', ');
  return {
    what: `speaks of a threshold that the document does not have: ${name.slice(0, 60)}`,
    remedy: `Add it under \`thresholds\`, with its value and what it says${there ? `, or use one of ${there}` : ''}.`,
  };
}
