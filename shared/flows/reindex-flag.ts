import type { FlagHead } from '../contracts/flag-head.ts';
import type { FlagId } from '../contracts/ids.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import type { FlagStore } from '../ports.ts';
import { writePostings } from './write-postings.ts';

/**
 * Indexes a flag again under every active secret and scheme: the backfill after a new secret was added. Answers the head
 * that was indexed, or null where there is no such flag. Doing it twice, or while the flag changes, does no harm: a
 * change of the flag writes its own postings, and a posting too many is only a hint.
 *
 * A secret is changed in this order, and then nothing is missed at any time: add the new one as active, so that both are
 * written and read; wait as long as a process may keep an old keyring (15 min); index every flag again; retire the old.
 */
export async function reindexFlag(
  ports: { readonly flags: Pick<FlagStore, 'readHead' | 'addPostings'>; readonly keyring: Keyring },
  flagId: FlagId,
): Promise<FlagHead | null> {
  const head = await ports.flags.readHead(flagId);
  if (head) await writePostings(ports, head);
  return head;
}
