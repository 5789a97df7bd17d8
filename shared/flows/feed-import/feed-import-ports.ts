import type { FeedEntries } from '../../feed-ports.ts';
import type { CoalitionStore } from '../../ports.ts';
import type { SafeguardPorts } from '../safeguards/safeguard-ports.ts';

/** What an import stands on. */
export interface FeedImportPorts extends SafeguardPorts {
  readonly feedEntries: FeedEntries;
  readonly coalition: Pick<CoalitionStore, 'noteImported' | 'listMembers'>;
}
