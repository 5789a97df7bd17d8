import { describe } from 'vitest';
import type { LookupKey } from '../../shared/contracts/ids.ts';
import type { Asked, Clearance, StoredApplication } from '../../shared/contracts/stored-merchant.ts';
import type { NoticeLog } from '../../shared/notice-ports.ts';
import type { Posting, Stores } from '../../shared/ports.ts';
import { actsConformance } from './acts.conformance.ts';
import { backBooksConformance } from './back-books.conformance.ts';
import { backtestsConformance } from './backtests.conformance.ts';
import { coalitionConformance } from './coalition.conformance.ts';
import { decisionsConformance } from './decisions.conformance.ts';
import { feedEntriesConformance } from './feed-entries.conformance.ts';
import { flagIndexConformance } from './flag-index.conformance.ts';
import { flagListsConformance } from './flag-lists.conformance.ts';
import { flagsConformance } from './flags.conformance.ts';
import { hooksConformance } from './hooks.conformance.ts';
import { indexConformance } from './index.conformance.ts';
import { jurisdictionsConformance } from './jurisdictions.conformance.ts';
import { lifecycleConformance } from './lifecycle.conformance.ts';
import { membersConformance } from './members.conformance.ts';
import { noticesConformance } from './notices.conformance.ts';
import { policiesConformance } from './policies.conformance.ts';
import { postingsConformance } from './postings.conformance.ts';
import { resolutionsConformance } from './resolutions.conformance.ts';
import { safeguardsConformance } from './safeguards.conformance.ts';
import { screeningConformance } from './screening.conformance.ts';
import { shadowConformance } from './shadow.conformance.ts';

/** Stores, and ways to put down what no port writes yet. */
export interface StoresUnderTest {
  readonly stores: Stores;
  readonly seedClearance: (clearance: Clearance) => Promise<void>;
  readonly seedAsked: (key: LookupKey, asked: Asked) => Promise<void>;
  /** When an application is deleted, or null. */
  readonly readEnd: (application: StoredApplication) => Promise<string | null>;
  readonly slowNotices: () => SlowNotices;
  /** Full pages of postings, without adding them one by one. */
  readonly seedPages: (key: LookupKey, pages: readonly (readonly Posting[])[]) => Promise<void>;
}

/** A log whose first append is under way, and writes nothing before it is released. */
export interface SlowNotices {
  readonly log: NoticeLog;
  readonly release: () => void;
  readonly underway: Promise<void>;
}

/** What every implementation of the stores must do. `open` is called when the first test runs; ids are made once. */
export function portsConformance(open: () => StoresUnderTest): void {
  describe('screening', () => screeningConformance(open));
  describe('postings', () => postingsConformance(open));
  describe('flags', () => flagsConformance(open));
  describe('decisions and merchants', () => decisionsConformance(open));
  describe('resolutions', () => resolutionsConformance(open));
  describe('coalition', () => coalitionConformance(open));
  describe('lives of policies', () => policiesConformance(open));
  describe('shadow runs', () => shadowConformance(open));
  describe('jurisdictions', () => jurisdictionsConformance(open));
  describe('members', () => membersConformance(open));
  describe('merchant index', () => indexConformance(open));
  describe('merchants after boarding', () => lifecycleConformance(open));
  describe('the way from identifiers to flags', () => flagIndexConformance(open));
  describe('lists of flags', () => flagListsConformance(open));
  describe('safeguards', () => safeguardsConformance(open));
  describe('entries of feeds', () => feedEntriesConformance(open));
  describe('how webhooks of sources are taken', () => hooksConformance(open));
  describe('acts at sources', () => actsConformance(open));
  describe('notices', () => noticesConformance(open));
  describe('backtests', () => backtestsConformance(open));
  describe('back books', () => backBooksConformance(open));
}
