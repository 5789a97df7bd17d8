import type { FeedEntry } from '../../contracts/feeds/feed-import.ts';
import type { FeedEvidence, FeedStatus } from '../../contracts/feeds/feed-registration.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import type { Problem } from '../../contracts/problem.ts';
import { entryContent } from '../../domain/feeds/entry-content.ts';
import { feedEvidence } from '../../domain/feeds/feed-evidence.ts';
import type { SourcedFlag } from '../../domain/feeds/feed-row.ts';
import type { FlagActor } from '../../domain/flag/flag-actor.ts';
import { listedFlagId } from '../../domain/flag-id.ts';
import { fail, ok, type Result } from '../../result.ts';
import { raiseFlag } from '../raise-flag.ts';
import type { FeedImportPorts } from './feed-import-ports.ts';
import { reviseEntry } from './revise-entry.ts';

/** A row of a feed, in the import that sees it. */
export interface ImportedRow {
  readonly feed: FeedStatus;
  readonly actor: FlagActor;
  readonly run: number;
  readonly flag: SourcedFlag;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** `before`: this import did the row already. */
export type RowDone =
  | { readonly how: 'raised' | 'unchanged' | 'amended' | 'before' }
  | { readonly how: 'refused'; readonly problem: Problem };

/** What an import makes of a row; the entry's mark is written after the flag, so that a crash in between is made good by the next try. */
export async function importRow(ports: FeedImportPorts, row: ImportedRow): Promise<RowDone> {
  const { feed, actor, run, flag, now } = row;
  const evidence = feedEvidence(flag, { feed, actor });
  const contentHash = entryContent(flag, evidence);
  const { entry } = flag.source;
  const stored = await ports.feedEntries.noteUnchanged(feed, { entry, contentHash, run, now });
  if (stored === 'noted') return { how: 'unchanged' };
  if (stored && stored.run >= run) return seenAlready(stored, { run, contentHash });
  const how = stored?.standing ? (stored.contentHash === contentHash ? 'unchanged' : 'amended') : 'raised';
  const life = stored ? stored.life + (stored.standing ? 0 : 1) : 1;
  const standing = await inForce(ports, { ...row, evidence, life, revise: stored?.standing === true });
  if (!standing.ok) {
    if (stored?.standing)
      await ports.feedEntries.put(feed, { ...stored, run, how: 'refused', contentHash: retried });
    return { how: 'refused', problem: standing.error };
  }
  const { head } = standing.value;
  const mark: FeedEntry = {
    entry,
    flagId: head.flagId,
    contentHash,
    run,
    how,
    standing: true,
    life: standing.value.life,
    renewAt: flag.validUntil ? never : head.reviewAt,
  };
  const put = await ports.feedEntries.put(feed, mark);
  return put === 'put' ? { how } : { how: 'refused', problem: overtaken };
}

/** Of an entry that was refused: no content has this hash, so the next import tries again. */
const retried = '0'.repeat(64);
const never = '9999-12-31T00:00:00.000Z';
const overtaken: Problem = { code: 'conflict', detail: 'A newer import of this feed has begun.' };
const twice: Problem = { code: 'conflict', detail: 'The file has this entry twice, with different content.' };

function seenAlready(stored: FeedEntry, seen: { run: number; contentHash: string }): RowDone {
  if (stored.run > seen.run) return { how: 'refused', problem: overtaken };
  return stored.contentHash === seen.contentHash ? { how: 'before' } : { how: 'refused', problem: twice };
}

interface Placing extends ImportedRow {
  readonly evidence: FeedEvidence;
  readonly life: number;
  /** True where the entry's flag stands and has to be brought up to date. */
  readonly revise: boolean;
}

/** How often an entry may have come and gone without our marks knowing of it. */
const maxLives = 5;

type Placed = Result<{ head: FlagHead; life: number }, Problem>;

/** The entry's flag, in force with what the entry says now. One that was withdrawn or has expired is followed by a new one. */
async function inForce(ports: FeedImportPorts, placing: Placing): Promise<Placed> {
  const { flag, feed, actor, evidence, now } = placing;
  for (let life = placing.life; life < placing.life + maxLives; life += 1) {
    const flagId = listedFlagId({ member: actor.member, ...flag.source, feed: feed.feed, life });
    if (!placing.revise || life > placing.life) {
      const raised = await raiseFlag(ports, { flag, flagId, actor, evidence, now });
      if (raised.ok && isAlive(raised.value.head)) return ok({ head: raised.value.head, life });
      if (!raised.ok && raised.error.code !== 'conflict') return raised;
    }
    const revised = await reviseEntry(ports, { flagId, flag, actor, evidence, now });
    if (revised !== 'ended') return revised.ok ? ok({ head: revised.value, life }) : revised;
  }
  return fail({ code: 'conflict', detail: 'The entry’s flags keep ending.' });
}

function isAlive({ state }: FlagHead): boolean {
  return state === 'active' || state === 'held';
}
