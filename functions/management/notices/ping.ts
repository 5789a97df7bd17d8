import { viewNotice } from '../../../shared/domain/notice/view-notice.ts';
import { askPing } from '../../../shared/flows/notices/ask-ping.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { isOwn, providerPath, pullingNotices } from './own-notices.ts';

/** `POST /v1/providers/{provider}/notices/ping`: has a notice sent that tells nothing, to see whether it arrives. */
export const postPing = endpoint({
  need: pullingNotices,
  ...providerPath,
  async answer(call) {
    if (!isOwn(call)) return fail({ code: 'not-found' });
    const { stores, noticeStarter: starter, livemode } = call.deps;
    const now = new Date(call.nowMs).toISOString();
    const asked = { provider: call.path.provider, livemode, now };
    const ping = await askPing({ ...stores, starter }, asked);
    return ping.ok ? ok({ status: 202, body: viewNotice(ping.value) }) : ping;
  },
});
