import canonicalize from 'canonicalize';
import type { RaiseFlag } from '../contracts/flag.ts';
import type { FlagHead } from '../contracts/flag-head.ts';
import { flagIdSchema, type MemberId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import { exportedFlag, exportFeed } from '../domain/flag/exported-flag.ts';
import type { FlagStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * The member's own flag that it exported and now raises as it was: it stands already, and nothing is to be done. Null
 * where this deployment has no such flag of the member: then it is raised as any other. `conflict` where the flag and
 * what is raised say different things by now.
 */
export async function returnedFlag(
  flags: Pick<FlagStore, 'readHead'>,
  { flag, member, now }: { readonly flag: RaiseFlag; readonly member: MemberId; readonly now: string },
): Promise<Result<FlagHead | null, Problem>> {
  const flagId = flagIdSchema.safeParse(flag.source?.entry);
  if (flag.source?.feed !== exportFeed || !flagId.success) return ok(null);
  const head = await flags.readHead(flagId.data);
  // Another member's flag is none that this one exported: its id names an entry, and tells nothing.
  if (head?.raisedBy !== member) return ok(null);
  const same = canonicalize(exportedFlag(head, now)) === canonicalize(flag);
  if (same) return ok(head);
  return fail({
    code: 'conflict',
    detail: 'This flag of yours changed or ended since it was exported; amend it, or raise a new one.',
  });
}
