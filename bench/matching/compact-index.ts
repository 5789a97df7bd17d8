import { postingsPerPage } from '../../shared/adapters/posting-pages.ts';

/**
 * An index of name keys in flat arrays, so that a million flags fit in memory: for each key the flags in the order in which they
 * were added, as many as page 0 holds, which is all that a screening reads of a name key. Keys are told apart by 53 bits of a hash.
 */
export interface CompactIndex {
  /** The flags on the key's page 0. */
  find(key: string): Uint32Array;
  /** How many flags were added under the key, read or not. */
  added(key: string): number;
  readonly keys: number;
}

/** The index of so many flags, each with the keys that `keysOf` gives for its number; it is asked twice for each. */
export function compactIndex(flags: number, keysOf: (flag: number) => readonly string[]): CompactIndex {
  const slots = 2 ** Math.ceil(Math.log2(flags * 20));
  const hashes = new Float64Array(slots);
  const counts = new Uint32Array(slots);
  let keys = 0;
  const slotOf = (key: string, add: boolean) => {
    const hash = hash53(key);
    let slot = hash % slots;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) % slots;
    if (hashes[slot] === 0 && add) {
      hashes[slot] = hash;
      keys += 1;
    }
    return slot;
  };
  for (let flag = 0; flag < flags; flag += 1)
    for (const key of keysOf(flag)) {
      const slot = slotOf(key, true);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  const starts = new Uint32Array(slots + 1);
  for (let slot = 0; slot < slots; slot += 1)
    starts[slot + 1] = (starts[slot] ?? 0) + Math.min(counts[slot] ?? 0, postingsPerPage);
  const entries = new Uint32Array(starts[slots] ?? 0);
  const filled = new Uint32Array(slots);
  for (let turn = 0; turn < flags; turn += 1) {
    const flag = (turn * stride) % flags;
    for (const key of keysOf(flag)) {
      const slot = slotOf(key, false);
      const at = filled[slot] ?? 0;
      if (at >= postingsPerPage) continue;
      entries[(starts[slot] ?? 0) + at] = flag;
      filled[slot] = at + 1;
    }
  }
  return {
    find: (key) => {
      const slot = slotOf(key, false);
      return entries.subarray(starts[slot], starts[slot + 1]);
    },
    added: (key) => counts[slotOf(key, false)] ?? 0,
    keys,
  };
}

/** Flags are added in an order that mixes early and late ones: a prime's steps around the corpus. */
const stride = 15_485_863;

/** Two FNV-1a hashes in one number; never 0, which marks an empty slot. */
function hash53(key: string): number {
  let high = 0x811c9dc5;
  let low = 0xcbf29ce4;
  for (let at = 0; at < key.length; at += 1) {
    high = Math.imul(high ^ key.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ key.charCodeAt(at), 0x5bd1e995);
    low ^= low >>> 13;
  }
  return ((high >>> 0) & 0x1fffff) * 2 ** 32 + (low >>> 0) + 1;
}
