import canonicalize from 'canonicalize';
import type { Jurisdiction } from '../../contracts/jurisdiction.ts';

/** Countries by what a new table changes about them, each list in order. */
export interface JurisdictionDifference {
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
}

/** What changes where `after` takes the place of `before`. */
export function compareJurisdictions(
  before: readonly Jurisdiction[],
  after: readonly Jurisdiction[],
): JurisdictionDifference {
  const [old, fresh] = [before, after].map(
    (rows) => new Map(rows.map((row) => [row.country, canonicalize(row) ?? ''])),
  );
  if (!old || !fresh) throw new Error('Two tables are compared.');
  const inOrder = (countries: Iterable<string>) => [...countries].sort();
  return {
    added: inOrder([...fresh.keys()].filter((country) => !old.has(country))),
    changed: inOrder(
      [...fresh.keys()].filter((country) => old.has(country) && old.get(country) !== fresh.get(country)),
    ),
    removed: inOrder([...old.keys()].filter((country) => !fresh.has(country))),
  };
}
