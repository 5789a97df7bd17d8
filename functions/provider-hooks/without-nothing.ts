/**
 * The value without what says nothing: null, blank strings, and lists and objects in which nothing is left; undefined where that is
 * all there is. What a list says twice it says once. Sources write `null` and `""` for what a merchant has not given.
 */
export function withoutNothing(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value))
    return withoutRepeats(value.map(withoutNothing).filter((item) => item !== undefined));
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, held]) => {
    const said = withoutNothing(held);
    return said === undefined ? [] : [[key, said] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function withoutRepeats(list: readonly unknown[]): readonly unknown[] | undefined {
  const once = new Map(list.map((item) => [JSON.stringify(item), item]));
  return once.size > 0 ? [...once.values()] : undefined;
}
