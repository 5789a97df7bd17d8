import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import {
  type EndpointRecord,
  type NewNotice,
  type NoticeBody,
  type NoticeId,
  noticeIdSchema,
} from '../../contracts/notice.ts';

/**
 * The notice that an endpoint was switched off: kept, to be pulled, since there is nowhere to send it. Switched off
 * once it gives one notice, however often it was asked since to prove itself.
 */
export function disabledNotice(
  { provider, changedAt }: EndpointRecord,
  { livemode }: { readonly livemode: boolean },
): NewNotice {
  const noticeId = idOf(`${provider}#endpoint#${changedAt}`);
  return {
    noticeId,
    provider,
    at: (sequence) => ({
      noticeId,
      provider,
      sequence,
      version: 1,
      type: 'endpoint.disabled',
      body: written({ type: 'endpoint.disabled', timestamp: changedAt, data: { livemode, sequence } }),
      state: 'stored',
      waitingSince: null,
      attempts: [],
      redeliveries: 0,
      createdAt: changedAt,
    }),
  };
}

function idOf(name: string): NoticeId {
  return noticeIdSchema.parse(`ntc_${hash('sha256', `${name}#endpoint.disabled`, 'base64url').slice(0, 22)}`);
}

function written(body: NoticeBody): string {
  const text = canonicalize(body);
  if (text === undefined) throw new Error('A notice is an object.');
  return text;
}
