import type { MemberId } from './contracts/ids.ts';
import type { Attempt, EndpointRecord, NoticeId, StoredNotice } from './contracts/notice.ts';
import type { Page, PageRequest } from './ports.ts';

/*
 * Notices to providers, and the ways out.
 */

/** A notice before it has its place in the order. */
export interface NewNotice {
  readonly noticeId: NoticeId;
  readonly provider: MemberId;
  /** The stored notice for a place in the order. */
  readonly at: (sequence: number) => StoredNotice;
}

/** Strongly consistent throughout. */
export interface NoticeLog {
  /**
   * Writes a notice under the provider's next sequence number, both in one transaction: who pulls in the order of the
   * numbers misses none. One of the same id that was written before is answered as it is, and nothing is written.
   */
  append(notice: NewNotice): Promise<{ readonly notice: StoredNotice; readonly existed: boolean }>;
  read(provider: MemberId, noticeId: NoticeId): Promise<StoredNotice | null>;
  /** Notices after a sequence number (0: from the first), in order. */
  listAfter(provider: MemberId, after: number, limit: number): Promise<readonly StoredNotice[]>;
  /** Notes an attempt, and the state that it led to. */
  noteAttempt(
    notice: StoredNotice,
    made: { readonly attempt: Attempt; readonly state: StoredNotice['state'] },
  ): Promise<void>;
  /** Notices that wait since before an instant, longest first; eventually consistent. */
  listWaiting(before: string, page: PageRequest): Promise<Page<StoredNotice> | 'bad-cursor'>;
}

export interface Endpoints {
  readEndpoint(provider: MemberId): Promise<EndpointRecord | null>;
  /** The `version` must be the stored one plus one (1 for the first); else `moved-on`, and nothing is written. */
  putEndpoint(endpoint: EndpointRecord): Promise<'put' | 'moved-on'>;
}

/** Starts the delivery of a notice, once however often it is called with the same `run`. */
export interface NoticeStarter {
  start(notice: StoredNotice, run: number): Promise<void>;
}

/** What came back from an address: never its body. */
export type Sent =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null }
  | { readonly kind: 'failed'; readonly failure: NonNullable<Attempt['failure']> };

/** Sends bytes to an address that was checked on the connection itself: public unicast only, no redirects, within 15 s. */
export interface Sender {
  post(
    url: string,
    request: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array },
  ): Promise<Sent>;
}

/** Tells a provider's people by another way than its endpoint. */
export interface Pager {
  page(
    provider: MemberId,
    what: 'flag-hit-undelivered' | 'endpoint-disabled',
    noticeId: NoticeId,
  ): Promise<void>;
}
