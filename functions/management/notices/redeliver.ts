import { redeliverSchema } from '../../../shared/contracts/notice-view.ts';
import { redeliver } from '../../../shared/flows/notices/redeliver.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { readBody } from '../members/read-body.ts';
import { isOwn, providerPath, pullingNotices } from './own-notices.ts';

/** `POST /v1/providers/{provider}/notices/redeliver`: sends notices again, by their ids or by their numbers. */
export const postRedeliver = endpoint({
  need: pullingNotices,
  ...providerPath,
  async answer(call) {
    if (!isOwn(call)) return fail({ code: 'not-found' });
    const asked = readBody(call, redeliverSchema);
    if (!asked.ok) return asked;
    const { stores, noticeStarter: starter } = call.deps;
    const now = new Date(call.nowMs).toISOString();
    const sent = await redeliver(
      { ...stores, starter },
      { provider: call.path.provider, asked: asked.value, now },
    );
    return sent.ok ? ok({ status: 202, body: sent.value, about: { count: sent.value.items.length } }) : sent;
  },
});
