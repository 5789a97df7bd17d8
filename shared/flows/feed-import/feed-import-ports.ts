import type { Keyring } from '../../domain/match/lookup-key.ts';
import type { FeedEntries } from '../../feed-ports.ts';
import type { CoalitionStore, FlagStore } from '../../ports.ts';

/** What an import stands on. */
export interface FeedImportPorts {
  readonly flags: FlagStore;
  readonly feedEntries: FeedEntries;
  readonly coalition: Pick<CoalitionStore, 'noteImported'>;
  readonly keyring: Keyring;
}
