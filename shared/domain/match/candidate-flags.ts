import type { FlagId, LookupKey } from '../../contracts/ids.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { isStrong } from '../clean/identifier-strength.ts';
import { type Keyring, lookupKeys } from './lookup-key.ts';

/** Most lookup keys that one application may need. More is refused: an application names one merchant. */
export const maxKeys = 400;
/** Most flags whose heads are read for one application; what is beyond counts as unread. */
export const maxCandidates = 300;

/** What is looked up for an application: each key once, and whether a strong identifier stands behind it. */
export interface Lookup {
  /** Each distinct form's keys under all active secrets. */
  readonly keys: readonly LookupKey[];
  readonly strongKeys: readonly LookupKey[];
  readonly wanted: ReadonlyMap<
    LookupKey,
    { readonly type: string; readonly value: string; readonly strong: boolean }
  >;
  /** Distinct forms, which is what {@link maxKeys} counts: a change of secret must not refuse anybody. */
  readonly forms: number;
}

/** The lookup that an application's identifiers need. */
export function lookupOf(identifiers: readonly FieldIdentifier[], keyring: Keyring): Lookup {
  const wanted = new Map<LookupKey, { type: string; value: string; strong: boolean }>();
  const forms = new Map<string, { type: string; value: string; strong: boolean }>();
  for (const { identifier } of identifiers)
    for (const form of identifier.forms)
      forms.set(`${form.type}\0${form.value}`, { ...form, strong: isStrong(identifier.type) });
  for (const form of forms.values()) for (const key of lookupKeys(form, keyring)) wanted.set(key, form);
  const strongKeys = [...wanted].filter(([, { strong }]) => strong).map(([key]) => key);
  return { keys: [...wanted.keys()], strongKeys, wanted, forms: forms.size };
}

interface FoundPosting {
  readonly flagId: FlagId;
  readonly type: string;
  readonly name: string | null;
}

/**
 * The flags that postings hint at, those behind strong identifiers first, and whether all of them fit under
 * {@link maxCandidates}. A posting counts where it was written for the form that was looked up; a name must
 * also begin as the cleaned name does, which spares reading heads of names that merely share a key.
 */
export function candidateFlags(
  lookup: Lookup,
  postings: Iterable<readonly [LookupKey, readonly FoundPosting[]]>,
): { readonly flags: readonly FlagId[]; readonly cut: boolean } {
  const strong = new Set<FlagId>();
  const weak = new Set<FlagId>();
  for (const [key, found] of postings) {
    const wanted = lookup.wanted.get(key);
    if (!wanted) continue;
    for (const posting of found)
      if (posting.type === wanted.type && (posting.name === null || wanted.value.startsWith(posting.name)))
        (wanted.strong ? strong : weak).add(posting.flagId);
  }
  const flags = [...strong.union(weak)];
  return { flags: flags.slice(0, maxCandidates), cut: flags.length > maxCandidates };
}
