import type { MemberId } from '../../shared/contracts/ids.ts';
import type { EndpointRecord, NewNotice, StoredNotice } from '../../shared/contracts/notice.ts';
import { noticeIdOf } from '../../shared/domain/notice/notice-id.ts';
import { sampleId } from './stored-samples.ts';

/** A notice before it has its number; of the same name it has the same id. */
export function aNotice(provider: MemberId, name: string, more: Partial<StoredNotice> = {}): NewNotice {
  const noticeId = noticeIdOf(sampleId.decision(name), 'flag.hit');
  return {
    noticeId,
    provider,
    at: (sequence) => ({
      noticeId,
      provider,
      sequence,
      version: 1,
      type: 'flag.hit',
      body: JSON.stringify({ data: { livemode: false, sequence }, name }),
      state: 'stored',
      waitingSince: null,
      attempts: [],
      redeliveries: 0,
      createdAt: '2026-11-22T12:00:00.000Z',
      ...more,
    }),
  };
}

/** Where a provider's notices go. */
export function anEndpoint(provider: MemberId, more: Partial<EndpointRecord> = {}): EndpointRecord {
  return {
    provider,
    version: 1,
    url: 'https://notices.pay.example/flagstop',
    state: 'active',
    signature: 'v1',
    sealed: 'c2VhbGVk',
    publicKey: null,
    decisionsMade: false,
    provedAt: '2026-11-22T11:00:00.000Z',
    failingSince: null,
    disabledWhy: null,
    changedAt: '2026-11-22T11:00:00.000Z',
    ...more,
  };
}
