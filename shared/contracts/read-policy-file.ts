import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { type PolicyDocument, policyDocumentSchema } from './policy-document.ts';

/** Largest policy file, in UTF-8 bytes. */
export const maxPolicyFileBytes = 256 * 1_024;

/** One thing wrong with a policy file: `where` is `line 12`, or `line 12, rule 3 (its-id) / when`. */
export interface PolicyFileFault {
  readonly where: string;
  readonly what: string;
}

/**
 * The policy document that a YAML text holds, or what is wrong with its form (at most 50 faults). Plain YAML 1.2
 * only, so that what is reviewed is what is read: no anchors and aliases, no tags, no directives, one document, no
 * key twice, no deep nesting. Conditions are checked by `loadPolicy`.
 */
export function readPolicyFile(text: string): Result<PolicyDocument, readonly PolicyFileFault[]> {
  if (Buffer.byteLength(text) > maxPolicyFileBytes)
    return fail([{ where: 'line 1', what: `is larger than ${maxPolicyFileBytes} bytes` }]);
  const deep = tooDeepLine(text);
  if (deep !== null) return fail([{ where: `line ${deep}`, what: 'nests too deep' }]);
  const read = readYaml(text);
  if (!read.ok) return fail(read.error.slice(0, maxFaults));
  const parsed = policyDocumentSchema.safeParse(read.value.value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.slice(0, maxFaults);
  return fail(issues.map((issue) => ({ where: read.value.placeOf(issue.path), what: sayIssue(issue) })));
}

/** Enough to work with; a hostile file has no say in how long the answer is. */
const maxFaults = 50;
/** A policy nests four deep, and its conditions are short: more brackets than this inside one another mean harm. */
const maxOpenBrackets = 32;
/** Four or more `- - - -`, `? ? ?` on one line nest without indenting. */
const compactNesting = /^ *(?:[-?:][ \t]+){4}/;

/** The first line that nests too deep to be a policy, from 1, or null: the YAML parser recurses. */
function tooDeepLine(text: string): number | null {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if ((character === ']' || character === '}') && open > 0) open -= 1;
      if (open > maxOpenBrackets) return index + 1;
    }
    if (compactNesting.test(line)) return index + 1;
  }
  return null;
}

interface ReadYaml {
  readonly value: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => string;
}

function readYaml(text: string): Result<ReadYaml, readonly PolicyFileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    strict: true,
    stringKeys: true,
    uniqueKeys: false, // Its check is quadratic; `specialNodes` has a linear one.
    prettyErrors: false,
    logLevel: 'error',
  });
  const wrong = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    where: `line ${lines.linePos(pos[0]).line}`,
    what: message.slice(0, 200),
  }));
  if (wrong.length > 0) return fail(wrong);
  if (document.directives?.yaml.explicit) return fail([{ where: 'line 1', what: 'uses a directive' }]);
  const special = specialNodes(document, lines);
  if (special.length > 0) return fail(special);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return ok({ value, placeOf: (path) => `line ${lineOf(path, { document, lines })}${nameOf(path, value)}` });
}

/** Anchors, aliases, tags and repeated keys: what stands in the file must be what is reviewed. */
function specialNodes(document: Document, lines: LineCounter): PolicyFileFault[] {
  const faults: PolicyFileFault[] = [];
  const refuse = (node: Node, what: string) => {
    faults.push({ where: `line ${lines.linePos(node.range?.[0] ?? 0).line}`, what });
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) refuse(node, 'uses an alias; write the value out');
      else if ('anchor' in node && node.anchor) refuse(node, 'uses an anchor; write the value out');
      else if (node.tag) refuse(node, 'uses a tag; plain values only');
      if (isMap(node)) for (const key of repeatedKeys(node)) refuse(key, 'gives a key twice');
    },
  });
  return faults;
}

function repeatedKeys(map: YAMLMap): Node[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) return [key];
    seen.add(key.value);
    return [];
  });
}

/** The line of the nearest node that stands in the file: what is missing has none of its own. */
function lineOf(
  path: readonly PropertyKey[],
  { document, lines }: { document: Document; lines: LineCounter },
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `, rule 3 (its-id) / when`: rules are counted from 1, as a reader does. */
function nameOf(path: readonly PropertyKey[], value: unknown): string {
  const [first, index, ...rest] = path;
  if (first === undefined) return '';
  if (first !== 'rules' || typeof index !== 'number') return `, ${path.map(String).join(' / ')}`;
  const id = valueAt(valueAt(valueAt(value, 'rules'), index), 'id');
  const named = typeof id === 'string' ? ` (${id.slice(0, 64)})` : '';
  return `, ${[`rule ${index + 1}${named}`, ...rest.map(String)].join(' / ')}`;
}

function valueAt(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function sayIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `does not know ${issue.keys
        .slice(0, 5)
        .map((key) => JSON.stringify(key.slice(0, 40)))
        .join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must have at least ${issue.minimum}`;
    case 'too_big':
      return `is longer than ${issue.maximum}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `must look like ${issue.pattern ?? issue.format}`;
    default:
      return issue.message;
  }
}
