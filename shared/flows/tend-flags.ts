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
  readonly expired: readonly FlagId[];
  /** Flags that are held for longer than a day. */
  readonly heldTooLong: number;
  /** Open disputes past the date by which they were to be decided. */
  readonly overdueDisputes: number;
  /** What was thrown for flags that were not read or not ended; the next walk meets them again. */
  readonly failed: readonly unknown[];
  /** False where the walk ended before the list did. */
  readonly complete: boolean;
}

/** Flags looked at together. */
const pageSize = 25;

/**
 * Walks the flags with something due: ends those that are past their end, and counts what waits for an operator. Those
 * stay in the list, so they are walked over each time; at most `limit` flags in all.
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
  readonly expired?: FlagId;
  readonly held: boolean;
  readonly disputes: number;
  readonly failed?: unknown;
}

async function look(ports: TendPorts, { flagId, now }: { flagId: FlagId; now: string }): Promise<Looked> {
  try {
    const head = await ports.flags.readHead(flagId);
    // The index follows a moment later: what it shows may be over.
    const { ended, disputes, held } = head ? overdueOf(head, now) : nothing;
    if (!ended) return { disputes, held };
    const step = await changeFlag(ports, { flagId, move: { kind: 'expire' }, actor: engineActor, now });
    return { disputes: 0, held: false, ...(step.ok && { expired: flagId }) };
  } catch (failed) {
    return { disputes: 0, held: false, failed };
  }
}

const nothing = { ended: false, disputes: 0, held: false };

function summary(looked: readonly Looked[], complete: boolean): Tended {
  return {
    expired: looked.flatMap(({ expired }) => (expired === undefined ? [] : [expired])),
    heldTooLong: looked.filter(({ held }) => held).length,
    overdueDisputes: looked.reduce((sum, { disputes }) => sum + disputes, 0),
    failed: looked.flatMap(({ failed }) => (failed === undefined ? [] : [failed])),
    complete,
  };
}
