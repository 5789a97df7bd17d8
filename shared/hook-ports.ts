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
export interface HookStores {
  readonly hooks: HookRecords;
}

/** What is told of a merchant once the source's API was asked too, and what still stays unseen. */
export type SeeMore = (
  event: ToldEvent,
) => Promise<{ readonly told: ToldMerchant; readonly unseen: readonly string[] }>;
