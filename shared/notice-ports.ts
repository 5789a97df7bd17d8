import type { MemberId } from './contracts/ids.ts';
import type { Attempt, EndpointRecord, NewNotice, NoticeId, StoredNotice } from './contracts/notice.ts';
import type { Page, PageRequest } from './ports.ts';

/*
 * Notices to providers, and the ways out.
 */

/** A notice that waits, by its place. */
export type WaitingNotice = Pick<StoredNotice, 'provider' | 'sequence' | 'noticeId'>;

/** Strongly consistent, but for the list of what waits. */
export interface NoticeLog {
  /**
   * Writes a notice under the provider's next sequence number, both in one transaction: who pulls in the order of the
   * numbers misses none. One of the same id that was written before is answered as it is, and nothing is written.
   */
  append(notice: NewNotice): Promise<{ readonly notice: StoredNotice; readonly existed: boolean }>;
  read(provider: MemberId, noticeId: NoticeId): Promise<StoredNotice | null>;
  /** At most `limit` notices (1 to 1,000) after a sequence number (0: from the first), in order. */
  listAfter(provider: MemberId, after: number, limit: number): Promise<readonly StoredNotice[]>;
  /** The `version` must be the stored one plus one; else `moved-on`, and nothing is written. */
  put(notice: StoredNotice): Promise<'put' | 'moved-on'>;
  /** Notices that wait since before an instant, longest first; eventually consistent. */
  listWaiting(before: string, page: PageRequest): Promise<Page<WaitingNotice> | 'bad-cursor'>;
}

/** Strongly consistent. */
export interface Endpoints {
  readEndpoint(provider: MemberId): Promise<EndpointRecord | null>;
  /** The `version` must be the stored one plus one (1 for the first); else `moved-on`, and nothing is written. */
  putEndpoint(endpoint: EndpointRecord): Promise<'put' | 'moved-on'>;
}

/** What notices to an endpoint are signed with. */
export interface NewEndpointKey {
  /** The secret, or the private key, as it is stored. */
  readonly sealed: string;
  /** 32 bytes of HMAC, told once; null with `v1a`. */
  readonly secret: Uint8Array | null;
  /** Base64 of the 32 bytes of `v1a` (RFC 8032); null with `v1`. */
  readonly publicKey: string | null;
}

/** Makes keys that sign notices. */
export interface EndpointKeys {
  create(provider: MemberId, signature: EndpointRecord['signature']): Promise<NewEndpointKey>;
}

/** What of notices is stored. */
export interface NoticeStores {
  readonly notices: NoticeLog;
  readonly endpoints: Endpoints;
}

/** Starts the delivery of a notice, once however often it is called with the same `run`: how often somebody asked for it again. */
export interface NoticeStarter {
  start(notice: StoredNotice, run: number): Promise<void>;
}

/** What came back from an address: never its body. */
export type Sent =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null }
  | { readonly kind: 'failed'; readonly failure: NonNullable<Attempt['failure']> };

/** What is sent: headers by their lower-case names, and the body's bytes. */
export interface Outgoing {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Sends bytes to an address that was checked on the connection itself: public unicast only, https, no redirects, no proxy,
 * 15 s for all of it. What is answered is drained and cut off, never decompressed.
 */
export interface Sender {
  post(url: string, request: Outgoing): Promise<Sent>;
  /** The same, and what was answered, to prove an address: null where it is longer than 4 KB or no answer came. */
  ask(url: string, request: Outgoing): Promise<{ readonly sent: Sent; readonly answer: Uint8Array | null }>;
}

/** Signs what is sent to an endpoint, with a key that is opened for this call alone. */
export interface NoticeSigner {
  /** `webhook-id`, `webhook-timestamp` and `webhook-signature` (Standard Webhooks 1.0.0), over the very bytes. */
  sign(
    endpoint: EndpointRecord,
    message: { readonly id: string; readonly nowMs: number; readonly body: Uint8Array },
  ): Promise<Readonly<Record<string, string>>>;
}

/** Tells a provider's people by another way than its endpoint. */
export interface Pager {
  page(
    provider: MemberId,
    what: 'flag-hit-undelivered' | 'endpoint-disabled',
    noticeId: NoticeId,
  ): Promise<void>;
}
