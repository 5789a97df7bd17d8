import type { JurisdictionRecords } from '../../jurisdiction-ports.ts';
import { jurisdictionEvents } from '../jurisdiction-list.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';
import { paged } from './paged.ts';

/** What is known of countries' law, in memory. */
export function memoryJurisdictions(state: MemoryState): JurisdictionRecords {
  return {
    readJurisdictions: async () => state.jurisdictions,
    commitJurisdictions: async ({ table, event }) => {
      if ((state.jurisdictions?.version ?? 0) !== table.version - 1) return 'moved-on';
      state.jurisdictions = frozenCopy(table);
      state.jurisdictionEvents.push(frozenCopy(event));
      return 'committed';
    },
    listJurisdictionEvents: async (page) =>
      paged(state.jurisdictionEvents, {
        list: jurisdictionEvents,
        page,
        order: ({ version }) => String(version).padStart(10, '0'),
      }),
  };
}
