import type { Member, Switches } from './contracts/coalition.ts';
import type { FeedStatus } from './contracts/feeds/feed-registration.ts';
import type { MemberId } from './contracts/ids.ts';
import type { Jurisdiction } from './contracts/jurisdiction.ts';
import type { Keyring } from './domain/match/lookup-key.ts';
import type { Policy } from './domain/policy/load-policy.ts';
import type { SigningKey } from './domain/signature.ts';

/** What the screening path knows of the coalition, kept in memory and refreshed: see each figure for how old it may be. */
export interface CoalitionView {
  /** The member and its opened signing keys, or null for an unknown one. At most 30 s old, never over 60 s. */
  provider(memberId: MemberId): Promise<ViewedProvider | null>;
  /** At most 60 s old, never over 15 min. */
  keyring(): Promise<Keyring>;
  /** The active policy, switches and feeds. At most 30 s old; rejects once they could not be refreshed for 15 min. */
  rules(): Promise<Rules>;
}

/** A provider as its screenings see it. */
export interface ViewedProvider {
  readonly member: Member;
  readonly keys: readonly SigningKey[];
  /** Its own, stricter rules, where it has some; of a policy that cannot be loaded nothing is answered: the call rejects. */
  readonly overlay: Policy | null;
}

/** What runs beside what rules. At most 30 s old, never over 60 s. */
export interface ShadowView {
  /** The version in shadow; null where none runs. */
  shadow(): Promise<Policy | null>;
  /** A provider's own rules, as {@link CoalitionView.provider} has them. */
  overlay(provider: MemberId): Promise<Policy | null>;
}

/** What governs a decision besides flags. */
export interface Rules {
  readonly policy: Policy;
  readonly switches: Switches;
  readonly feeds: readonly FeedStatus[];
  /** What is known of each country's law, by its code. */
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
}
