import type { MemberId, MerchantReference } from './contracts/ids.ts';
import type { PolicyRescreening } from './contracts/policy-rescreening.ts';
import type { ReconciliationWalk } from './contracts/reconciliation.ts';
import type { Standing, ToldStanding } from './contracts/stored-merchant.ts';
import type { MerchantEntry } from './index-ports.ts';
import type { Page, PageRequest } from './ports.ts';

/** Whose merchant is meant. */
export interface MerchantOwner {
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
}

/** The end of a merchant's time with its provider. */
export interface MerchantLives {
  /**
   * Writes the standing of a merchant that is offboarded, and takes the merchant out of the count of those boarded, in one
   * transaction. `moved-on` where the standing has another version than the expected one: nothing was written.
   */
  offboard(change: {
    readonly standing: Standing;
    readonly expectedVersion: number;
  }): Promise<'offboarded' | 'moved-on'>;
  /**
   * Notes on a standing of the expected version that the same was told of its merchant again, later, and advances the version.
   * `moved-on`: nothing was written.
   */
  noteTold(
    owner: MerchantOwner,
    change: { readonly told: ToldStanding; readonly expectedVersion: number },
  ): Promise<'noted' | 'moved-on'>;
  /** Whether the merchant is counted among those boarded. */
  isCounted(owner: MerchantOwner): Promise<boolean>;
}

/** All merchants, for whoever looks at each of them, and how far that came. Strongly consistent. */
export interface StandingWalks {
  /**
   * All standings, in no order, each that stood at the start once; a page may hold none though others follow. It reads the
   * whole table, and no index that might lack one: what checks an index must not believe another. `bad-cursor` where
   * the cursor is not one of this list's.
   */
  listStandings(page: PageRequest): Promise<Page<Standing> | 'bad-cursor'>;
  /** Those of the entries that are not there, or that nobody finds for want of the mark that its key has any. */
  missingEntries(entries: readonly MerchantEntry[]): Promise<readonly MerchantEntry[]>;
  /** Null before the first. */
  readWalk(): Promise<ReconciliationWalk | null>;
  /** The walk's version must be the stored one plus one (1 for the first). `moved-on`: somebody else goes on with it. */
  saveWalk(walk: ReconciliationWalk): Promise<'saved' | 'moved-on'>;
}

/** The job that judges all boarded merchants again by the policy that rules. Strongly consistent. */
export interface PolicyRescreenings {
  /** The last one that was started, or null before the first. */
  readJob(): Promise<PolicyRescreening | null>;
  /** The job's version must be the stored one plus one (1 for the first). `moved-on`: somebody else started it, or goes on with it. */
  saveJob(job: PolicyRescreening): Promise<'saved' | 'moved-on'>;
}

/** The stores of what happens to merchants after they were boarded. */
export interface LifecycleStores {
  readonly lives: MerchantLives;
  readonly walks: StandingWalks;
  readonly rescreenings: PolicyRescreenings;
}
