import type { CleanIdentifier, KeyForm } from '../contracts/flag.ts';
import type { FlagHead } from '../contracts/flag-head.ts';
import type { LookupKey } from '../contracts/ids.ts';
import { indexForms } from '../domain/match/key-forms.ts';
import { type Keyring, lookupKey } from '../domain/match/lookup-key.ts';
import type { FlagStore, Posting } from '../ports.ts';

/** Keys written at a time: enough to be quick, few enough not to be throttled. */
const writesAtOnce = 25;

/**
 * Writes the postings of a flag under every active secret, each by its own scheme. Writing them again changes nothing.
 * Resolves once all are written; rejects with `Unavailable` where one may not be.
 */
export async function writePostings(
  ports: { readonly flags: Pick<FlagStore, 'addPostings'>; readonly keyring: Keyring },
  head: Pick<FlagHead, 'flagId' | 'identifiers'>,
): Promise<void> {
  const writes = [...postingsByKey(head, ports.keyring)];
  for (let start = 0; start < writes.length; start += writesAtOnce)
    await Promise.all(
      writes
        .slice(start, start + writesAtOnce)
        .map(([key, postings]) => ports.flags.addPostings(key, postings)),
    );
}

/** A subject's names are spellings of one another, so many share keys: what stands under one key is written at once. */
function postingsByKey(
  { flagId, identifiers }: Pick<FlagHead, 'flagId' | 'identifiers'>,
  keyring: Keyring,
): Map<LookupKey, Posting[]> {
  const byKey = new Map<LookupKey, Posting[]>();
  for (const identifier of identifiers)
    for (const secret of keyring.active)
      for (const form of indexForms(identifier, secret.scheme)) {
        const key = lookupKey(form, secret);
        const postings = byKey.get(key) ?? [];
        postings.push(postingOf(form, { flagId, identifier }));
        byKey.set(key, postings);
      }
  return byKey;
}

/** Names stand in the posting, so that they can be compared before any head is read. */
function postingOf(
  form: KeyForm,
  { flagId, identifier }: { flagId: FlagHead['flagId']; identifier: CleanIdentifier },
): Posting {
  const isName = identifier.type === 'person_name' || identifier.type === 'business_name';
  const name = identifier.forms.includes(form) ? form.value : identifier.value;
  return { flagId, type: form.type, name: isName ? name : null };
}
