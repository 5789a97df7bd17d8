import type { JurisdictionEvent, JurisdictionTable } from './contracts/jurisdiction.ts';
import type { Page, PageRequest } from './ports.ts';

/** A table that replaces the one in force, and the step that does it: both in one transaction, or neither. */
export interface JurisdictionChange {
  /** Its `version` is the step's. */
  readonly table: JurisdictionTable;
  readonly event: JurisdictionEvent;
}

/** What is known of countries' law. Strongly consistent; the table in force is also read with everything a deployment is read for. */
export interface JurisdictionRecords {
  /** The table in force, or null where none was imported yet. */
  readJurisdictions(): Promise<JurisdictionTable | null>;
  /** `moved-on` where the table in force is no longer the version before: nothing was written. */
  commitJurisdictions(change: JurisdictionChange): Promise<'committed' | 'moved-on'>;
  /** Every import, oldest first. `bad-cursor` where the cursor is not one of this list's. */
  listJurisdictionEvents(page: PageRequest): Promise<Page<JurisdictionEvent> | 'bad-cursor'>;
}
