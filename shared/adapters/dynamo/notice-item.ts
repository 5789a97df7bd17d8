import { type StoredNotice, storedNoticeSchema } from '../../contracts/notice.ts';
import { waitingOrder } from '../notice-list.ts';
import { indexKeys, keys } from './keys.ts';
import { type Item, parseItem, toItem } from './stored-item.ts';

/** A notice as an item; one that waits stands in the index of those. */
export function noticeItem(notice: StoredNotice): Item {
  const { provider, sequence, noticeId } = notice;
  const order = waitingOrder(notice);
  return toItem(keys.notice(provider, sequence), {
    ...notice,
    ...(order !== null && { waitingShard: indexKeys.waitingOf(noticeId), waitingOrder: order }),
  });
}

/** The notice of an item. */
export function parseNotice(item: Item): StoredNotice {
  return parseItem(storedNoticeSchema, item, 'notice');
}
