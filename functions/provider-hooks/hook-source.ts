import type * as z from 'zod';
import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { HookAction, ToldEvent, ToldMerchant } from '../../shared/contracts/told-event.ts';
import type {
  ApiAnswer,
  ApiRequest,
  CertificateReader,
  HookKey,
  HookSettings,
} from '../../shared/hook-ports.ts';
import type { Result } from '../../shared/result.ts';

export type { ApiAnswer, ApiRequest, CertificateReader, HookKey, HookSettings };

/** A webhook as it came in, before anything of it is believed. */
export interface HookDelivery {
  readonly header: (name: string) => string | null;
  /** The very bytes. */
  readonly body: Uint8Array;
  readonly nowMs: number;
}

export interface HookKeyring {
  readonly keys: readonly HookKey[];
  readonly settings: HookSettings;
  readonly certificate: CertificateReader;
}

/** One type of event of a source, as the table of the README tells it. */
export interface HookEventRow {
  readonly type: string;
  readonly does: Exclude<HookAction, 'unknown'>;
  /** Whether the payload carries the merchant or only names it. */
  readonly payload: 'full' | 'thin';
}

/** How a source's API tells what a payload does not carry. */
export interface SourceApi {
  /** `https://` and the one host that is asked, by mode. */
  readonly origin: (livemode: boolean) => string;
  /** The form of the key that reads it, to be restricted to reading as the guide says. */
  readonly key: z.ZodType<string>;
  /** What is told once the API was asked, and what still stays unseen. At most four requests. */
  readonly enrich: (
    event: ToldEvent,
    api: { readonly key: string; readonly call: (request: ApiRequest) => Promise<ApiAnswer> },
  ) => Promise<{ readonly told: ToldMerchant; readonly unseen: readonly string[] }>;
}

/** All that is known of one source of webhooks: how it signs, what it sends, and what that means here. */
export interface HookSource {
  readonly name: HookSourceName;
  /** As it calls itself. */
  readonly title: string;
  /** How it signs, for people: header, algorithm, encoding, tolerance. */
  readonly signature: string;
  /** The form in which the source shows a secret. */
  readonly secret: z.ZodType<string>;
  /** What of {@link HookSettings} it needs. */
  readonly settings: z.ZodType<HookSettings>;
  readonly events: readonly HookEventRow[];
  /** What of a merchant its payloads tell at best: pointers into the application. */
  readonly fields: readonly string[];
  /**
   * The key that signed the delivery, or the refusal: `signature-missing`, `bad-header`, `timestamp-out-of-window`,
   * `signature-invalid`. Over the raw bytes, in constant time, also where there are no keys.
   */
  readonly verify: (
    delivery: HookDelivery,
    keyring: HookKeyring,
  ) => Result<{ readonly keyId: string }, Problem> | Promise<Result<{ readonly keyId: string }, Problem>>;
  /** The event that a JSON object is, tolerant of all that is not read; a refusal where it is no event of the source's. */
  readonly read: (json: object, delivery: HookDelivery) => Result<ToldEvent, Problem>;
  /** Null where the payloads carry all that the source's API tells. */
  readonly api: SourceApi | null;
}
