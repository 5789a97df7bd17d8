import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { LookupKey } from '../../contracts/ids.ts';
import { type Keyring, lookupKey } from '../match/lookup-key.ts';

/**
 * The keys under which an identifier is known to the negative list: its own and those of other spellings of it, under
 * every secret, retired ones too, for nothing there can be indexed again under a new one. Neighbours of a host are others.
 */
export function negativeKeys({ forms }: CleanIdentifier, { active, retired }: Keyring): LookupKey[] {
  const own = forms.filter(({ type }) => type !== 'domain');
  return [...active, ...retired].flatMap((secret) =>
    // A type of their own, so that who reads the list cannot look its keys up among merchants or flags.
    own.map(({ type, value }) => lookupKey({ type: `negative\0${type}`, value }, secret)),
  );
}
