import type * as z from 'zod';
import { heldApplicationSchema, type MerchantApplication } from './application.ts';
import type { MerchantReference } from './ids.ts';
import { toPointer } from './schema-errors.ts';
import type { ToldMerchant } from './told-event.ts';

/** So often is what does not fit taken out. What still does not fit then is given up whole. */
const rounds = 8;

/**
 * What is judged of a merchant that a webhook told of: each field that an application may have, as far as it fits; a field
 * that does not is left out, and its pointer is among the `unseen`. Nothing is refused: a webhook cannot be told what
 * to put right. Empty texts, lists and objects, and null, are as good as absent.
 */
export function readTold(
  reference: MerchantReference,
  { told, unseen }: { readonly told: ToldMerchant; readonly unseen: readonly string[] },
): MerchantApplication {
  const left = new Set(unseen);
  let candidate: unknown = filled({ ...told, reference });
  for (let round = 0; round < rounds; round += 1) {
    const parsed = heldApplicationSchema.safeParse({ merchant: candidate, unseen: [...left] });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) left.add(takeOut(candidate, issue));
    candidate = filled(candidate);
  }
  return { merchant: { reference }, unseen: [...left, '/merchant'] };
}

/** Takes what an issue is about out of the merchant, and answers its pointer. */
function takeOut(merchant: unknown, issue: z.core.$ZodIssue): string {
  const path = issue.path.slice(1).map((part) => (typeof part === 'symbol' ? '' : part));
  if (issue.code === 'too_big' && issue.origin === 'array') {
    const list = at(merchant, path);
    if (Array.isArray(list)) {
      list.length = Number(issue.maximum);
      return pointerOf(path);
    }
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) remove(merchant, [...path, key]);
    return pointerOf(path);
  }
  // Where something required is absent, what lacks it goes.
  if (!remove(merchant, path)) remove(merchant, path.slice(0, -1));
  return pointerOf(path);
}

type Path = readonly (string | number)[];

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => (isHolder(inner) ? inner[part] : undefined), value);
}

/** An item of a list leaves a hole, so that what stands behind it keeps its place until all is looked at. */
function remove(value: unknown, path: Path): boolean {
  const [last] = path.slice(-1);
  const holder = at(value, path.slice(0, -1));
  if (last === undefined || !isHolder(holder) || holder[last] === undefined) return false;
  holder[last] = undefined;
  return true;
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A copy without what is empty, holes in lists among it. */
function filled(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = filled(inner);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const pointerOf = (path: Path): string => toPointer(['merchant', ...path]);
