import type { DecisionId, FlagId, MemberId } from './contracts/ids.ts';
import type { Opinions, ResolutionStep } from './contracts/resolution.ts';
import type { Clearance } from './contracts/stored-merchant.ts';

/** What a review that ended says of a flag. Nobody reads from it which provider or merchant that was. */
export interface FlagOpinion {
  readonly flagId: FlagId;
  readonly says: keyof Opinions;
}

export interface ResolutionCommit {
  readonly step: ResolutionStep;
  /** The standing's version that was read: the decision must still be the merchant's newest. */
  readonly standingVersion: number;
  readonly clearances: readonly Clearance[];
  /** At most one for each flag. */
  readonly opinions: readonly FlagOpinion[];
}

/** Steps of reviews, written once beside their decision and never changed. */
export interface ResolutionStore {
  /** Oldest first, strongly consistent. Another provider's decision answers as an unknown one does. */
  read(provider: MemberId, decisionId: DecisionId): Promise<readonly ResolutionStep[]>;
  /**
   * The step, the clearances and the opinions in one transaction, or nothing. `read-again` where a step of this
   * number stands, the standing moved on, or another transaction was in the way.
   */
  commit(commit: ResolutionCommit): Promise<'committed' | 'read-again'>;
}
