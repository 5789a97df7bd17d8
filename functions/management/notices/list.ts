import type { NoticePage } from '../../../shared/contracts/notice-view.ts';
import { readNoticeQuery } from '../../../shared/contracts/read-notice-query.ts';
import { viewNotice } from '../../../shared/domain/notice/view-notice.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { isOwn, providerPath, pullingNotices } from './own-notices.ts';

/** `GET /v1/providers/{provider}/notices?after=`: notices in the order of their numbers, which is that of their commits. */
export const listNotices = endpoint({
  need: pullingNotices,
  ...providerPath,
  async answer(call) {
    if (!isOwn(call)) return fail({ code: 'not-found' });
    const asked = readNoticeQuery(call.query);
    if (!asked.ok) return asked;
    const { after, limit } = asked.value;
    const notices = await call.deps.stores.notices.listAfter(call.path.provider, after, limit);
    const body: NoticePage = { items: notices.map(viewNotice), next: notices.at(-1)?.sequence ?? after };
    return ok({ status: 200, body, about: { count: notices.length } });
  },
});
