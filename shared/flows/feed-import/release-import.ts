import type { FeedStatus } from '../../contracts/feeds/feed-registration.ts';
import type { Problem } from '../../contracts/problem.ts';
import { Unavailable } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { FeedImportPorts } from './feed-import-ports.ts';

/**
 * Lets a held import take back what is gone. Whoever began it does not release it. An import that was released
 * already is left as it is, so that the same call may be sent again.
 */
export async function releaseImport(
  { feedEntries }: Pick<FeedImportPorts, 'feedEntries'>,
  { feed, run, subject }: { readonly feed: FeedStatus; readonly run: number; readonly subject: string },
): Promise<Result<'released', Problem>> {
  const imports = await feedEntries.readImports(feed);
  const open = imports?.open;
  if (imports?.last?.run === run) return ok('released');
  if (!imports || open?.run !== run)
    return fail({ code: 'conflict', detail: 'This import is not under way.' });
  if (open.phase === 'withdrawing' && open.releasedBy !== null) return ok('released');
  if (open.phase !== 'held') return fail({ code: 'conflict', detail: 'This import is not held.' });
  if (open.startedBy === subject)
    return fail({ code: 'conflict', detail: 'Somebody else has to release what you began.' });
  const released = { ...open, phase: 'withdrawing', releasedBy: subject, hold: null } as const;
  const next = { ...imports, version: imports.version + 1, open: released };
  if ((await feedEntries.putImports(feed, next)) === 'moved-on')
    throw new Unavailable('An import moved on while it was released.');
  return ok('released');
}
