import type { FeedEntry, FeedImports, FeedManifest, OpenImport } from '../../contracts/feeds/feed-import.ts';
import type { FeedStatus } from '../../contracts/feeds/feed-registration.ts';
import type { Problem } from '../../contracts/problem.ts';
import { counted, holdReason, manifestOf } from '../../domain/feeds/import-progress.ts';
import type { FlagActor } from '../../domain/flag/flag-actor.ts';
import { entryShards } from '../../feed-ports.ts';
import { Unavailable } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeFlag } from '../change-flag.ts';
import type { FeedImportPorts } from './feed-import-ports.ts';

/** Rows of a file that became no entry. */
export interface RowsAside {
  readonly refused: number;
  readonly bad: number;
  readonly passedOver: number;
}

interface Ending {
  readonly feed: FeedStatus;
  /** Whose word for what is gone is taken back: the owner's. */
  readonly actor: FlagActor;
  readonly run: number;
  /** Of an import whose rows are all done now. */
  readonly aside: RowsAside;
  /** Most pages of entries that this call walks. */
  readonly maxPages: number;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export type Ended =
  /** There is more to walk: call again. */
  | { readonly kind: 'going-on'; readonly open: OpenImport }
  /** Too much is gone: nothing is taken back until an operator releases it. */
  | { readonly kind: 'held'; readonly open: OpenImport }
  | { readonly kind: 'complete'; readonly manifest: FeedManifest };

/** Entries of one page. What was counted is kept after each, so that a call may be cut off anywhere. */
const pageSize = 200;
/** Words taken back at a time. */
const atOnce = 16;

/**
 * Goes on ending an import: counts what it did, holds it where too much is gone, takes back the owner's word for what is
 * gone, and writes the manifest last. Calling it again after any interruption ends alike.
 */
export async function endImport(ports: FeedImportPorts, ending: Ending): Promise<Result<Ended, Problem>> {
  let imports = await ports.feedEntries.readImports(ending.feed);
  for (let page = 0; page < ending.maxPages; page += 1) {
    if (!imports || imports.open?.run !== ending.run) return endedBefore(imports, ending.run);
    if (imports.open.phase === 'held') return ok({ kind: 'held', open: imports.open });
    const next = await nextOf(ports, { imports, open: imports.open, ending });
    if ((await ports.feedEntries.putImports(ending.feed, next)) === 'moved-on')
      throw new Unavailable('An import was ended twice at the same time.');
    imports = next;
    if (imports.open === null) await ports.coalition.noteImported(ending.feed.feed, ending.now);
  }
  if (!imports || imports.open?.run !== ending.run) return endedBefore(imports, ending.run);
  const { open } = imports;
  return ok({ kind: open.phase === 'held' ? 'held' : 'going-on', open });
}

function endedBefore(imports: FeedImports | null, run: number): Result<Ended, Problem> {
  if (imports?.last?.run === run) return ok({ kind: 'complete', manifest: imports.last });
  return fail({
    code: 'conflict',
    detail: 'This import is not under way: another one of its feed has begun.',
  });
}

interface Ongoing {
  readonly imports: FeedImports;
  readonly open: OpenImport;
  readonly ending: Ending;
}

async function nextOf(ports: FeedImportPorts, { imports, open, ending }: Ongoing): Promise<FeedImports> {
  const version = imports.version + 1;
  const { now } = ending;
  if (open.phase === 'rows')
    return { ...imports, version, open: { ...open, ...ending.aside, phase: 'counting', walk: beginning } };
  const { shard, after } = open.walk;
  const entries = await ports.feedEntries.list(ending.feed, { shard, after, limit: pageSize });
  const walked = { ...open, walk: afterPage(open.walk, entries) };
  if (open.phase === 'withdrawing') await takeBack(ports, { entries, ending });
  const next = open.phase === 'counting' ? counted(walked, entries) : walked;
  if (next.walk.shard < entryShards) return { ...imports, version, open: next };
  const reason = open.phase === 'counting' ? holdReason(next) : null;
  if (reason)
    return {
      ...imports,
      version,
      open: { ...next, phase: 'held', hold: { reason, since: now }, walk: beginning },
    };
  if (open.phase === 'counting' && next.gone > 0)
    return { ...imports, version, open: { ...next, phase: 'withdrawing', walk: beginning } };
  return { ...imports, version, open: null, last: manifestOf(next, now) };
}

const beginning = { shard: 0, after: null };

function afterPage({ shard }: OpenImport['walk'], entries: readonly FeedEntry[]): OpenImport['walk'] {
  const last = entries.at(-1);
  return last && entries.length === pageSize
    ? { shard, after: last.entry }
    : { shard: shard + 1, after: null };
}

async function takeBack(
  ports: FeedImportPorts,
  { entries, ending }: { entries: readonly FeedEntry[]; ending: Ending },
): Promise<void> {
  const gone = entries.filter(({ standing, run }) => standing && run < ending.run).values();
  const worker = async () => {
    // The workers share one iterator: each takes the next entry when it has time.
    for (const entry of gone) await takeBackOne(ports, { entry, ending });
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function takeBackOne(
  ports: FeedImportPorts,
  { entry, ending }: { entry: FeedEntry; ending: Ending },
): Promise<void> {
  const { feed, actor, run, now } = ending;
  const move = { kind: 'withdraw', rationale: 'The entry is gone from its list.' } as const;
  const step = await changeFlag(ports, { flagId: entry.flagId, move, actor, now });
  // A flag that ended otherwise has nothing of ours left to take back.
  if (!step.ok && step.error.code !== 'conflict' && step.error.code !== 'not-found')
    throw new Error(`A word could not be taken back: ${step.error.code}`);
  await ports.feedEntries.put(feed, { ...entry, run, how: 'withdrawn', standing: false });
}
