import * as z from 'zod';
import { factMatchSchema, factsSchema } from './facts.ts';
import { outcomeSchema } from './vocabulary.ts';

/** `policies/cases/base.json`: the facts of a clean merchant, and a match, over which every case is written. */
export const policyCaseBaseSchema = z.strictObject({ facts: factsSchema, match: factMatchSchema });
export type PolicyCaseBase = z.infer<typeof policyCaseBaseSchema>;

const policyCaseSchema = z.strictObject({
  /** What is the case, in words. */
  name: z.string().min(1),
  /** What differs from the base: groups are merged by field, lists replaced, and each match merged over the base's. */
  facts: z.record(
    z.string(),
    z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]),
  ),
  /** The codes of all rules that hold, in alphabetical order. */
  codes: z.array(z.string()),
  /** What is recommended in the end, with the engine's own limits applied. */
  outcome: outcomeSchema,
});
export type PolicyCase = z.infer<typeof policyCaseSchema>;

/** `policies/cases/<rule>.json`: cases in which one rule holds, and cases in which it does not. */
export const policyCaseFileSchema = z.strictObject({
  rule: z.string(),
  cases: z.array(policyCaseSchema).min(2),
});
export type PolicyCaseFile = z.infer<typeof policyCaseFileSchema>;

/** The whole facts document of a case. Throws where the merged facts are not facts: the case file is wrong. */
export function factsOfCase(base: PolicyCaseBase, { facts: changes }: PolicyCase) {
  const merged = Object.entries(changes).map(([name, change]) => {
    if (Array.isArray(change))
      return [name, change.map((match) => ({ ...base.match, ...known(match, base.match) }))] as const;
    const before: unknown = Reflect.get(base.facts, name);
    return [
      name,
      typeof before === 'object' && before ? { ...before, ...known(change, before) } : change,
    ] as const;
  });
  return z.strictObject(factsSchema.shape).parse({ ...base.facts, ...Object.fromEntries(merged) });
}

/** What is misspelt would change nothing, and the case would show something else than it says. */
function known(change: Readonly<Record<string, unknown>>, before: object): Readonly<Record<string, unknown>> {
  const unknown = Object.keys(change).find((name) => !Object.hasOwn(before, name));
  if (unknown !== undefined) throw new Error(`There is no fact ${unknown}.`);
  return change;
}
