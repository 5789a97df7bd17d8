import type { MemberId } from '../../contracts/ids.ts';
import type { NoticeId, StoredNotice } from '../../contracts/notice.ts';
import type { Endpoints, NoticeLog, WaitingNotice } from '../../notice-ports.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { waitingList, waitingOrder } from '../notice-list.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';
import { paged } from './paged.ts';

/** Notices in memory. */
export function memoryNoticeLog({ notices }: Pick<MemoryState, 'notices'>): NoticeLog {
  const of = (provider: MemberId): StoredNotice[] => notices.get(provider) ?? [];
  const find = (provider: MemberId, noticeId: NoticeId) =>
    of(provider).find((notice) => notice.noticeId === noticeId) ?? null;
  return {
    append: async ({ provider, noticeId, at }) => {
      const before = find(provider, noticeId);
      if (before) return { notice: before, existed: true };
      const notice = frozenCopy(at(of(provider).length + 1));
      notices.set(provider, [...of(provider), notice]);
      return { notice, existed: false };
    },
    read: async (provider, noticeId) => find(provider, noticeId),
    listAfter: async (provider, after, limit) => of(provider).slice(after, after + limit),
    put: async (notice) => {
      const { provider, sequence, version } = notice;
      const before = of(provider)[sequence - 1];
      if (before?.version !== version - 1) return 'moved-on';
      notices.set(provider, of(provider).with(sequence - 1, frozenCopy(notice)));
      return 'put';
    },
    listWaiting: async (before, page) => listWaiting([...notices.values()].flat(), { before, ...page }),
  };
}

function listWaiting(
  notices: readonly StoredNotice[],
  { before, ...page }: PageRequest & { readonly before: string },
): Page<WaitingNotice> | 'bad-cursor' {
  const order = (notice: StoredNotice) => waitingOrder(notice) ?? '';
  const waiting = notices.filter((notice) => order(notice) !== '' && order(notice) < before);
  const found = paged(waiting, { list: waitingList, page, order });
  if (found === 'bad-cursor') return found;
  const items = found.items.map(({ provider, sequence, noticeId }) => ({ provider, sequence, noticeId }));
  return { ...found, items };
}

/** Where providers' notices go, in memory. */
export function memoryEndpoints({ endpoints }: Pick<MemoryState, 'endpoints'>): Endpoints {
  return {
    readEndpoint: async (provider) => endpoints.get(provider) ?? null,
    putEndpoint: async (endpoint) => {
      const { provider, version } = endpoint;
      if ((endpoints.get(provider)?.version ?? 0) !== version - 1) return 'moved-on';
      endpoints.set(provider, frozenCopy(endpoint));
      return 'put';
    },
  };
}
