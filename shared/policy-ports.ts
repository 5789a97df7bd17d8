import type { StoredPolicy } from './contracts/coalition.ts';
import type { PolicyEvent, PolicyLine, PolicyRecord } from './contracts/policy-record.ts';
import type { Page, PageRequest } from './ports.ts';

/*
 * What is kept of policies besides their documents: what happened to each version, and which of them rules.
 */

/** One step of a line of policies: all of it in one transaction, or nothing. */
export interface PolicyChange {
  /** The line after the step; `n` is the event's. */
  readonly line: PolicyLine;
  readonly record: PolicyRecord;
  readonly event: PolicyEvent;
  /** The line's `n` as it was read; 0 for a line that was never written. */
  readonly expected: number;
  /** The document of a version that is proposed. */
  readonly document?: StoredPolicy;
  /** The document that rules from now on, and that is read with everything else a deployment, or a provider, is read for. */
  readonly activate?: StoredPolicy;
  /** The document that runs in shadow from now on; null ends it. */
  readonly shadow?: StoredPolicy | null;
}

/** Strongly consistent throughout. */
export interface PolicyRecords {
  /** Where a line stands; a line of which nothing was written has `n` 0. */
  readLine(line: string): Promise<PolicyLine>;
  readPolicyRecord(line: string, version: string): Promise<PolicyRecord | null>;
  /** Records of a line, in the order of their versions' names. `bad-cursor` where the cursor is not one of this list's. */
  listPolicyRecords(line: string, page: PageRequest): Promise<Page<PolicyRecord> | 'bad-cursor'>;
  /** A line's history, oldest first. */
  listPolicyEvents(line: string, page: PageRequest): Promise<Page<PolicyEvent> | 'bad-cursor'>;
  /** `moved-on` where another step came first: nothing was written. */
  commitPolicy(change: PolicyChange): Promise<'committed' | 'moved-on'>;
}
