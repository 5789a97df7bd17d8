import type { ActStores } from './act-ports.ts';
import type { HookRecord } from './contracts/hook-record.ts';
import type { HookSourceName } from './contracts/hook-source-name.ts';
import type { MemberId } from './contracts/ids.ts';
import type { ToldEvent, ToldMerchant } from './contracts/told-event.ts';

/** How providers take the webhooks of their sources. Strongly consistent. */
export interface HookRecords {
  readHook(provider: MemberId, source: HookSourceName): Promise<HookRecord | null>;
  /** The `version` must be the stored one plus one (1 for the first); else `moved-on`, and nothing is written. */
  putHook(record: HookRecord): Promise<'put' | 'moved-on'>;
  /** All of a provider's, by source. */
  listHooks(provider: MemberId): Promise<readonly HookRecord[]>;
}

/** What of webhooks of sources is stored. */
export interface HookStores extends ActStores {
  readonly hooks: HookRecords;
}

/** What is told of a merchant once the source's API was asked too, and what still stays unseen. */
export type SeeMore = (
  event: ToldEvent,
) => Promise<{ readonly told: ToldMerchant; readonly unseen: readonly string[] }>;

/** A secret that a source signs with for one provider, as the source shows it to be copied. At most two count at a time. */
export interface HookKey {
  readonly keyId: string;
  readonly secret: string;
  readonly notBeforeMs: number;
  readonly notAfterMs: number | null;
}

/** What a provider set up for a source besides secrets; which of it a source needs, its {@link HookSource.settings} says. */
export interface HookSettings {
  /** The URL that the source was told, as it was told. */
  readonly notificationUrl?: string | undefined;
  /** The source's id of the webhook. */
  readonly webhookId?: string | undefined;
  /** The provider's own account at the source: events of another are not its own. */
  readonly account?: string | undefined;
}

/** Fetches a certificate that signs a source's webhooks, in PEM; null where there is none to be had. */
export type CertificateReader = (url: string) => Promise<string | null>;

/** A request to a source's own API; `path` begins with a slash. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the API answered: JSON of a 2xx answer, or that there was none. */
export type ApiAnswer =
  | { readonly kind: 'answered'; readonly json: unknown }
  | { readonly kind: 'failed'; readonly why: 'status' | 'timeout' | 'connection' | 'not-json' | 'too-large' };

/** A provider's way of taking a source's webhooks, opened. */
export interface ViewedHook {
  readonly keys: readonly HookKey[];
  readonly settings: HookSettings;
  /** The key that reads the source's API; null where nothing is read there. */
  readonly apiKey: string | null;
}

/** How providers take webhooks, kept in memory. At most 30 s old, never over 60 s. */
export interface HookView {
  /** Null where the provider takes none of that source's, or is unknown. */
  hook(provider: MemberId, source: HookSourceName): Promise<ViewedHook | null>;
}

/** Asks a source's own API: `https`, that one host, no redirects, at most 2 s and 512 KB. */
export type CallSource = (origin: string, request: ApiRequest) => Promise<ApiAnswer>;

/** Seals what a provider tells of a source, for that provider and source alone. */
export interface HookSeals {
  /** A new key id, and the secret sealed for it. */
  secret(
    provider: MemberId,
    of: { readonly source: HookSourceName; readonly secret: string },
  ): Promise<{ readonly keyId: string; readonly sealed: string }>;
  /** The key to the source's API, sealed. */
  apiKey(
    provider: MemberId,
    of: { readonly source: HookSourceName; readonly apiKey: string },
  ): Promise<string>;
  /** The key with which Flagstop acts at the source, sealed. */
  actingKey(
    provider: MemberId,
    of: { readonly source: HookSourceName; readonly actingKey: string },
  ): Promise<string>;
}
