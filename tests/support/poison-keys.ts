import { fc } from '@fast-check/vitest';

/** Stands in every poisoned key, so that a test can look for it where nothing of a key may be. */
export const poisonMark = 'quillmere-poison';

/**
 * Keys of stream records that no table of ours has, and no program of ours wrote: garbage, nearly right, hostile and huge. `kind`
 * is what the partition key of a right one begins with, `sort` the sort key of a right one.
 */
export function poisonKeys({ kind, sort }: { kind: string; sort: string }): fc.Arbitrary<[string, string]> {
  const inside = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', '\n', '#', '__proto__', 'constructor', '../..', '"}', '\u0000', '\ud800'),
    fc.integer({ min: 1_000, max: 100_000 }).map((length) => 'x'.repeat(length)),
  );
  const partition = fc
    .tuple(fc.constantFrom(`${kind}#`, kind, '', 'key#', `${kind}#${kind.slice(0, 3)}_`), inside)
    .map(([start, rest]) => `${start}${poisonMark}${rest}`);
  const sortKey = fc.oneof({ weight: 3, arbitrary: fc.constant(sort) }, inside);
  return fc.tuple(partition, sortKey);
}
