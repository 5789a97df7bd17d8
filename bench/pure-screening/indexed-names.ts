import { postingsPerPage } from '../../shared/adapters/posting-pages.ts';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import { type FlagId, flagIdSchema, type LookupKey } from '../../shared/contracts/ids.ts';
import type { Lookup } from '../../shared/domain/match/candidate-flags.ts';
import { type CleanName, nameIndexForms } from '../../shared/domain/match/name-keys/name-index-forms.ts';
import type { PostingPage } from '../../shared/ports.ts';
import { compactIndex } from '../matching/compact-index.ts';
import { flagOfName } from './flag-of-name.ts';

/** Flags of one name each, by their keys as a store holds them. */
export interface IndexedNames {
  /** Page 0 of each looked up key that has postings. */
  readonly postingsOf: (lookup: Lookup) => Map<LookupKey, PostingPage>;
  readonly headOf: (flagId: FlagId) => FlagHead;
}

/** The index of a flag for each name, in its order. */
export function indexedNames(names: readonly CleanName[]): IndexedNames {
  const index = compactIndex(names.length, (flag) => {
    const name = names[flag];
    return name ? [name, ...nameIndexForms(name)].map(idOf) : [];
  });
  const nameOf = (flag: number): CleanName => {
    const name = names[flag];
    if (!name) throw new Error(`There is no flag ${flag}.`);
    return name;
  };
  return {
    postingsOf: ({ wanted }) => {
      const pages = new Map<LookupKey, PostingPage>();
      for (const [key, form] of wanted) {
        const flags = index.find(idOf(form));
        if (flags.length > 0)
          pages.set(key, {
            postings: Array.from(flags, (flag) => ({
              flagId: flagIdOf(flag),
              type: form.type,
              name: nameOf(flag).value,
            })),
            overflows: flags.length === postingsPerPage && index.added(idOf(form)) > flags.length,
          });
      }
      return pages;
    },
    headOf: (flagId) => flagOfName(flagId, nameOf(Number.parseInt(flagId.slice(-7), 36))),
  };
}

const idOf = ({ type, value }: { type: string; value: string }): string => `${type}\0${value}`;

const flagIdOf = (flag: number): FlagId => flagIdSchema.parse(`flg_${flag.toString(36).padStart(26, '0')}`);
