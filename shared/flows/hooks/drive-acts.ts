import type { ActStarter, SourceActs } from '../../act-ports.ts';
import type { ActId } from '../../contracts/source-act.ts';
import { overdueBefore } from '../../domain/delivery/restarted.ts';
import { restartedAct } from '../../domain/hooks/restarted-act.ts';
import { changeAct } from './change-act.ts';

const pageSize = 100;

/** Whether an act that waited was started again; `failed` with the error where that could not be done. */
export type DrivenAct = { readonly act: ActId } & (
  | { readonly started: boolean }
  | { readonly failed: unknown }
);

/**
 * Starts again the acts that wait though an attempt has been overdue for ten minutes, longest first: they were never started, or
 * came to a stop. One that fails keeps nothing else from its turn. Rejects where the list cannot be read.
 */
export async function* driveActs(
  ports: { readonly acts: Omit<SourceActs, 'listActs'>; readonly actStarter: ActStarter },
  { now, timeIsUp }: { readonly now: string; readonly timeIsUp: () => boolean },
): AsyncGenerator<DrivenAct> {
  let cursor: string | null = null;
  do {
    const page = await ports.acts.listWaitingActs(overdueBefore(now), { limit: pageSize, cursor });
    if (page === 'bad-cursor') throw new Error('A list refused its own cursor.');
    for (const act of page.items) yield await drive(ports, { act, now });
    cursor = page.nextCursor;
  } while (cursor !== null && !timeIsUp());
}

async function drive(
  { acts, actStarter }: Parameters<typeof driveActs>[0],
  { act, now }: { readonly act: ActId; readonly now: string },
): Promise<DrivenAct> {
  try {
    const before = await acts.readAct(act);
    if (!before || !restartedAct(before, now)) return { act, started: false };
    const after = await changeAct(acts, act, (waiting) => restartedAct(waiting, now));
    if (after?.state !== 'waiting' || after.dueAt !== now) return { act, started: false };
    await actStarter.startAct(after);
    return { act, started: true };
  } catch (failed) {
    return { act, failed };
  }
}
