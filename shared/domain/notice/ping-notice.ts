import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { MemberId } from '../../contracts/ids.ts';
import { type NewNotice, type NoticeBody, noticeIdSchema } from '../../contracts/notice.ts';

/**
 * A notice that tells nothing, so that a provider sees whether what is sent arrives. Of one provider there is one in a minute, however
 * often it is asked for.
 */
export function pingNotice({
  provider,
  livemode,
  now,
}: {
  readonly provider: MemberId;
  readonly livemode: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
}): NewNotice {
  const minute = now.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  const name = hash('sha256', `${provider}#ping#${minute}`, 'base64url').slice(0, 22);
  const noticeId = noticeIdSchema.parse(`ntc_${name}`);
  return {
    noticeId,
    provider,
    at: (sequence) => ({
      noticeId,
      provider,
      sequence,
      version: 1,
      type: 'ping',
      body: written({ type: 'ping', timestamp: now, data: { livemode, sequence } }),
      state: 'waiting',
      waitingSince: now,
      attempts: [],
      redeliveries: 0,
      createdAt: now,
    }),
  };
}

function written(body: NoticeBody): string {
  const text = canonicalize(body);
  if (text === undefined) throw new Error('A notice is an object.');
  return text;
}
