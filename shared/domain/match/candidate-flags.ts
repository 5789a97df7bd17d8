import type { FlagId, LookupKey } from '../../contracts/ids.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import type { NameScorer } from './could-be-same.ts';
import { type QueryForm, queryForms } from './key-forms.ts';
import { type Keyring, schemeInForce, textKey } from './lookup-key.ts';
import { nameScorer } from './name-scorer.ts';

/** Most flags whose heads are read for one application; what is beyond counts as unread. */
export const maxCandidates = 300;

/** What is looked up for an application: each key once, and whether a strong identifier stands behind it. */
export interface Lookup {
  /** Each distinct form's keys under all active secrets. */
  readonly keys: readonly LookupKey[];
  readonly strongKeys: readonly LookupKey[];
  readonly wanted: ReadonlyMap<LookupKey, QueryForm>;
  /** Distinct forms, which is what `maxKeys` counts: a change of secret must not refuse anybody. */
  readonly forms: number;
}

/** The lookup that an application's identifiers need: the forms of each active secret's scheme, under that secret. */
export function lookupOf(identifiers: readonly FieldIdentifier[], keyring: Keyring): Lookup {
  const wanted = new Map<LookupKey, QueryForm>();
  const strongKeys: LookupKey[] = [];
  const full = queryForms(identifiers, schemeInForce(keyring));
  for (const secret of keyring.active) {
    const forms = secret.scheme === schemeInForce(keyring) ? full : queryForms(identifiers, secret.scheme);
    for (const form of forms) {
      const key = textKey(form.text, secret);
      wanted.set(key, form);
      if (form.strong) strongKeys.push(key);
    }
  }
  return { keys: [...wanted.keys()], strongKeys, wanted, forms: full.length };
}

/** True for a key that stands for spellings of a name, of which it is one of many; false for an identifier's own. */
export function isNameKey({ wanted }: Pick<Lookup, 'wanted'>, key: LookupKey): boolean {
  return (wanted.get(key)?.names.length ?? 0) > 0;
}

interface FoundPosting {
  readonly flagId: FlagId;
  readonly type: string;
  readonly name: string | null;
}

/**
 * The flags that postings hint at, those behind strong identifiers first, and whether all of them fit under
 * {@link maxCandidates}. A posting counts where it was written for the form that was looked up. A name must also begin
 * as the cleaned name does, or, under a key of names, pass the scorer: both spare reading heads that merely share a key.
 */
export function candidateFlags(
  lookup: Lookup,
  postings: Iterable<readonly [LookupKey, readonly FoundPosting[]]>,
  scorer: NameScorer = nameScorer(),
): { readonly flags: readonly FlagId[]; readonly cut: boolean } {
  const strong = new Set<FlagId>();
  const weak = new Set<FlagId>();
  const judgeOf = remembering(scorer);
  for (const [key, found] of postings) {
    const wanted = lookup.wanted.get(key);
    if (!wanted) continue;
    const passes = judgeOf(wanted);
    for (const { flagId, type, name } of found)
      if (type === wanted.type && (name === null || passes(name)))
        (wanted.strong ? strong : weak).add(flagId);
  }
  const flags = [...strong.union(weak)];
  return { flags: flags.slice(0, maxCandidates), cut: flags.length > maxCandidates };
}

/** Whether any of the names that a form stands for could be a posted one. One name meets one flag under many keys; it is scored once. */
function remembering(scorer: NameScorer): (wanted: QueryForm) => (posted: string) => boolean {
  const judges = new Map<QueryForm['names'][number], (posted: string) => boolean>();
  const judgeOf = (name: QueryForm['names'][number]) => {
    const before = judges.get(name);
    if (before) return before;
    const judge = memoised(scorer(name));
    judges.set(name, judge);
    return judge;
  };
  return ({ names, value }) => {
    const [only, ...others] = names.map(judgeOf);
    if (!only) return (posted) => value.startsWith(posted);
    return others.length === 0 ? only : (posted) => only(posted) || others.some((judge) => judge(posted));
  };
}

function memoised(judge: (posted: string) => boolean): (posted: string) => boolean {
  const said = new Map<string, boolean>();
  return (posted) => {
    const before = said.get(posted);
    if (before !== undefined) return before;
    const now = judge(posted);
    said.set(posted, now);
    return now;
  };
}
