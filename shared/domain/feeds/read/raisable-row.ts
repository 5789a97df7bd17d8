import type { FlagIdentifier, RaiseFlag } from '../../../contracts/flag.ts';
import { readRaiseFlag } from '../../../contracts/read-raise-flag.ts';
import type { FlagCategory } from '../../../contracts/vocabulary.ts';
import type { FeedRow } from '../feed-row.ts';
import { usableIdentifiers } from '../usable-identifiers.ts';
import { whyNot } from './why-not.ts';

interface EntryParts {
  readonly line: number;
  readonly feed: string;
  readonly entry: string;
  readonly category: FlagCategory | null;
  readonly identifiers: readonly FlagIdentifier[];
  readonly rest?: Partial<Omit<RaiseFlag, 'category' | 'identifiers' | 'source'>>;
}

/** The row of an entry that was taken apart: a flag on what of it can be matched on, or why there is none. */
export function raisableRow({ line, feed, entry, category, identifiers, rest }: EntryParts): FeedRow {
  if (category === null) return { kind: 'bad', line, why: 'no-category' };
  const { kept, leftOut } = usableIdentifiers(identifiers);
  if (kept.length === 0) return { kind: 'passed-over', line, why: 'nothing in it can be matched' };
  const source = { feed, entry };
  const flag = readRaiseFlag({ category, identifiers: kept, ...rest, source });
  if (!flag.ok) return { kind: 'bad', line, why: whyNot(flag.error) };
  return { kind: 'flag', line, flag: { ...flag.value, source }, leftOut };
}
