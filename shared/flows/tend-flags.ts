import type { FlagId } from '../contracts/ids.ts';
import { engineActor } from '../domain/flag/flag-actor.ts';
import { overdueOf } from '../domain/flag/next-due.ts';
import type { FlagLists } from '../index-ports.ts';
import { changeFlag, type FlagPorts } from './change-flag.ts';

export interface TendPorts extends FlagPorts {
  readonly flagLists: Pick<FlagLists, 'listDue'>;
}

/** What a walk over the flags with something due came to. */
export interface Tended {
  /** Flags that were raised to begin later, and have now: whom they concern is queued behind that step. */
  readonly begun: readonly FlagId[];
  readonly expired: readonly FlagId[];
  /** Flags that are held for longer than a day. */
  readonly heldTooLong: number;
  /** Open disputes past the date by which they were to be decided. */
  readonly overdueDisputes: number;
  /** Flags past the date by which their authors were to look at them again: they stay in force. */
  readonly overdueReviews: number;
  /** What was thrown for flags that were not read or not moved on; the next walk meets them again. */
  readonly failed: readonly unknown[];
  /** False where the walk ended before the list did. */
  readonly complete: boolean;
}

/** Flags looked at together. */
const pageSize = 25;

/**
 * Walks the flags with something due: notes that flags have begun, ends those that are past their end, and counts what waits
 * for somebody. That stays in the list, so it is walked over each time; at most `limit` flags in all.
 */
export async function tendFlags(
  ports: TendPorts,
  { now, limit }: { now: string; limit: number },
): Promise<Tended> {
  const all: Looked[] = [];
  let cursor: string | null = null;
  while (all.length < limit) {
    const page = await ports.flagLists.listDue(now, { limit: pageSize, cursor });
    if (page === 'bad-cursor') throw new Error('A list of flags refused its own cursor.');
    all.push(...(await Promise.all(page.items.map((flagId) => look(ports, { flagId, now })))));
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  return summary(all, cursor === null);
}

interface Looked {
  readonly begun?: FlagId;
  readonly expired?: FlagId;
  readonly held: boolean;
  readonly review: boolean;
  readonly disputes: number;
  readonly failed?: unknown;
}

const nothing = { disputes: 0, held: false, review: false };

/** The index follows a moment later: what it shows may be over, and what it has due may be done. */
async function look(ports: TendPorts, { flagId, now }: { flagId: FlagId; now: string }): Promise<Looked> {
  try {
    const head = await ports.flags.readHead(flagId);
    if (!head) return nothing;
    const { begun, ended, disputes, held, review } = overdueOf(head, now);
    const by = { flagId, actor: engineActor, now };
    if (ended) {
      const step = await changeFlag(ports, { ...by, move: { kind: 'expire' } });
      return { ...nothing, ...(step.ok && { expired: flagId }) };
    }
    const step = begun ? await changeFlag(ports, { ...by, move: { kind: 'begin' } }) : null;
    return { disputes, held, review, ...(step?.ok && { begun: flagId }) };
  } catch (failed) {
    return { ...nothing, failed };
  }
}

function summary(looked: readonly Looked[], complete: boolean): Tended {
  return {
    begun: looked.flatMap(({ begun }) => (begun === undefined ? [] : [begun])),
    expired: looked.flatMap(({ expired }) => (expired === undefined ? [] : [expired])),
    heldTooLong: looked.filter(({ held }) => held).length,
    overdueDisputes: looked.reduce((sum, { disputes }) => sum + disputes, 0),
    overdueReviews: looked.filter(({ review }) => review).length,
    failed: looked.flatMap(({ failed }) => (failed === undefined ? [] : [failed])),
    complete,
  };
}
