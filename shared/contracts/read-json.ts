import { fail, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';

/** Deepest nesting of arrays and objects that is parsed. */
export const maxDepth = 16;
/** Most object keys and array items in one body, together. */
export const maxValues = 20_000;

/**
 * The JSON object that a body holds, or why it is refused. Checks bytes before characters and structure before
 * parsing, each in one pass: no byte-order mark, well-formed UTF-8 (RFC 3629), depth, number of values, no key
 * twice in one object (also when spelled with escapes), no `__proto__`, `constructor` or `prototype`
 * (RFC 8259 leaves duplicates open; parsers disagree, so we refuse them).
 */
export function readJson(bytes: Uint8Array): Result<object, Problem> {
  if (bytes.length === 0) return fail({ code: 'body-not-object', detail: 'The body is empty.' });
  const text = decode(bytes);
  if (text === null) return fail({ code: 'invalid-utf8', detail: 'Send UTF-8 without a byte-order mark.' });
  const structure = scan(text);
  if (structure) return fail({ code: structure });
  const value = parse(text);
  if (value === undefined) return fail({ code: 'malformed-json' });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail({ code: 'body-not-object' });
  return ok(value);
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
type StructureFault = 'too-deep' | 'too-many-keys' | 'duplicate-key' | 'forbidden-key' | 'malformed-json';

/**
 * What is wrong with the structure, or null. It only finds strings, brackets and separators; everything else
 * about the grammar is left to `JSON.parse`, which runs after it on the same text.
 */
function scan(text: string): StructureFault | null {
  const open: (Set<string> | null)[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = stringEnd(text, at);
      if (end === -1) return 'malformed-json';
      const keys = open.at(-1);
      if (keys && isKey(text, end)) {
        const fault = addKey(keys, text.slice(at, end + 1));
        if (fault) return fault;
      }
      at = end;
    } else if (character === '{' || character === '[') {
      if (open.push(character === '{' ? new Set() : null) > maxDepth) return 'too-deep';
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === ',' || character === ':') {
      values += 1;
      if (values > maxValues) return 'too-many-keys';
    }
  }
  return null;
}

/** Where the string that starts at `start` ends, or -1. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at += 1;
  return text[at] === ':';
}

function addKey(keys: Set<string>, literal: string): StructureFault | null {
  const key = parse(literal);
  if (typeof key !== 'string') return 'malformed-json';
  if (forbidden.has(key)) return 'forbidden-key';
  if (keys.has(key)) return 'duplicate-key';
  keys.add(key);
  return null;
}
