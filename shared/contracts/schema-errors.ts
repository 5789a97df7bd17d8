import type * as z from 'zod';
import type { FieldError, Problem, ProblemCode } from './problem.ts';

/** At most this many field errors are named in one answer. */
const maxErrors = 20;

/**
 * The problem that a failed parse amounts to: which fields, and how each is wrong, by RFC 6901 pointer.
 * Never repeats a value. An unknown field's name is input too: where it is a known one misspelt it is pointed at
 * and the known one named, otherwise the pointer is that of the object it stands in.
 */
export function schemaProblem(error: z.ZodError, known: readonly string[] = []): Problem {
  const errors = error.issues.flatMap((issue) => fieldErrors(issue, known)).slice(0, maxErrors);
  return { code: leading(errors), detail: 'See `errors` for each field that is wrong.', errors };
}

/** A refusal that has a code of its own outranks the general one. */
function leading(errors: readonly FieldError[]): ProblemCode {
  for (const code of ['pan-not-allowed', 'too-many-items', 'unknown-field'] as const)
    if (errors.some((error) => error.code === code)) return code;
  return 'schema';
}

function fieldErrors(issue: z.core.$ZodIssue, known: readonly string[]): FieldError[] {
  const pointer = toPointer(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(pointer, key, known));
    case 'invalid_union': {
      // Name what is wrong with the branch that came nearest; a union without branches is a wrong discriminator.
      const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0];
      if (!nearest?.length) return [{ pointer, code: 'not-allowed' }];
      return nearest.flatMap((inner) =>
        fieldErrors({ ...inner, path: [...issue.path, ...inner.path] }, known),
      );
    }
    case 'too_big':
      return issue.origin === 'array'
        ? [{ pointer, code: 'too-many-items', limit: Number(issue.maximum) }]
        : [{ pointer, code: 'too-long', limit: Number(issue.maximum) }];
    case 'too_small':
      return [{ pointer, code: 'too-few', limit: Number(issue.minimum) }];
    case 'invalid_type':
      return [
        {
          pointer,
          code: issue.input === undefined || issue.input === null ? 'required' : `not-${issue.expected}`,
        },
      ];
    case 'invalid_value':
      return [{ pointer, code: 'not-allowed' }];
    case 'custom':
      return [
        { pointer, code: /^[a-z][a-z0-9-]{1,40}$/.test(issue.message) ? issue.message : 'not-allowed' },
      ];
    default:
      return [{ pointer, code: 'bad-format' }];
  }
}

function unknownField(parent: string, key: string, known: readonly string[]): FieldError {
  const readable = /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(key);
  const nearest = readable ? nearestName(key, known) : null;
  if (nearest === null) return { pointer: parent, code: 'unknown-field' };
  return { pointer: `${parent}/${key}`, code: 'unknown-field', nearest };
}

/** RFC 6901. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The known name within a third of the key's length in edits, or null. */
function nearestName(key: string, known: readonly string[]): string | null {
  const [best] = known
    .map((name) => ({ name, edits: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(1, Math.floor(key.length / 3)) ? best.name : null;
}

/** Levenshtein distance. Both strings are at most 40 characters here. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
