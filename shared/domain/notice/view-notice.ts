import { type EndpointRecord, noticeBodySchema, type StoredNotice } from '../../contracts/notice.ts';
import type { EndpointView, NoticeView } from '../../contracts/notice-view.ts';

/** A notice as its provider reads it: what is sent, and what came of that. */
export function viewNotice(notice: StoredNotice): NoticeView {
  const { noticeId, body, state, waitingSince, attempts, redeliveries, createdAt } = notice;
  const sent = noticeBodySchema.parse(JSON.parse(body));
  return { noticeId, ...sent, state, waitingSince, attempts, redeliveries, createdAt };
}

/** An endpoint as its provider reads it. `secret` is given where it was made just now. */
export function viewEndpoint(
  endpoint: EndpointRecord,
  { livemode, secret }: { readonly livemode: boolean; readonly secret?: Uint8Array | null },
): EndpointView {
  const { provider, version, url, state, signature, publicKey, decisionsMade, changedAt } = endpoint;
  const { provedAt, failingSince, disabledWhy } = endpoint;
  return {
    livemode,
    provider,
    version,
    url,
    state,
    signature,
    decisionsMade,
    changedAt,
    provedAt,
    failingSince,
    disabledWhy,
    publicKey: publicKey === null ? null : `whpk_${publicKey}`,
    ...(secret && { secret: `whsec_${Buffer.from(secret).toString('base64')}` }),
  };
}
