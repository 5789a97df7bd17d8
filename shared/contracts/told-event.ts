import type { Merchant } from './application.ts';

/** What an event has us do: `unknown` where nobody has looked at its type. */
export const hookActions = ['screen', 'offboard', 'ignore', 'unknown'] as const;
export type HookAction = (typeof hookActions)[number];

/** A merchant as a source tells of it: fields under an application's names, whose values nobody has looked at. */
export type ToldMerchant = { readonly [Field in Exclude<keyof Merchant, 'reference'>]?: unknown };

/** One event of a source, in our words. Its signature held; nothing in it was believed for its form. */
export interface ToldEvent {
  /** The source's own id of the event, or one that is made of what does not change when it is sent again; 1 to 128 of `A-Z a-z 0-9 . _ : -`. */
  readonly eventId: string;
  readonly type: string;
  /** When it happened at the source (RFC 3339, UTC, ms); null where the source does not say. */
  readonly occurredAt: string | null;
  /** Whether it concerns real merchants; null where the source does not say. */
  readonly livemode: boolean | null;
  readonly does: HookAction;
  /** The source's id of the merchant, which is its reference here; null where the event names none. */
  readonly merchant: string | null;
  /** The account at the source whose webhook this says it is: the provider's own. Absent where the source does not say. */
  readonly owner?: string;
  /** The source's id of what its API is to be asked about, where that is another than the merchant's. */
  readonly askAbout?: string;
  /** What the payload tells of the merchant. */
  readonly told: ToldMerchant;
  /**
   * RFC 6901 pointers into the application of what the source knows of the merchant and this payload does not carry. Where it
   * is not read from the source's API either, the merchant is not approved.
   */
  readonly unseen: readonly string[];
}
