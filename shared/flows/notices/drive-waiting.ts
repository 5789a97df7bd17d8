import { overdueBefore, restarted } from '../../domain/delivery/restarted.ts';
import type { NoticeLog, NoticeStarter, WaitingNotice } from '../../notice-ports.ts';
import { changeNotice } from './change-notice.ts';

/** Notices started at once. */
const atOnce = 10;
const pageSize = 100;

/** Whether a notice that waited was started again; `failed` with the error where that could not be done. */
export type DrivenNotice = { readonly notice: WaitingNotice } & (
  | { readonly started: boolean }
  | { readonly failed: unknown }
);

/**
 * Starts again what waits though an attempt has been overdue for ten minutes, longest first: its delivery was never started, or
 * came to a stop. One answer each for all that wait for that long. It is a run of its own: the name of a run that ended starts
 * nothing any more. One that fails keeps nothing else from its turn. Rejects where the list cannot be read.
 */
export async function* driveWaiting(
  ports: {
    readonly notices: Pick<NoticeLog, 'listWaiting' | 'read' | 'put'>;
    readonly starter: NoticeStarter;
  },
  { now, timeIsUp }: { readonly now: string; readonly timeIsUp: () => boolean },
): AsyncGenerator<DrivenNotice> {
  let cursor: string | null = null;
  do {
    const page = await ports.notices.listWaiting(overdueBefore(now), { limit: pageSize, cursor });
    if (page === 'bad-cursor') throw new Error('A list refused its own cursor.');
    for (let start = 0; start < page.items.length; start += atOnce)
      yield* await Promise.all(
        page.items.slice(start, start + atOnce).map((waiting) => drive(ports, { waiting, now })),
      );
    cursor = page.nextCursor;
  } while (cursor !== null && !timeIsUp());
}

async function drive(
  { notices, starter }: Parameters<typeof driveWaiting>[0],
  { waiting, now }: { readonly waiting: WaitingNotice; readonly now: string },
): Promise<DrivenNotice> {
  try {
    const before = await notices.read(waiting.provider, waiting.noticeId);
    if (!before || !restarted(before, now)) return { notice: waiting, started: false };
    const notice = await changeNotice(notices, waiting, (read) => restarted(read, now));
    if (notice?.state !== 'waiting' || notice.dueAt !== now) return { notice: waiting, started: false };
    await starter.start(notice, notice.redeliveries);
    return { notice: waiting, started: true };
  } catch (failed) {
    return { notice: waiting, failed };
  }
}
