import { type Document, isAlias, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { type PolicyDocument, policyDocumentSchema } from './policy-document.ts';

/** Largest policy file, in UTF-8 bytes. */
export const maxPolicyFileBytes = 256 * 1_024;

/** One thing wrong with a policy file: `where` is a line (`line 12`) or a place in the document (`rules 3 (rule-id) / when`). */
export interface PolicyFileFault {
  readonly where: string;
  readonly what: string;
}

/**
 * The policy document that a YAML text holds, or everything wrong with its form. Plain YAML 1.2 only: no
 * anchors and aliases, no tags, no merge keys, one document, no key twice. Conditions are checked by `loadPolicy`.
 */
export function readPolicyFile(text: string): Result<PolicyDocument, readonly PolicyFileFault[]> {
  if (Buffer.byteLength(text) > maxPolicyFileBytes)
    return fail([{ where: 'line 1', what: `is larger than ${maxPolicyFileBytes} bytes` }]);
  const read = readYaml(text);
  if (!read.ok) return read;
  const parsed = policyDocumentSchema.safeParse(read.value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map((issue) => ({ where: placeOf(issue.path, read.value), what: sayIssue(issue) })),
  );
}

function readYaml(text: string): Result<unknown, readonly PolicyFileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    customTags: [],
    resolveKnownTags: false,
    merge: false,
    strict: true,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const wrong = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    where: `line ${lines.linePos(pos[0]).line}`,
    what: message.slice(0, 200),
  }));
  if (wrong.length > 0) return fail(wrong);
  const special = specialNodes(document, lines);
  return special.length > 0 ? fail(special) : ok(document.toJS({ maxAliasCount: 0 }));
}

/** Anchors, aliases and tags: what stands in the file must be what is reviewed. */
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
    },
  });
  return faults.slice(0, maxFaults);
}

/** Enough to work with; a hostile file has no say in how long the answer is. */
const maxFaults = 50;

/** `rules 3 (some-id) / when`: rules are counted from 1, as a reader does. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [first, index, ...rest] = path;
  if (first !== 'rules' || typeof index !== 'number') return path.map(String).join(' / ') || 'the document';
  const id = ruleId(value, index);
  return [`rule ${index + 1}${id ? ` (${id})` : ''}`, ...rest.map(String)].join(' / ');
}

function ruleId(value: unknown, index: number): string | null {
  const id = valueAt(valueAt(valueAt(value, 'rules'), index), 'id');
  return typeof id === 'string' ? id.slice(0, 64) : null;
}

function valueAt(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function sayIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `does not know ${issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}`;
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
