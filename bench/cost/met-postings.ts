import { postingsPerPage } from '../../shared/adapters/posting-pages.ts';
import type { FlagId, LookupKey } from '../../shared/contracts/ids.ts';
import { flagIdSchema } from '../../shared/contracts/ids.ts';
import type { Lookup } from '../../shared/domain/match/candidate-flags.ts';
import { type CleanName, nameIndexForms } from '../../shared/domain/match/name-keys/name-index-forms.ts';
import type { Posting } from '../../shared/ports.ts';

/** What a store of many flags holds under the keys that some applications ask for. */
export interface MetPostings {
  /** The pages of each key that has postings, the first one first. */
  readonly pages: ReadonlyMap<LookupKey, readonly (readonly Posting[])[]>;
  readonly nameOf: (flagId: FlagId) => CleanName;
}

/**
 * The postings of flags of one name each that the lookups would meet. Every name is given its keys as when its flag is raised,
 * and only those that are asked for are kept: the rest is never read, so whether it is stored changes nothing that is counted.
 */
export function metPostings(names: readonly CleanName[], lookups: readonly Lookup[]): MetPostings {
  const asked = new Map<string, { readonly key: LookupKey; readonly met: number[] }>();
  for (const { wanted } of lookups) for (const [key, form] of wanted) asked.set(idOf(form), { key, met: [] });
  for (const [flag, name] of names.entries())
    for (const form of [name, ...nameIndexForms(name)]) {
      const met = asked.get(idOf(form))?.met;
      if (met && met.at(-1) !== flag) met.push(flag);
    }
  const posting = (flag: number): Posting => {
    const { type, value } = nameAt(names, flag);
    return { flagId: flagIdOf(flag), type, name: value };
  };
  const pages = [...asked.values()]
    .filter(({ met }) => met.length > 0)
    .map(({ key, met }) => [key, pagesOf(met.map(posting))] as const);
  return {
    pages: new Map(pages),
    nameOf: (flagId) => nameAt(names, Number.parseInt(flagId.slice(-7), 36)),
  };
}

function nameAt(names: readonly CleanName[], flag: number): CleanName {
  const name = names[flag];
  if (!name) throw new Error(`There is no flag ${flag}.`);
  return name;
}

function pagesOf(postings: readonly Posting[]): Posting[][] {
  const count = Math.ceil(postings.length / postingsPerPage);
  return Array.from({ length: count }, (_, at) =>
    postings.slice(at * postingsPerPage, (at + 1) * postingsPerPage),
  );
}

const idOf = ({ type, value }: { type: string; value: string }): string => `${type}\0${value}`;

const flagIdOf = (flag: number): FlagId => flagIdSchema.parse(`flg_${flag.toString(36).padStart(26, '0')}`);
