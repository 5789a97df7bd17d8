import type { NoticeLog, NoticeStarter, WaitingNotice } from '../../notice-ports.ts';

/** Notices started at once. */
const atOnce = 10;
const pageSize = 100;

/** How a notice that waited was started again; `failed` with the error where it was not. */
export type DrivenNotice = { readonly notice: WaitingNotice } & (
  | { readonly started: boolean }
  | { readonly failed: unknown }
);

/**
 * Starts again what has waited since before an instant, longest first and at most about `limit`, one answer each.
 * A delivery that is on its way is not started twice (see {@link NoticeStarter}); a notice that waits no more is left
 * alone. One that fails keeps nothing else from its turn. Rejects where the list cannot be read.
 */
export async function* driveWaiting(
  ports: { readonly notices: Pick<NoticeLog, 'listWaiting' | 'read'>; readonly starter: NoticeStarter },
  { before, limit }: { readonly before: string; readonly limit: number },
): AsyncGenerator<DrivenNotice> {
  let cursor: string | null = null;
  let taken = 0;
  do {
    const page = await ports.notices.listWaiting(before, { limit: pageSize, cursor });
    if (page === 'bad-cursor') throw new Error('A list refused its own cursor.');
    for (let start = 0; start < page.items.length; start += atOnce)
      yield* await Promise.all(page.items.slice(start, start + atOnce).map((notice) => drive(ports, notice)));
    taken += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== null && taken < limit);
}

async function drive(
  { notices, starter }: Parameters<typeof driveWaiting>[0],
  waiting: WaitingNotice,
): Promise<DrivenNotice> {
  try {
    const notice = await notices.read(waiting.provider, waiting.noticeId);
    if (notice?.state !== 'waiting') return { notice: waiting, started: false };
    await starter.start(notice, notice.redeliveries);
    return { notice: waiting, started: true };
  } catch (failed) {
    return { notice: waiting, failed };
  }
}
