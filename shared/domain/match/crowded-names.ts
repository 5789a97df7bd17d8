import type { CrowdedName } from '../../contracts/answer.ts';
import type { LookupKey } from '../../contracts/ids.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import type { Lookup } from './candidate-flags.ts';
import type { CleanName } from './name-keys/name-index-forms.ts';

/** The names under whose keys stand more flags than were read. */
export interface Crowding {
  /** Names that have such a key, by the field that holds them, and how many. */
  readonly crowded: readonly CrowdedName[];
  /** Pointers of those that have no other: no key of the name was read whole, so that a flag may have been missed. */
  readonly unread: readonly string[];
}

/**
 * Which names of an application have keys that were not read whole. A name has up to forty, and what stands further on under
 * one is nearly always found under another; where every key is overfull under one of the secrets in force, nothing says so.
 */
export function crowdedNames(
  { wanted }: Pick<Lookup, 'wanted'>,
  { identifiers, overfull }: { identifiers: readonly FieldIdentifier[]; overfull: ReadonlySet<LookupKey> },
): Crowding {
  const met = [...overfull].flatMap((key) => wanted.get(key)?.names ?? []);
  if (met.length === 0) return { crowded: [], unread: [] };
  const counts = countKeys(wanted, { names: new Set(met.map(idOf)), overfull });
  const fields = identifiers.flatMap(({ pointer, identifier }) => {
    const bySecret = counts.get(idOf(identifier));
    return bySecret ? [{ pointer, bySecret: [...bySecret.values()] }] : [];
  });
  return {
    crowded: fields.map(({ pointer, bySecret }) => ({
      pointer,
      keys: Math.max(...bySecret.map(({ full }) => full)),
    })),
    unread: fields
      .filter(({ bySecret }) => bySecret.some(({ full, all }) => full === all))
      .map(({ pointer }) => pointer),
  };
}

interface KeyCount {
  all: number;
  full: number;
}

/** By name and secret: while the index is filled anew under another secret, only the old one's keys lead to every flag. */
function countKeys(
  wanted: Lookup['wanted'],
  { names, overfull }: { names: ReadonlySet<string>; overfull: ReadonlySet<LookupKey> },
): Map<string, Map<string, KeyCount>> {
  const counts = new Map<string, Map<string, KeyCount>>();
  for (const [key, form] of wanted)
    for (const name of form.names) {
      const id = idOf(name);
      if (!names.has(id)) continue;
      const bySecret = counts.get(id) ?? new Map<string, KeyCount>();
      counts.set(id, bySecret);
      const secret = secretOf(key);
      const count = bySecret.get(secret) ?? { all: 0, full: 0 };
      bySecret.set(secret, { all: count.all + 1, full: count.full + Number(overfull.has(key)) });
    }
  return counts;
}

/** A key's first byte is the version of its secret. */
const secretOf = (key: LookupKey): string => Buffer.from(key, 'base64url').toString('latin1', 0, 1);

const idOf = ({ type, value }: { type: string; value: CleanName['value'] }): string => `${type}\0${value}`;
